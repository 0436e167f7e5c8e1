import type { ComponentChildren } from 'preact'

/** What a drawing needs besides its data: width, and in a file of its own the title and source. */
export interface DrawingPlace {
  readonly width: number
  readonly title?: string
  readonly note?: string
}

// A file of its own has no colours of the page: there the second of each pair holds.
export const inks = {
  ink: { fill: 'var(--ink, #17202b)' },
  quiet: { fill: 'var(--ink-2, #4a5766)' },
  line: { stroke: 'var(--line, #dce2e8)' },
  strong: { stroke: 'var(--line-strong, #7a8794)' },
  main: { fill: 'var(--c1, #0e3a56)' },
  mainLine: { stroke: 'var(--c1, #0e3a56)' },
  alert: { fill: 'var(--c2, #a23e17)' },
  alertLine: { stroke: 'var(--c2, #a23e17)' },
  surface: { fill: 'var(--surface, #fff)' },
} as const
/** Letters stay readable over lines and dots. */
export const halo = { stroke: 'var(--surface, #fff)', strokeWidth: 3, paintOrder: 'stroke' } as const

const letter = 12
const titleSize = 16
const widthOf = (sign: string) => (sign.charCodeAt(0) > 255 ? letter : letter * 0.54)

/** A text in lines that are no longer than `width` pixels at 12 pixels a letter. */
export function linesOf(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of text.match(/[A-Za-z0-9.,%–-]+\s?|./gu) ?? []) {
    const own = [...word].reduce((sum, sign) => sum + widthOf(sign), 0)
    if (used + own > width && line) {
      lines.push(line)
      line = ''
      used = 0
    }
    line += word
    used += own
  }
  return line ? [...lines, line] : lines
}

interface Props extends DrawingPlace {
  readonly height: number
  readonly summary: string
  readonly children: ComponentChildren
}

/** A drawing, with its title above and its source below where it is a file of its own. */
export function DrawingFrame({ width, height, summary, title, note, children }: Props) {
  const titles = title ? linesOf(title, ((width - 24) * letter) / titleSize) : []
  const head = titles.length > 0 ? 16 + titles.length * 22 : 0
  const lines = note ? linesOf(note, width - 24) : []
  const whole = head + height + (lines.length > 0 ? 12 + lines.length * 18 : 0)
  return (
    <svg
      class="drawing"
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${whole}`}
      role="img"
      aria-label={summary}
      font-family="sans-serif"
    >
      {titles.map((line, k) => (
        <text key={line} x="12" y={24 + k * 22} font-size={titleSize} font-weight="600" style={inks.ink}>
          {line}
        </text>
      ))}
      <g transform={`translate(0,${head})`}>{children}</g>
      {lines.map((line, k) => (
        <text key={line} x="12" y={head + height + 20 + k * 18} font-size="12" style={inks.quiet}>
          {line}
        </text>
      ))}
    </svg>
  )
}
