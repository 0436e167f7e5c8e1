import type { NotEstimable } from '../not-estimable.ts'
import type { VariancePlan } from '../variance/linearize.ts'
import { refuses } from '../variance/lonely-psu.ts'
import { covariance, type Residuals } from '../variance/multistage.ts'
import type { Estimator } from './estimator.ts'

/** Estimates of several columns with their covariance matrix, row by row. */
export interface ColumnEstimates {
  readonly estimates: readonly number[]
  readonly covariance: Float64Array
}

/** Weights of those who have a value in every column; 0 for the others (R's na.rm drops by case). */
export const completeWeights = (columns: readonly ArrayLike<number>[], w: Float64Array): Float64Array =>
  w.map((weight, i) => (columns.some((column) => Number.isNaN(column[i]!)) ? 0 : weight))

/**
 * One estimator over several columns in the same domain. A reason when there is nothing to estimate from, or when the
 * rule for lonely units refuses.
 */
export function estimateColumns(
  estimator: Estimator,
  columns: readonly ArrayLike<number>[],
  w: Float64Array,
  plan: VariancePlan,
  residuals?: Residuals,
): ColumnEstimates | NotEstimable {
  if (refuses(plan)) return 'single_psu'
  const found = columns.map((y) => estimator.of({ y, w }))
  if (found.some((one) => one === null)) return 'no_respondents'
  const known = found.map((one) => one!)
  return {
    estimates: known.map(({ estimate }) => estimate),
    covariance: covariance(
      known.map(({ influence }) => influence),
      plan,
      residuals,
    ),
  }
}

/** Standard errors from a covariance matrix; never the root of a rounding error below 0. */
export const standardErrors = (matrix: Float64Array): number[] => {
  const size = Math.sqrt(matrix.length)
  return Array.from({ length: size }, (_, i) => Math.sqrt(Math.max(0, matrix[i * size + i]!)))
}
