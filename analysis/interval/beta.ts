import { betaQuantile } from '../numeric/distributions.ts'
import { degreesCorrection, effectiveSizeOf } from './effective-size.ts'
import type { IntervalMethod } from './interval-method.ts'

/**
 * Korn & Graubard (1998) as R survey's "beta" has it: the exact binomial interval of the effective size, which may
 * exceed the number of respondents. None at 0 and 1. `korn_graubard` bounds the size and holds at both ends.
 */
export const beta: IntervalMethod = {
  id: 'beta',
  of: (input) => {
    const { value, df, baseSize, level } = input
    if (!(df > 0) || baseSize < 2 || !(value > 0 && value < 1)) return null
    const size = effectiveSizeOf(input) * degreesCorrection(input)
    const tail = (1 - level) / 2
    return {
      low: betaQuantile(tail, size * value, size * (1 - value) + 1),
      high: betaQuantile(1 - tail, size * value + 1, size * (1 - value)),
    }
  },
}
