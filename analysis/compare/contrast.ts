import { studentUpper } from '../numeric/distributions.ts'
import { type VariancePlan, varianceOf } from '../variance/linearize.ts'

/** A weighted sum of estimates, as the difference of two. */
export interface Contrast {
  readonly value: number
  readonly standardError: number
  /** Two-sided p of "no difference". */
  readonly p: number
}

/** p of "no difference" by Student's t; 1 where there is no error to compare with. */
export const twoSidedP = (value: number, standardError: number, df: number): number =>
  standardError > 0 ? Math.min(1, 2 * studentUpper(Math.abs(value) / standardError, df)) : 1

/** Σ cᵢ·estimateᵢ with the variance of that very sum, so that what the estimates share is counted once. */
export function contrastOf(
  parts: readonly { readonly coefficient: number; readonly estimate: number; readonly totals: Float64Array }[],
  df: number,
  plan: VariancePlan,
): Contrast {
  const sum = new Float64Array(plan.design.psuCount)
  for (const { coefficient, totals } of parts) for (let p = 0; p < sum.length; p++) sum[p]! += coefficient * totals[p]!
  const value = parts.reduce((all, part) => all + part.coefficient * part.estimate, 0)
  const standardError = Math.sqrt(varianceOf(sum, plan))
  return { value, standardError, p: twoSidedP(value, standardError, df) }
}
