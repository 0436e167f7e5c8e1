import { joinedDegrees, type Said } from '../../compare/against-rest.ts'
import { studentUpper } from '../../numeric/distributions.ts'

/** First column less second. */
export interface PairTest {
  readonly first: number
  readonly second: number
  readonly value: number
  /** Two-sided; 1 where it is too large to matter. */
  readonly p: number
}

function varianceOfDifference(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let p = 0; p < a.length; p++) sum += (a[p]! - b[p]!) ** 2
  return sum
}

/**
 * Tests the shares of two columns against each other, with what both have in common counted once; null where one has
 * too few units for an error. The error is never below that of the two-sample score test under "no difference" with
 * Kish's sizes: without this, a small column in which by chance nobody agrees would seem certain. `leastZ` is the
 * normal quantile of what counts as significant: what is below it by the floor alone is not worked out, since tables ask
 * for thousands of pairs.
 */
export function comparePair(
  { frame, shares, deviations, variances }: Said & { readonly variances: readonly number[] },
  [first, second]: readonly [number, number],
  leastZ: number,
): PairTest | null {
  const [a, b] = [frame.groups[first]!, frame.groups[second]!]
  if (a.degreesOfFreedom < 1 || b.degreesOfFreedom < 1) return null
  const value = shares[first]! - shares[second]!
  const pooled = (shares[first]! * a.weight + shares[second]! * b.weight) / (a.weight + b.weight)
  const floor = pooled * (1 - pooled) * (1 / a.effectiveSize + 1 / b.effectiveSize)
  if (floor > 0 && value ** 2 < leastZ ** 2 * floor) return { first, second, value, p: 1 }
  const linear = varianceOfDifference(deviations[first]!, deviations[second]!)
  const standardError = Math.sqrt(Math.max(linear, floor))
  if (!(standardError > 0)) return null
  const df = joinedDegrees(
    { variance: variances[first]!, df: a.degreesOfFreedom },
    { variance: variances[second]!, df: b.degreesOfFreedom },
  )
  return { first, second, value, p: 2 * studentUpper(Math.abs(value) / standardError, df) }
}
