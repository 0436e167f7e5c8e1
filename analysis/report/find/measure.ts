import { validWeights } from '../../estimate/estimator.ts'
import { mean } from '../../estimate/mean.ts'
import type { IntervalMethod } from '../../interval/interval-method.ts'
import { psuTotals, varianceOf } from '../../variance/linearize.ts'
import { degreesOfFreedom } from '../../variance/sampling-design.ts'
import type { Estimate } from '../findings.ts'
import { isHidden, type Scope } from './scope.ts'

/** An estimate with the totals of its influence by sampling unit, where there is a variance. */
export interface Measured {
  readonly estimate: Estimate
  readonly totals: Float64Array | null
}

const notEstimable = (reason: Extract<Estimate, { isEstimable: false }>['reason']): Measured => ({
  estimate: { isEstimable: false, reason },
  totals: null,
})

/** Both intervals of an estimate; nothing where the method has none. */
export function intervalsOf(
  method: IntervalMethod,
  input: { value: number; standardError: number; df: number; baseSize: number },
) {
  const interval95 = method.of({ ...input, level: 0.95 })
  const interval80 = method.of({ ...input, level: 0.8 })
  return { ...(interval95 ? { interval95 } : {}), ...(interval80 ? { interval80 } : {}) }
}

/**
 * Weighted mean of a column over everybody in scope who gave a valid value; of zeros and ones, a share. Negative codes
 * (not asked, no answer, don't know) are left out. No standard error without a probability design or with a single
 * sampling unit; a value all agree on has none of the intervals for means. `told` are other columns by which the same
 * answers are shown: what one of them may not tell, none may.
 */
export function measure(
  y: ArrayLike<number> | undefined,
  scope: Scope,
  method: IntervalMethod,
  told: readonly ArrayLike<number>[] = [],
): Measured {
  if (!y) return notEstimable('not_measured')
  const w = validWeights(y, scope.weights)
  const baseSize = w.reduce((count, weight) => count + (weight > 0 ? 1 : 0), 0)
  if (baseSize === 0) return notEstimable('no_respondents')
  if (isHidden(scope, [y, ...told])) return notEstimable('suppressed')
  const found = mean.of({ y, w })
  if (!found) return notEstimable('no_respondents')
  const value = found.estimate
  const df = degreesOfFreedom(w, scope.plan.design)
  if (!scope.isProbability || df < 1) return { estimate: { isEstimable: true, value, baseSize }, totals: null }
  const totals = psuTotals(found.influence, scope.plan)
  const variance = varianceOf(totals, scope.plan)
  const standardError = Math.sqrt(variance)
  const simple = simpleVariance(y, w, value, baseSize)
  const designEffect = simple > 0 ? variance / simple : 0
  return {
    estimate: {
      isEstimable: true,
      value,
      standardError,
      ...intervalsOf(method, { value, standardError, df, baseSize }),
      degreesOfFreedom: df,
      ...(designEffect > 0 ? { designEffect, effectiveSize: Math.min(baseSize, baseSize / designEffect) } : {}),
      baseSize,
    },
    totals,
  }
}

/** Variance of the mean of a simple random sample of as many (R survey's `deff = "replace"`). */
function simpleVariance(y: ArrayLike<number>, w: Float64Array, centre: number, n: number): number {
  let squares = 0
  let size = 0
  for (let i = 0; i < w.length; i++) {
    if (w[i] === 0) continue
    squares += w[i]! * (y[i]! - centre) ** 2
    size += w[i]!
  }
  return n > 1 ? squares / size / (n - 1) : 0
}
