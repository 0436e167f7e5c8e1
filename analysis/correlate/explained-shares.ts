/** What several variables together explain of the variance of one, and the part of each. */
export interface Explained {
  /** R², 0..1. */
  readonly all: number
  /** Parts that add up to R². */
  readonly parts: readonly number[]
}

/** Share of the orders of so many in which just so many others come before one of them, by how many come before. */
function orderShares(count: number): number[] {
  const factorial = [1]
  for (let k = 1; k <= count; k++) factorial.push(factorial[k - 1]! * k)
  return Array.from(
    { length: count },
    (_, before) => (factorial[before]! * factorial[count - 1 - before]!) / factorial[count]!,
  )
}

/** What a set of predictors is made of, one after the other: its Cholesky factor and what each explains beyond those before. */
interface Taken {
  readonly covariance: Float64Array
  readonly size: number
  readonly predictors: Int32Array
  /** Row by row. */
  readonly factor: Float64Array
  readonly beyond: Float64Array
  /** Sum of the squares of `beyond`, by set (bits). */
  readonly explained: Float64Array
}

/** Takes one more predictor after so many; false where it depends on those, by the bound of `factorOf`. */
function take(taken: Taken, after: number, predictor: number): boolean {
  const { covariance, size, predictors, factor, beyond } = taken
  const row = after * size
  let [left, own] = [covariance[predictor * size + predictor]!, covariance[predictor]!]
  for (let j = 0; j < after; j++) {
    let sum = covariance[predictor * size + predictors[j]!]!
    for (let k = 0; k < j; k++) sum -= factor[row + k]! * factor[j * size + k]!
    const entry = sum / factor[j * size + j]!
    factor[row + j] = entry
    left -= entry * entry
    own -= entry * beyond[j]!
  }
  if (!(left > 1e-12 * covariance[predictor * size + predictor]!)) return false
  predictors[after] = predictor
  factor[row + after] = Math.sqrt(left)
  beyond[after] = own / factor[row + after]!
  return true
}

/** Takes every set that begins with this one of so many, its predictors in their order; false where some depend on others. */
function takeAll(taken: Taken, set: number, after: number): boolean {
  const { size, predictors, beyond, explained } = taken
  for (let next = after > 0 ? predictors[after - 1]! + 1 : 1; next < size; next++) {
    if (!take(taken, after, next)) return false
    const larger = set | (1 << (next - 1))
    explained[larger] = explained[set]! + beyond[after]! ** 2
    if (!takeAll(taken, larger, after + 1)) return false
  }
  return true
}

/** What every set of predictors (bits) explains of the variance of the first variable; null where some depend on others. */
function explainedBySets(covariance: Float64Array, size: number): Float64Array | null {
  const taken = {
    covariance,
    size,
    predictors: new Int32Array(size),
    factor: new Float64Array(size * size),
    beyond: new Float64Array(size),
    explained: new Float64Array(1 << (size - 1)),
  }
  return takeAll(taken, 0, 0) ? taken.explained : null
}

const most = 10

function bitsIn(set: number): number {
  let count = 0
  for (let left = set; left > 0; left &= left - 1) count++
  return count
}

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
  const sums = explainedBySets(covariance, size)
  const explained = sums?.map((sum) => sum / covariance[0]!)
  if (!explained || explained.some((one) => one > 1 + 1e-9)) return null
  const shares = orderShares(count)
  const parts = Array.from({ length: count }, () => 0)
  for (let set = 0; set < explained.length; set++) {
    const share = shares[bitsIn(set)]!
    for (let k = 0; k < count; k++)
      if (!(set & (1 << k))) parts[k]! += share * (explained[set | (1 << k)]! - explained[set]!)
  }
  return { all: explained.at(-1)!, parts }
}
