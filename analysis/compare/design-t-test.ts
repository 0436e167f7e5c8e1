import type { IntervalInput } from '../interval/interval-method.ts'
import { wald } from '../interval/wald.ts'
import { studentUpper } from '../numeric/distributions.ts'

/** A difference or mean over its standard error. */
export interface DesignTTest {
  readonly estimate: number
  readonly standardError: number
  readonly t: number
  readonly df: number
  readonly p: number
  readonly low: number
  readonly high: number
}

/** t test that an estimate is 0; null without degrees of freedom or variation. */
export function designTTest(
  estimate: number,
  variance: number,
  { df, level = 0.95 }: { df: number; level?: number },
): DesignTTest | null {
  const standardError = Math.sqrt(variance)
  if (!(df > 0) || !(standardError > 0)) return null
  const input: IntervalInput = { value: estimate, standardError, df, level, baseSize: Number.NaN }
  const interval = wald.of(input)
  const t = estimate / standardError
  return interval && { estimate, standardError, t, df, p: Math.min(1, 2 * studentUpper(Math.abs(t), df)), ...interval }
}
