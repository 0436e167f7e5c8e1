import { workbenchWords } from '../i18n/workbench/words.ts'
import { DrawingFrame, type DrawingPlace, inks } from '../ui/drawing-frame.tsx'
import { axisPercent } from './codebook-words.ts'
import type { MarginRow } from './method-weights.tsx'

interface Props extends DrawingPlace {
  readonly rows: readonly MarginRow[]
  readonly summary: string
}

const rowHeight = 21
const top = 34
const axisHeight = 24

/** Marks of an axis from 0 to `most`: at most six, at round shares. */
function ticksTo(most: number): number[] {
  const step = [0.01, 0.02, 0.05, 0.1, 0.2].find((one) => most / one <= 6) ?? 0.25
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, k) => k * step)
}

/** One line a cell: from the share before weighting (hollow) to that after (filled); a bar at the known population. */
export function MarginsChart({ rows, summary, ...place }: Props) {
  const { width } = place
  const left = width < 520 ? 122 : 170
  const most = Math.max(...rows.flatMap(({ known, before, after }) => [known, before ?? 0, after ?? 0]), 0.01)
  const x = (share: number) => left + (share / (most * 1.05)) * (width - left - 24)
  const bottom = top + rows.length * rowHeight
  return (
    <DrawingFrame {...place} height={bottom + axisHeight} summary={summary}>
      {ticksTo(most).map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={top} y2={bottom} style={inks.line} />
          <text x={x(tick)} y={bottom + 16} font-size="11" text-anchor="middle" style={inks.quiet}>
            {axisPercent(tick)}
          </text>
        </g>
      ))}
      <g transform="translate(12,14)">
        <circle cx="5" cy="0" r="4.5" stroke-width="1.6" style={{ ...inks.mainLine, ...inks.surface }} />
        <text x="15" y="4" font-size="12" style={inks.quiet}>
          {workbenchWords('methodBefore')}
        </text>
        <circle cx="75" cy="0" r="4.5" style={inks.main} />
        <text x="85" y="4" font-size="12" style={inks.quiet}>
          {workbenchWords('methodAfter')}
        </text>
        <line x1="146" x2="146" y1="-7" y2="7" stroke-width="2.4" style={inks.alertLine} />
        <text x="154" y="4" font-size="12" style={inks.quiet}>
          {workbenchWords('methodKnown')}
        </text>
      </g>
      {rows.map(({ key, label, known, before, after }, k) => {
        const y = top + k * rowHeight + rowHeight / 2
        return (
          <g key={key}>
            <line x1={left} x2={width - 24} y1={y} y2={y} style={inks.line} />
            <text x="12" y={y + 4} font-size="12" style={inks.ink}>
              {label}
            </text>
            <line x1={x(known)} x2={x(known)} y1={y - 8} y2={y + 8} stroke-width="2.4" style={inks.alertLine} />
            {before !== null && after !== null && (
              <>
                <line x1={x(before)} x2={x(after)} y1={y} y2={y} stroke-width="2" style={inks.mainLine} />
                <circle cx={x(after)} cy={y} r="4.5" style={inks.main} />
                <circle
                  cx={x(before)}
                  cy={y}
                  r="4.5"
                  stroke-width="1.6"
                  style={{ ...inks.mainLine, ...inks.surface }}
                />
              </>
            )}
          </g>
        )
      })}
    </DrawingFrame>
  )
}
