import type { Estimated } from '../estimate/estimator.ts'
import { domainOf } from '../variance/domain.ts'
import { effectiveDegrees } from '../variance/effective-degrees.ts'
import { psuTotals, type VariancePlan } from '../variance/linearize.ts'
import { fail, refuses } from '../variance/lonely-psu.ts'
import { covariance, type Residuals } from '../variance/multistage.ts'
import { lonelyStrata } from '../variance/sampling-design.ts'
import type { PlanData } from './data.ts'
import type { PlanReason } from './reason.ts'

/** Everything that estimates of a plan share. */
export interface Frame {
  readonly data: PlanData
  /** Final weights; 0 outside the domain of the plan. */
  readonly weights: Float64Array
  readonly plan: VariancePlan
  /** After calibration: what it leaves of an influence. */
  readonly residuals: Residuals | undefined
  readonly isProbability: boolean
}

/** Why this sample gives no variance at all; null where it does. */
export function noVariance({ isProbability, plan }: Frame): PlanReason | null {
  if (!isProbability) return 'not_a_probability_sample'
  if (!refuses(plan)) return null
  return plan.lonely === fail && plan.design.psuCount > 1 && lonelyStrata(plan.design).length > 0
    ? 'lonely_psu'
    : 'single_psu'
}

/**
 * Covariance matrix of estimates in the domain of `weights`. Calibrated influences reach beyond a domain, so only
 * without calibration are strata left out that have no member.
 */
export function covarianceIn(frame: Frame, estimates: readonly Estimated[], weights: Float64Array): Float64Array {
  const { plan, residuals } = frame
  const own = residuals ? plan : { ...plan, domain: domainOf(weights, plan.design) }
  return covariance(
    estimates.map(({ influence }) => influence),
    own,
    residuals,
  )
}

/** Degrees of freedom of the first stage, which has the fewest units, as `effectiveDegrees` tells them. */
export function effectiveDegreesIn(
  { plan, residuals }: Pick<Frame, 'plan' | 'residuals'>,
  estimates: readonly Estimated[],
): number | null {
  const left = estimates.map(({ influence }) => (residuals ? residuals(influence) : influence))
  return effectiveDegrees(
    left.map((influence) => psuTotals(influence, plan)),
    plan,
  )
}

/** Weights of those who have a value; NaN is a missing one. */
export function knownWeights(y: ArrayLike<number>, weights: Float64Array): Float64Array {
  const known = new Float64Array(weights.length)
  for (let i = 0; i < known.length; i++) if (!Number.isNaN(y[i]!)) known[i] = weights[i]!
  return known
}

/** Weights of those whose code is this one. */
export function weightsOf(codes: Int32Array, code: number, weights: Float64Array): Float64Array {
  const own = new Float64Array(weights.length)
  for (let i = 0; i < own.length; i++) if (codes[i] === code) own[i] = weights[i]!
  return own
}

/** Rows whose weight is not 0; linear calibration may have made it negative. */
export const baseSizeOf = (weights: Float64Array): number => {
  let count = 0
  for (let i = 0; i < weights.length; i++) if (weights[i] !== 0) count++
  return count
}

/** Whether all who count have the same value, so that nothing is known of how values vary. */
export function isConstant(y: ArrayLike<number>, weights: Float64Array): boolean {
  let first: number | undefined
  for (let i = 0; i < weights.length; i++) {
    if (weights[i] === 0) continue
    if (first !== undefined && y[i] !== first) return false
    first ??= y[i]!
  }
  return true
}
