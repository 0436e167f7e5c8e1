import { reportWords } from '../i18n/reports/words.ts'
import { DrawingFrame, type DrawingPlace, inks, linesOf } from '../ui/drawing-frame.tsx'
import type { IndexMove } from './index-moves.ts'
import { fateMarks, lastPlace, placesSaid } from './tornado-bars.tsx'

interface Props extends DrawingPlace {
  readonly moves: readonly IndexMove[]
  readonly top: number
  readonly name: (issue: string) => string
  readonly summary: string
}

const rowHeight = 30
const left = 210
const textWidth = 250

/** The bars of the page as a picture: the place now, where one weight takes it, and where all weights could. */
export function TornadoDrawing({ moves, top, name, summary, ...place }: Props) {
  const last = lastPlace(moves, top)
  const right = place.width - textWidth
  const x = (at: number) => left + ((Math.min(at, last) - 1) / (last - 1)) * (right - left - 20)
  const height = moves.length * rowHeight
  return (
    <DrawingFrame {...place} height={height + 34} summary={summary}>
      <line x1={x(top + 0.5)} x2={x(top + 0.5)} y1="0" y2={height} stroke-dasharray="3 4" style={inks.strong} />
      {moves.map((move, k) => {
        const { issue, rank, near, far, fate } = move
        const y = k * rowHeight + 15
        const bar = fate === 'stays' ? { stroke: 'var(--c3, #4a86c0)' } : inks.alertLine
        return (
          <g key={issue} font-size="12">
            {linesOf(`${name(issue)} ${fateMarks[fate]}`.trim(), left - 20).map((line, n, { length }) => (
              <text key={line} x="12" y={y + 4 + (n - (length - 1) / 2) * 13} style={inks.ink}>
                {line}
              </text>
            ))}
            <line x1={x(far.best)} x2={x(far.worst)} y1={y} y2={y} style={inks.strong} />
            <line x1={x(near.best)} x2={x(near.worst)} y1={y} y2={y} stroke-width="7" style={bar} />
            <circle cx={x(rank)} cy={y} r="4.5" style={inks.main} />
            <text x={right} y={y + 4} font-size="11" style={inks.quiet}>
              {placesSaid(move)}
            </text>
          </g>
        )
      })}
      <text x="12" y={height + 20} font-size="12" style={inks.quiet}>
        {`● ${reportWords('placeNow')}　━ ${reportWords('placesNear')}　─ ${reportWords('placesFar')}　┆ ${reportWords('placeLimit', { top, last })}`}
      </text>
    </DrawingFrame>
  )
}
