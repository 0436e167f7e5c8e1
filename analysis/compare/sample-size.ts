import { normalQuantile } from '../numeric/distributions.ts'

/**
 * Respondents per group so that a two-sided test at `alpha` finds p1 against p2 with this power (Fleiss 1981 without
 * correction; R's `power.prop.test`). Simple random samples; multiply by the design effect.
 */
export function sizePerGroup(p1: number, p2: number, power: number, alpha: number): number {
  const mean = (p1 + p2) / 2
  const none = -normalQuantile(alpha / 2) * Math.sqrt(2 * mean * (1 - mean))
  const some = normalQuantile(power) * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2))
  return ((none + some) / (p1 - p2)) ** 2
}

export interface SizePlan {
  readonly share: number
  /** Half width of the 95 % interval that is wanted. */
  readonly halfWidth: number
  readonly population: number
  readonly designEffect: number
  readonly responseRate: number
}

/** Sizes for one share at 95 %: of a simple random sample, with the design effect, of a finite population, to invite. */
export function sizeForShare({ share, halfWidth, population, designEffect, responseRate }: SizePlan) {
  const simple = (normalQuantile(0.975) ** 2 * share * (1 - share)) / halfWidth ** 2
  const clustered = simple * designEffect
  const finite = clustered / (1 + (clustered - 1) / population)
  return { simple, clustered, finite, invited: Math.ceil(finite / responseRate) }
}
