import { qualityWords } from '../i18n/quality/words.ts'
import { DrawingFrame, type DrawingPlace, inks } from '../ui/drawing-frame.tsx'
import { funnelLayout, funnelMargin, type UnitMeasure } from './funnel-layout.ts'

interface Props extends DrawingPlace {
  readonly measure: UnitMeasure
  readonly summary: string
  readonly say: (value: number) => string
}

/** Units by size and difference; the lines say how far a unit of that size may lie by chance. */
export function FunnelPlot({ measure, summary, say, ...place }: Props) {
  const { width } = place
  const height = Math.max(280, Math.min(400, width * 0.6))
  const { dots, limits, upright, across, zero } = funnelLayout(measure, { width, height })
  const right = width - funnelMargin.right
  const bottom = height - funnelMargin.bottom
  return (
    <DrawingFrame {...place} height={height} summary={summary}>
      <g style={inks.quiet} font-size="12">
        {upright.map(({ mark, y }) => (
          <g key={mark}>
            <line x1={funnelMargin.left} x2={right} y1={y} y2={y} style={inks.line} />
            <text x={funnelMargin.left - 8} y={y + 4} text-anchor="end">
              {say(mark)}
            </text>
          </g>
        ))}
        <line x1={funnelMargin.left} x2={right} y1={zero} y2={zero} style={inks.strong} />
        {across.map(({ mark, x }) => (
          <text key={mark} x={x} y={bottom + 18} text-anchor="middle">
            {mark}
          </text>
        ))}
        <text x={(funnelMargin.left + right) / 2} y={height - 6} text-anchor="middle">
          {qualityWords('sizeAxis')}
        </text>
        <text transform={`translate(12 ${(funnelMargin.top + bottom) / 2}) rotate(-90)`} text-anchor="middle">
          {qualityWords('differenceAxis')}
        </text>
        {limits.map((path, grade) => (
          <path
            key={path}
            d={path}
            fill="none"
            style={inks.strong}
            stroke-width="1.4"
            stroke-dasharray={grade === 1 ? '5 4' : undefined}
          />
        ))}
        {dots.map(({ x, y, grade }, k) => (
          <circle
            key={k}
            cx={x}
            cy={y}
            r={grade > 1 ? 5.5 : 4}
            fill-opacity={grade > 1 ? 1 : 0.65}
            style={{ fill: grade > 1 ? 'var(--c2, #a23e17)' : 'var(--c3, #4a86c0)', stroke: 'var(--surface, #fff)' }}
          />
        ))}
      </g>
    </DrawingFrame>
  )
}
