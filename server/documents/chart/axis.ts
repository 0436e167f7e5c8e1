import type { BlockOf } from '../setting.ts'

/** From, to and the step of an axis of values. */
export type Axis = { min: number; max: number; step: number }

type Chart = Pick<BlockOf<'chart'>, 'form' | 'unit' | 'points'>

/** Dots of scores lie on the scale 1..5; all else starts at zero, so that lengths can be compared. */
export function axisOf({ form, unit, points }: Chart): Axis {
  if (unit === 'score' && form === 'dot') return { min: 1, max: 5, step: 1 }
  const highest = Math.max(0, ...points.map(({ value, high }) => Math.max(value, high ?? value)))
  const step = niceStep(highest > 0 ? highest / 4 : 0.25)
  const whole = unit === 'count' ? Math.max(1, step) : step
  return { min: 0, max: Number((Math.max(1, Math.ceil(highest / whole - 1e-9)) * whole).toPrecision(12)), step: whole }
}

/** 1, 2, 2.5 or 5 times a power of ten, not below the wish. */
function niceStep(wish: number): number {
  const power = 10 ** Math.floor(Math.log10(wish))
  const factor = [1, 2, 2.5, 5, 10].find((one) => one * power >= wish * (1 - 1e-9)) ?? 10
  return Number((factor * power).toPrecision(12))
}

export const formats = { share: '0.0%', score: '0.00', count: '#,##0' } as const
export const tickFormats = { share: '0%', score: '0', count: '#,##0' } as const

/** As the number format prints it. */
export function printed(value: number, unit: keyof typeof formats): string {
  if (unit === 'share') return `${(value * 100).toFixed(1)}%`
  return unit === 'score' ? value.toFixed(2) : Math.round(value).toLocaleString('en-US')
}
