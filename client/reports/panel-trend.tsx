import { percent } from '../../analysis/report/phrases/numbers.ts'
import type { Series, Trends } from '../../analysis/report/trends/trend.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { changesOf, changeWords } from './changes.ts'

const box = { width: 320, height: 112, side: 34, top: 26, bottom: 26 }

interface Dot {
  readonly wave: string
  readonly x: number
  readonly value: number
  readonly low: number
  readonly high: number
}

/** Where each wave stands; waves without a share leave a gap. */
function dotsOf({ points }: Series, names: readonly string[]): (Dot | null)[] {
  const last = points.at(-1)
  // Beside a last wave that was not drawn at random nothing is compared, so earlier intervals are left out too.
  const hasErrors = last?.isEstimable === true && last.interval95 !== undefined
  const step = (box.width - 2 * box.side) / Math.max(1, points.length - 1)
  return points.map((point, w) => {
    if (!point.isEstimable) return null
    const { low, high } = (hasErrors && point.interval95) || { low: point.value, high: point.value }
    return { wave: names[w] ?? '', x: box.side + w * step, value: point.value, low, high }
  })
}

/** Neighbours that can be compared: only these are joined by a line. */
const joinsOf = ({ steps }: Series, dots: readonly (Dot | null)[]): [Dot, Dot][] =>
  steps.flatMap((step, w): [Dot, Dot][] => {
    const [from, to] = [dots[w], dots[w + 1]]
    return step.break === null && from && to ? [[from, to]] : []
  })

function Line({ series, names }: { series: Series; names: readonly string[] }) {
  const dots = dotsOf(series, names)
  const shown = dots.filter((dot) => dot !== null)
  const most = Math.max(0.01, ...shown.map(({ high }) => high))
  const y = (share: number) => box.height - box.bottom - (share / most) * (box.height - box.top - box.bottom)
  return (
    <svg viewBox={`0 0 ${box.width} ${box.height}`} width="100%" aria-hidden="true">
      {joinsOf(series, dots).map(([from, to]) => (
        <g key={from.wave}>
          <path
            d={`M${from.x} ${y(from.high)}L${to.x} ${y(to.high)}L${to.x} ${y(to.low)}L${from.x} ${y(from.low)}Z`}
            fill="var(--d-1)"
          />
          <path d={`M${from.x} ${y(from.value)}L${to.x} ${y(to.value)}`} stroke="var(--c1)" stroke-width="1.8" />
        </g>
      ))}
      {shown.map(({ wave, x, value, low, high }) => (
        <g key={wave}>
          <path d={`M${x} ${y(low)}V${y(high)}`} stroke="var(--c1)" stroke-width="1" />
          <circle cx={x} cy={y(value)} r="4" fill="var(--surface)" stroke="var(--c1)" stroke-width="1.8" />
          <text x={x} y={y(high) - 6} text-anchor="middle" class="panel-trend-share">
            {percent(value).slice(0, -1)}
          </text>
          <text x={x} y={box.height - 6} text-anchor="middle" class="panel-trend-wave">
            {shortName(wave)}
          </text>
        </g>
      ))}
    </svg>
  )
}

const room = 8
/** A year where the name has one, else as much of it as fits under a dot. */
const shortName = (name: string): string => /\d{4}/.exec(name)?.[0] ?? name.slice(0, room)

/** The issue's share through the waves, and whether the last change is beyond chance. Nothing without an earlier wave. */
export function PanelTrend({ trends, issue }: { trends: Trends | null; issue: string }) {
  const step = changesOf(trends)?.get(issue)
  if (!trends || !step) return null
  const names = trends.waves.map(({ name }) => name)
  const values = step.series.points.map((point, w) =>
    reportWords('waveShare', {
      wave: names[w] ?? '',
      share: point.isEstimable ? percent(point.value) : reportWords('notEstimable'),
    }),
  )
  return (
    <section class="panel-trend">
      <h3>
        {reportWords('throughWaves')} <span>{changeWords(step)}</span>
      </h3>
      <Line series={step.series} names={names} />
      <p class="sr">{values.join('; ')}</p>
    </section>
  )
}
