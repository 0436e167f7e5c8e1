import { studentQuantile } from '../numeric/distributions.ts'
import { effectiveSizeOf, isShare } from './effective-size.ts'
import type { IntervalMethod } from './interval-method.ts'

/**
 * Wilson's score interval with the effective size and t in place of n and z (Kott & Carr 1997; Dean & Pagano 2015).
 * Narrower than Korn–Graubard and holds at 0 and 1.
 */
export const wilsonEffective: IntervalMethod = {
  id: 'wilson_effective',
  of: (input) => {
    const { value, df, level, baseSize } = input
    if (!(df > 0) || baseSize < 1 || !isShare(value)) return null
    const t2 = studentQuantile((1 + level) / 2, df) ** 2
    const size = effectiveSizeOf(input)
    const centre = (value + t2 / (2 * size)) / (1 + t2 / size)
    const half = (Math.sqrt(t2) * Math.sqrt((value * (1 - value)) / size + t2 / (4 * size ** 2))) / (1 + t2 / size)
    return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
  },
}
