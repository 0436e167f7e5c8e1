import { type ColumnEstimates, standardErrors } from '../../analysis/estimate/estimate-columns.ts'
import type { Json } from './op.ts'

/** A matrix stored row by row as rows. */
export const rowsOf = (matrix: Float64Array): number[][] => {
  const size = Math.sqrt(matrix.length)
  return Array.from({ length: size }, (_, i) => [...matrix.subarray(i * size, (i + 1) * size)])
}

/** Names, estimates, standard errors and covariance, or the reason why there are none. */
export function estimatesAnswer(names: readonly string[], found: ColumnEstimates | string): Json {
  if (typeof found === 'string') return { error: found }
  return {
    names,
    estimate: found.estimates,
    se: standardErrors(found.covariance),
    vcov: rowsOf(found.covariance),
  }
}
