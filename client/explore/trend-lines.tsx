import { percent, score } from '../../analysis/report/phrases/numbers.ts'
import type { Series } from '../../analysis/report/trends/trend.ts'
import { DrawingFrame, type DrawingPlace, halo, inks, linesOf } from '../ui/drawing-frame.tsx'
import type { Measure } from './trend-words.ts'

export interface TrendLine {
  readonly label: string
  readonly series: Series
}

interface Props extends DrawingPlace {
  readonly lines: readonly TrendLine[]
  readonly measure: Measure
  /** Whether bands are drawn. */
  readonly hasErrors: boolean
  /** Names of the waves, the oldest first. */
  readonly waves: readonly string[]
  readonly width: number
  readonly summary: string
}

const cell = { height: 132, left: 12, right: 66, top: 34, bottom: 24 }
const nameLine = 14
/** On a phone and on paper they stand closer. */
const narrowest = { small: 160, desk: 200 }
const widest = 240
const pale = { fill: 'var(--d-1, #cfe2ec)' }

const boundsOf = ({ points }: Series, hasErrors: boolean) =>
  points.map((point) => {
    if (!point.isEstimable) return null
    const { value, interval95 } = point
    return { value, low: value, high: value, ...(hasErrors ? interval95 : {}) }
  })

/** Runs of waves that can be compared with each other. */
function unbroken({ points, steps }: Series): number[][] {
  const runs: number[][] = []
  points.forEach((point, w) => {
    if (!point.isEstimable) return
    const isJoined = w > 0 && steps[w - 1]?.break === null && runs.at(-1)?.at(-1) === w - 1
    if (isJoined) runs.at(-1)?.push(w)
    else runs.push([w])
  })
  return runs
}

function Small({
  one,
  highest,
  measure,
  hasErrors,
  waves,
  ends,
  width,
}: {
  one: TrendLine
  highest: number
  ends: readonly (readonly string[])[]
  width: number
} & Pick<Props, 'measure' | 'hasErrors' | 'waves'>) {
  const bounds = boundsOf(one.series, hasErrors)
  const [lowest, most] = measure === 'mention' ? [0, highest] : [1, 5]
  const x = (w: number) => cell.left + (w / Math.max(1, waves.length - 1)) * (width - cell.left - cell.right)
  const y = (value: number) =>
    cell.height - cell.bottom - ((value - lowest) / (most - lowest)) * (cell.height - cell.top - cell.bottom)
  const print = measure === 'mention' ? percent : score
  const last = bounds.at(-1)
  const change = one.series.steps.at(-1)?.change
  const mark = change?.isSignificant ? (change.value > 0 && ' ▲') || ' ▼' : ''
  return (
    <>
      <text x={cell.left} y="18" font-size="13" font-weight="600" style={inks.ink}>
        {one.label}
      </text>
      <line x1={cell.left} x2={width - cell.right} y1={y(lowest)} y2={y(lowest)} style={inks.line} />
      {unbroken(one.series).map((run) => {
        const at = (end: 'low' | 'high') => run.map((w) => `${x(w)},${y(bounds[w]?.[end] ?? 0)}`)
        return (
          <g key={run[0]}>
            {run.length > 1 && <polygon points={[...at('high'), ...at('low').reverse()].join(' ')} style={pale} />}
            <polyline
              points={run.map((w) => `${x(w)},${y(bounds[w]?.value ?? 0)}`).join(' ')}
              fill="none"
              stroke-width="1.8"
              style={inks.mainLine}
            />
          </g>
        )
      })}
      {bounds.map((bound, w) =>
        bound ? (
          <g key={waves[w]}>
            {/* Where no band is drawn, the interval of a point stands alone. */}
            <line x1={x(w)} x2={x(w)} y1={y(bound.low)} y2={y(bound.high)} stroke-width="1" style={inks.mainLine} />
            <circle cx={x(w)} cy={y(bound.value)} r="3.4" style={inks.main} />
          </g>
        ) : null,
      )}
      {waves.length > 1 && bounds[0] && (
        <text x={cell.left} y={y(bounds[0].high) - 6} font-size="11" style={{ ...halo, ...inks.quiet }}>
          {print(bounds[0].value)}
        </text>
      )}
      {last && (
        <text x={width - cell.right + 8} y={y(last.value) + 4} font-size="12.5" font-weight="600" style={inks.ink}>
          {print(last.value)}
          {mark}
        </text>
      )}
      {ends.map((lines, k) =>
        lines.map((line, l) => (
          <text
            key={line}
            x={k === 0 ? cell.left : width - cell.right}
            y={cell.height - 8 + l * nameLine}
            font-size="11"
            text-anchor={k === 0 ? 'start' : 'end'}
            style={inks.quiet}
          >
            {line}
          </text>
        )),
      )}
    </>
  )
}

/** One small line for each issue, all on the same scale. */
export function TrendLines({ lines, measure, hasErrors, waves, summary, ...place }: Props) {
  const perRow = Math.max(1, Math.floor(place.width / narrowest[place.width < 700 ? 'small' : 'desk']))
  const width = Math.min(widest, place.width / perRow)
  const rows = Math.ceil(lines.length / perRow)
  const names = waves.length > 1 ? [waves[0] ?? '', waves.at(-1) ?? ''] : waves
  const ends = names.map((name) => linesOf(name, (width - cell.left - cell.right) / names.length))
  const height = cell.height + (Math.max(1, ...ends.map(({ length }) => length)) - 1) * nameLine
  const highest = Math.max(
    0.01,
    ...lines.flatMap(({ series }) => boundsOf(series, hasErrors).map((bound) => bound?.high ?? 0)),
  )
  return (
    <DrawingFrame {...place} height={rows * height} summary={summary}>
      {lines.map((one, k) => (
        <g key={one.label} transform={`translate(${(k % perRow) * width},${Math.floor(k / perRow) * height})`}>
          <Small one={one} {...{ highest, measure, hasErrors, waves, ends, width }} />
        </g>
      ))}
    </DrawingFrame>
  )
}
