import { fUpper } from '../numeric/distributions.ts'
import { factorOf, quadratic } from '../numeric/matrix.ts'

export interface WaldTest {
  readonly statistic: number
  readonly df1: number
  readonly df2: number
  /** Null without degrees of freedom. */
  readonly p: number | null
}

/** F of a quadratic form in `df1` estimates. */
export function waldTest(quadraticForm: number, df1: number, df2: number): WaldTest {
  const statistic = quadraticForm / df1
  return { statistic, df1, df2, p: df2 > 0 ? fUpper(statistic, df1, df2) : null }
}

/** Wald's test that all these estimates are 0 (R survey's regTermTest); null where their covariance is singular. */
export function waldOf(estimates: readonly number[], covariance: Float64Array, df2: number): WaldTest | null {
  const factor = factorOf(covariance, estimates.length)
  return factor && waldTest(quadratic(factor, estimates.length, estimates), estimates.length, df2)
}
