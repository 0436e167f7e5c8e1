import { funnelError, funnelLimits } from '../../analysis/report/funnel-limits.ts'
import type { Quality } from '../../analysis/report/quality-findings.ts'
import { linearScale, ticksTo } from './scales.ts'

export type UnitMeasure = Quality['units'][number]

export const funnelMargin = { top: 10, right: 14, bottom: 44, left: 58 }

/** A curve of the funnel as a path, one half. */
const curve = (sizes: readonly number[], x: (size: number) => number, y: (size: number) => number): string =>
  sizes.map((size, k) => `${k === 0 ? 'M' : 'L'}${x(size).toFixed(1)} ${y(size).toFixed(1)}`).join('')

/** Where everything of a funnel plot stands, in pixels. */
export function funnelLayout(measure: UnitMeasure, { width, height }: { width: number; height: number }) {
  const { points } = measure
  const sizes = points.map(({ size }) => size)
  const [smallest, largest] = [Math.max(2, Math.min(...sizes) - 2), Math.max(...sizes) + 2]
  const error = (size: number) => funnelError(measure, size)
  const highest = 1.08 * Math.max(funnelLimits[1] * error(smallest), ...points.map(({ value }) => Math.abs(value)))
  const x = linearScale([smallest, largest], [funnelMargin.left, width - funnelMargin.right])
  const y = linearScale([-highest, highest], [height - funnelMargin.bottom, funnelMargin.top])
  const steps = Array.from({ length: 60 }, (_, k) => smallest + (k / 59) * (largest - smallest))
  const marks = ticksTo(highest, 3).filter((mark) => mark <= highest)
  return {
    dots: points.map((point) => ({ ...point, x: x(point.size), y: y(point.value) })),
    limits: ([0, 1] as const).map((grade) =>
      [1, -1].map((side) => curve(steps, x, (size) => y(side * funnelLimits[grade] * error(size)))).join(''),
    ),
    upright: [...marks.slice(1).map((mark) => -mark), ...marks].map((mark) => ({ mark, y: y(mark) })),
    across: ticksTo(largest, width < 480 ? 4 : 8)
      .filter((mark) => mark >= smallest && mark <= largest)
      .map((mark) => ({ mark, x: x(mark) })),
    zero: y(0),
  }
}
