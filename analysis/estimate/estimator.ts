/** Values and weights, one per respondent. A weight of 0 leaves the respondent out: other groups, missing answers. */
interface EstimatorInput {
  readonly y: ArrayLike<number>
  readonly w: Float64Array
  /** Denominator of a ratio. */
  readonly x?: ArrayLike<number>
}

/** `influence` says how each respondent moves the estimate; its variance is computed from nothing else. */
export interface Estimated {
  readonly estimate: number
  readonly influence: Float64Array
}

/** One kind of estimate: a file of this folder. */
export interface Estimator {
  readonly id: string
  /** Null when there is nobody, or nothing to divide by. */
  of(input: EstimatorInput): Estimated | null
}

/** Weights of those who gave a valid value; 0 for missing codes and for respondents outside. */
export function validWeights(y: ArrayLike<number>, w: Float64Array): Float64Array {
  const valid = new Float64Array(w.length)
  for (let i = 0; i < w.length; i++) if (y[i]! >= 0) valid[i] = w[i]!
  return valid
}

/** Σwy; values of those without weight are never read. */
export function sumOf(y: ArrayLike<number>, w: Float64Array): number {
  let sum = 0
  for (let i = 0; i < w.length; i++) if (w[i] !== 0) sum += w[i]! * y[i]!
  return sum
}
