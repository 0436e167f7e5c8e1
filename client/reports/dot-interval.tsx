import type { Estimate } from '../../analysis/report/findings.ts'
import type { Scale } from './scales.ts'

interface Props {
  readonly estimate: Estimate
  /** From the value to percent of the width. */
  readonly scale: Scale
  readonly ticks: readonly number[]
  readonly shape?: 'circle' | 'square' | 'diamond'
  readonly color?: string
  readonly height?: number
}

/** Dot, thick 80 % band and thin 95 % line without caps. As wide as its place; the numbers stand beside it in words. */
export function DotInterval({ estimate, scale, ticks, height = 32, color = 'var(--c1)', ...props }: Props) {
  const middle = height / 2
  const at = (value: number) => `${scale(value)}%`
  return (
    <svg class="dot-interval" width="100%" height={height} aria-hidden="true">
      {ticks.map((tick) => (
        <line key={tick} x1={at(tick)} x2={at(tick)} y1="0" y2={height} stroke="var(--line)" />
      ))}
      {estimate.isEstimable && (
        <g>
          {estimate.interval95 && (
            <line
              x1={at(estimate.interval95.low)}
              x2={at(estimate.interval95.high)}
              y1={middle}
              y2={middle}
              stroke={color}
              stroke-width="1.6"
            />
          )}
          {estimate.interval80 && (
            <line
              x1={at(estimate.interval80.low)}
              x2={at(estimate.interval80.high)}
              y1={middle}
              y2={middle}
              stroke={color}
              stroke-width="7"
              opacity="0.28"
            />
          )}
          <svg x={at(estimate.value)} y={middle} overflow="visible" aria-hidden="true">
            {props.shape === 'square' && <rect x="-4.5" y="-4.5" width="9" height="9" fill={color} />}
            {props.shape === 'diamond' && <path d="M0-6L6 0L0 6L-6 0z" fill={color} />}
            {(props.shape ?? 'circle') === 'circle' && <circle r="5" fill={color} />}
          </svg>
        </g>
      )}
    </svg>
  )
}
