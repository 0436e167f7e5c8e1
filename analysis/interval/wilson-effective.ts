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
    const size = effectiveSizeOf(input)
    const pull = studentQuantile((1 + level) / 2, df) ** 2 / (2 * size)
    const half = Math.sqrt(2 * pull * value * (1 - value) + pull ** 2)
    // (value + pull − half) / (1 + 2 pull) without the difference, which would leave dust at 0 and 1.
    const distance = (share: number): number => share ** 2 / (share + pull + half)
    return { low: distance(value), high: 1 - distance(1 - value) }
  },
}
