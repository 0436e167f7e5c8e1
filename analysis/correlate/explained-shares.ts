import { factorOf, forward } from '../numeric/matrix.ts'

/** What several variables together explain of the variance of one, and the part of each. */
export interface Explained {
  /** R², 0..1. */
  readonly all: number
  /** Parts that add up to R². */
  readonly parts: readonly number[]
}

/** R² of the predictors in `subset` (bits) from the covariance; null where these depend on each other. */
function explainedBy(subset: number, covariance: Float64Array, size: number): number | null {
  const chosen = Array.from({ length: size - 1 }, (_, k) => k + 1).filter((k) => subset & (1 << (k - 1)))
  if (chosen.length === 0) return 0
  const matrix = Float64Array.from(chosen.flatMap((a) => chosen.map((b) => covariance[a * size + b]!)))
  const lower = factorOf(matrix, chosen.length)
  if (!lower) return null
  const half = forward(
    lower,
    chosen.length,
    chosen.map((k) => covariance[k]!),
  )
  return half.reduce((sum, value) => sum + value * value, 0) / covariance[0]!
}

const most = 10

/**
 * R² of a linear regression of the first variable on all others, shared out among them: the rise of R² by a variable,
 * averaged over all orders in which variables may enter (Lindeman, Merenda & Gold 1980; Shapley 1953). From their
 * covariance matrix, row by row; nothing else is needed. Null where the first does not vary, the others depend on each
 * other, pairwise covariances contradict each other (R² over 1), or there are more than ten. Limits: association only;
 * a part is never below 0, so chance alone gives each a little.
 */
export function explainedShares(covariance: Float64Array, size: number): Explained | null {
  const count = size - 1
  if (count < 1 || count > most || !(covariance[0]! > 0)) return null
  const explained: number[] = []
  for (let subset = 0; subset < 1 << count; subset++) {
    const found = explainedBy(subset, covariance, size)
    if (found === null || found > 1 + 1e-9) return null
    explained.push(found)
  }
  const factorial = Array.from({ length: count + 1 }, () => 1)
  for (let k = 1; k <= count; k++) factorial[k] = factorial[k - 1]! * k
  const sizeOf = (subset: number): number => (subset === 0 ? 0 : (subset & 1) + sizeOf(subset >> 1))
  const parts = Array.from({ length: count }, (_, k) => {
    let part = 0
    for (let subset = 0; subset < 1 << count; subset++) {
      if (subset & (1 << k)) continue
      const before = sizeOf(subset)
      const weight = (factorial[before]! * factorial[count - before - 1]!) / factorial[count]!
      part += weight * (explained[subset | (1 << k)]! - explained[subset]!)
    }
    return part
  })
  return { all: explained.at(-1)!, parts }
}
