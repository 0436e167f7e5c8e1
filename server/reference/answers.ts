import { tTest } from '../../analysis/compare/t-test.ts'
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

/** A t test of one estimate. */
export const studentAnswer = (estimate: number, standardError: number, df: number): Json => {
  const test = tTest(estimate, standardError, df)
  if (!test) return { error: 'no_variation' }
  return {
    statistic: test.statistic,
    parameter_names: ['df'],
    parameter: [df],
    p_value: test.p,
    estimate: [estimate],
    conf_int: [test.interval.low, test.interval.high],
  }
}
