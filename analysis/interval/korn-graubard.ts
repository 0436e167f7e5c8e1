import { betaQuantile, studentQuantile } from '../numeric/distributions.ts'
import type { IntervalInput, IntervalMethod } from './interval-method.ts'

/**
 * Respondents that a simple random sample would need for the same precision, corrected for few degrees of freedom and
 * never more than there are; at a share of 0 or 1 the design effect is unknown and all count.
 */
function effectiveSize({ value, standardError, df, baseSize, level }: IntervalInput): number {
  const isExtreme = value <= 0 || value >= 1 || standardError <= 0
  const plain = isExtreme ? baseSize : (value * (1 - value)) / standardError ** 2
  const p = (1 + level) / 2
  const correction = df === Infinity ? 1 : (studentQuantile(p, baseSize - 1) / studentQuantile(p, df)) ** 2
  return Math.min(baseSize, plain * correction)
}

/**
 * Korn & Graubard (1998) as the NCHS uses it (Parker et al. 2017): the exact binomial interval of the effective size.
 * The default for shares: of the three it keeps its level best for small ones, and it holds at 0 and 1 (docs/methods.md).
 */
export const kornGraubard: IntervalMethod = {
  id: 'korn_graubard',
  of: (input) => {
    if (!(input.df > 0) || input.baseSize < 2) return null
    const size = effectiveSize(input)
    const x = input.value * size
    const tail = (1 - input.level) / 2
    return {
      low: x <= 0 ? 0 : betaQuantile(tail, x, size - x + 1),
      high: x >= size ? 1 : betaQuantile(1 - tail, x + 1, size - x),
    }
  },
}
