import { factorOf, forward } from '../numeric/matrix.ts'

/** What several variables together explain of the variance of one, and the part of each. */
export interface Explained {
  /** R², 0..1. */
  readonly all: number
  /** Parts that add up to R². */
  readonly parts: readonly number[]
}

/** What is the same for all covariances of so many predictors. */
interface Orders {
  /** Predictors, from 1, of every subset (bits). */
  readonly chosen: readonly Int32Array[]
  /** Share of the orders in which just so many come before a predictor. */
  readonly weights: readonly number[]
}

const ordersOf = new Map<number, Orders>()

function ordersFor(count: number): Orders {
  const known = ordersOf.get(count)
  if (known) return known
  const numbers = Array.from({ length: count }, (_, k) => k + 1)
  const factorial = [1]
  for (const k of numbers) factorial.push(factorial[k - 1]! * k)
  const made = {
    chosen: Array.from({ length: 1 << count }, (_, subset) =>
      Int32Array.from(numbers.filter((k) => subset & (1 << (k - 1)))),
    ),
    weights: numbers.map((k) => (factorial[k - 1]! * factorial[count - k]!) / factorial[count]!),
  }
  ordersOf.set(count, made)
  return made
}

/** R² of the chosen predictors from the covariance; null where these depend on each other. */
function explainedBy(chosen: Int32Array, covariance: Float64Array, size: number): number | null {
  const n = chosen.length
  if (n === 0) return 0
  const matrix = new Float64Array(n * n)
  const own: number[] = []
  for (let a = 0; a < n; a++) {
    own.push(covariance[chosen[a]!]!)
    for (let b = 0; b < n; b++) matrix[a * n + b] = covariance[chosen[a]! * size + chosen[b]!]!
  }
  const lower = factorOf(matrix, n)
  if (!lower) return null
  let sum = 0
  for (const value of forward(lower, n, own)) sum += value * value
  return sum / covariance[0]!
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
  const { chosen, weights } = ordersFor(count)
  const explained: number[] = []
  for (const subset of chosen) {
    const found = explainedBy(subset, covariance, size)
    if (found === null || found > 1 + 1e-9) return null
    explained.push(found)
  }
  const parts = Array.from({ length: count }, (_, k) => {
    let part = 0
    for (let subset = 0; subset < chosen.length; subset++)
      if (!(subset & (1 << k)))
        part += weights[chosen[subset]!.length]! * (explained[subset | (1 << k)]! - explained[subset]!)
    return part
  })
  return { all: explained.at(-1)!, parts }
}
