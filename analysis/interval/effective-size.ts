import { studentQuantile } from '../numeric/distributions.ts'
import type { IntervalInput } from './interval-method.ts'

/**
 * Respondents that a simple random sample would need for the same precision: p(1 − p)/SE². At a share of 0 or 1 the
 * design effect is unknown and all count.
 */
export function effectiveSizeOf({ value, standardError, baseSize }: IntervalInput): number {
  const isExtreme = value <= 0 || value >= 1 || standardError <= 0
  return isExtreme ? baseSize : (value * (1 - value)) / standardError ** 2
}

/** Whether it is a share at all, up to rounding: negative weights can put an estimate outside 0..1. */
export const isShare = (value: number): boolean => value > -1e-9 && value < 1 + 1e-9

const quantiles = new Map<string, number>()

/** Groups of a wave share few sizes and degrees of freedom, and a quantile takes as long as the interval itself. */
function knownQuantile(p: number, df: number): number {
  const key = `${p}/${df}`
  const known = quantiles.get(key)
  if (known !== undefined) return known
  if (quantiles.size > 4096) quantiles.clear()
  const quantile = studentQuantile(p, df)
  quantiles.set(key, quantile)
  return quantile
}

/** Factor by which few degrees of freedom lessen it: (t(n−1)/t(df))² (Korn & Graubard 1998). */
export function degreesCorrection({ df, baseSize, level }: IntervalInput): number {
  const p = (1 + level) / 2
  return df === Infinity ? 1 : (knownQuantile(p, baseSize - 1) / knownQuantile(p, df)) ** 2
}
