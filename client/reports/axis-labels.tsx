import type { Scale } from './scales.ts'

interface Props {
  readonly ticks: readonly number[]
  readonly scale: Scale
  readonly text: (tick: number) => string
}

/** Marks of an axis above or below drawings that are as wide as their place. */
export function AxisLabels({ ticks, scale, text }: Props) {
  return (
    <svg class="axis-labels" width="100%" height="18" aria-hidden="true">
      {ticks.map((tick, index) => (
        <text key={tick} x={`${scale(tick)}%`} y="14" text-anchor={index === 0 ? 'start' : 'middle'}>
          {text(tick)}
        </text>
      ))}
    </svg>
  )
}
