import type { Block } from '../../analysis/report/model.ts'
import { percent, score } from '../../analysis/report/phrases/numbers.ts'
import { linesOf } from '../ui/drawing-frame.tsx'
import { textWidth } from '../ui/place-labels.ts'
import { axisPercent, count } from './numbers.ts'
import { linearScale, ticksTo } from './scales.ts'

export type ChartData = Pick<Extract<Block, { kind: 'chart' }>, 'form' | 'unit' | 'points' | 'summary'>

const width = 590
const rowHeight = 24
const size = 15
const font = { fontFamily: 'var(--fang, FangSong, serif)' }
const formats = { share: percent, score, count }
const tickFormats = { share: axisPercent, score: String, count: String }

/** A figure of the report: black on white, by hand-set rules of official documents. */
export function Figure({ chart, title, note }: { chart: ChartData; title?: string; note?: string }) {
  const left = Math.min(230, Math.max(60, ...chart.points.map(({ label }) => textWidth(label, size) + 14)))
  const highest = Math.max(1e-9, ...chart.points.map(({ value, high }) => high ?? value))
  const ticks = ticksTo(highest, 4)
  const x = linearScale([0, Math.max(highest, ticks.at(-1) ?? highest)], [left, width - 64])
  const top = title ? 34 : 6
  const rows = placedRows(chart, top)
  const bottom = rows.at(-1) ? (rows.at(-1)?.y ?? 0) + rowHeight : top
  const lines = note ? linesOf(note, width) : []
  return (
    <svg
      class="figure-svg"
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${bottom + 24 + (lines.length > 0 ? 6 + lines.length * 16 : 0)}`}
      role="img"
      aria-label={chart.summary}
      style={font}
    >
      {title && (
        <text x={width / 2} y="20" text-anchor="middle" font-size="16" fill="#000">
          {title}
        </text>
      )}
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={top} y2={bottom} stroke="#bbb" stroke-width="0.8" />
          <text x={x(tick)} y={bottom + 17} text-anchor="middle" font-size="13" fill="#000">
            {tickFormats[chart.unit](tick)}
          </text>
        </g>
      ))}
      {rows.map(({ point, y, hasRule }) => (
        <g key={point.label}>
          {hasRule && (
            <line x1="0" x2={width} y1={y - 3} y2={y - 3} stroke="#000" stroke-width="0.7" stroke-dasharray="2 3" />
          )}
          <text x={left - 10} y={y + 17} text-anchor="end" font-size={size} fill="#000">
            {point.label}
          </text>
          {chart.form === 'bar' ? (
            <rect x={x(0)} y={y + 5} width={Math.max(0, x(point.value) - x(0))} height={rowHeight - 10} fill="#444" />
          ) : (
            <>
              {point.low !== undefined && point.high !== undefined && (
                <line x1={x(point.low)} x2={x(point.high)} y1={y + 12} y2={y + 12} stroke="#000" stroke-width="1.5" />
              )}
              <circle cx={x(point.value)} cy={y + 12} r="4.6" fill="#000" />
            </>
          )}
          <text x={width - 4} y={y + 17} text-anchor="end" font-size="14" fill="#000">
            {formats[chart.unit](point.value)}
          </text>
        </g>
      ))}
      {lines.map((line, k) => (
        <text key={line} x="4" y={bottom + 38 + k * 16} font-size="11" fill="#000">
          {line}
        </text>
      ))}
    </svg>
  )
}

/** A little room and a dashed rule stand before each new band. */
function placedRows({ points }: ChartData, top: number) {
  let y = top
  return points.map((point, index) => {
    const hasRule = index > 0 && point.band !== undefined && point.band !== points[index - 1]?.band
    if (hasRule) y += 6
    const row = { point, y, hasRule }
    y += rowHeight
    return row
  })
}
