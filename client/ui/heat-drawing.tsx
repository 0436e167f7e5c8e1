import { DrawingFrame, type DrawingPlace, inks, linesOf } from './drawing-frame.tsx'

/** A cell as the table on the page shows it: its text and how far it differs, −3..3; null where nothing is shown. */
export interface HeatCell {
  readonly text: string
  readonly step: number | null
}
export interface HeatRow {
  readonly label: string
  readonly all: string
  readonly cells: readonly HeatCell[]
}

interface Props extends DrawingPlace {
  readonly heads: readonly { readonly label: string; readonly base: string }[]
  readonly everybody: { readonly label: string; readonly base: string }
  readonly rows: readonly HeatRow[]
  readonly summary: string
}

// Colours of the diverging scale, and of letters on them.
const fills = ['#1f6a8e', '#7fb2cb', '#cfe2ec', '#f3f3f0', '#f6dcc8', '#e5a77d', '#b4531f']
const fillOf = (step: number | null) => (step === null ? '#eef2f5' : (fills[step + 3] ?? '#f3f3f0'))
const letterOf = (step: number | null) => (step !== null && Math.abs(step) === 3 ? '#fff' : '#17202b')

const lineHeight = 15
const rowHeight = 26
const nameWidth = 210
const allWidth = 58

/** A coloured table as a picture. */
export function HeatDrawing({ heads, everybody, rows, summary, ...place }: Props) {
  const column = (place.width - nameWidth - allWidth - 12) / Math.max(1, heads.length)
  const lines = heads.map(({ label }) => linesOf(label, column - 4))
  const top = 18 + Math.max(1, ...lines.map((one) => one.length)) * lineHeight + 10
  const names = rows.map(({ label }) => linesOf(label, nameWidth - 16))
  const heights = names.map((name) => rowHeight + (name.length - 1) * lineHeight)
  const above = (r: number) => heights.slice(0, r).reduce((sum, height) => sum + height, top)
  const left = (k: number) => nameWidth + allWidth + k * column
  return (
    <DrawingFrame {...place} height={above(rows.length) + 6} summary={summary}>
      <Head x={nameWidth + allWidth / 2} bottom={top} lines={[everybody.label]} base={everybody.base} />
      {heads.map(({ label, base }, k) => (
        <Head key={`${k}${label}`} x={left(k) + column / 2} bottom={top} lines={lines[k] ?? []} base={base} />
      ))}
      {rows.map(({ label, all, cells }, r) => {
        const y = above(r)
        const height = heights[r] ?? rowHeight
        const middle = y + height / 2 + 4
        return (
          <g key={label} font-size="12">
            {(names[r] ?? []).map((line, k) => (
              <text key={line} x="12" y={y + 17 + k * lineHeight} style={inks.ink}>
                {line}
              </text>
            ))}
            <text x={nameWidth + allWidth / 2} y={middle} text-anchor="middle" font-weight="600" style={inks.ink}>
              {all}
            </text>
            {cells.map(({ text, step }, k) => (
              <g key={left(k)}>
                <rect
                  x={left(k) + 1}
                  y={y + 1}
                  width={Math.max(0, column - 2)}
                  height={height - 2}
                  rx="3"
                  fill={fillOf(step)}
                />
                <text x={left(k) + column / 2} y={middle} text-anchor="middle" fill={letterOf(step)}>
                  {text}
                </text>
              </g>
            ))}
          </g>
        )
      })}
    </DrawingFrame>
  )
}

interface HeadProps {
  readonly x: number
  readonly bottom: number
  readonly lines: readonly string[]
  readonly base: string
}

const Head = ({ x, bottom, lines, base }: HeadProps) => (
  <g font-size="12" text-anchor="middle" style={inks.quiet}>
    {lines.map((line, k) => (
      <text key={line} x={x} y={bottom - 22 - (lines.length - 1 - k) * lineHeight}>
        {line}
      </text>
    ))}
    <text x={x} y={bottom - 7} font-size="11">
      {base}
    </text>
  </g>
)
