import { betaQuantile } from '../numeric/distributions.ts'
import { degreesCorrection, effectiveSizeOf, isShare } from './effective-size.ts'
import type { IntervalInput, IntervalMethod } from './interval-method.ts'

/** Effective size, corrected for few degrees of freedom and never more than there are respondents. */
export const boundedEffectiveSize = (input: IntervalInput): number =>
  Math.min(input.baseSize, effectiveSizeOf(input) * degreesCorrection(input))

/**
 * Korn & Graubard (1998) as the NCHS uses it (Parker et al. 2017): the exact binomial interval of the effective size.
 * The default for shares: it keeps its level best for small ones, and it holds at 0 and 1 (docs/methods.md).
 */
export const kornGraubard: IntervalMethod = {
  id: 'korn_graubard',
  of: (input) => {
    if (!(input.df > 0) || input.baseSize < 2 || !isShare(input.value)) return null
    const size = boundedEffectiveSize(input)
    const x = input.value * size
    const tail = (1 - input.level) / 2
    return {
      low: x <= 0 ? 0 : betaQuantile(tail, x, size - x + 1),
      high: x >= size ? 1 : betaQuantile(1 - tail, x + 1, size - x),
    }
  },
}
