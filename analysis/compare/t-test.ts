import { wald } from '../interval/wald.ts'
import { studentUpper } from '../numeric/distributions.ts'
import type { Interval } from '../report/findings.ts'

export interface TTest {
  readonly statistic: number
  readonly p: number
  readonly interval: Interval
}

/**
 * Two-sided t test of "the estimate is 0" and its interval. `df` is that of the design less the slopes estimated: R
 * takes units − strata − 1 for a difference of two groups, Stata units − strata. Null without error or df.
 */
export function tTest(estimate: number, standardError: number, df: number, level = 0.95): TTest | null {
  const interval = wald.of({ value: estimate, standardError, df, level, baseSize: Number.POSITIVE_INFINITY })
  if (!interval || !(standardError > 0)) return null
  const statistic = estimate / standardError
  return { statistic, p: Math.min(1, 2 * studentUpper(Math.abs(statistic), df)), interval }
}
