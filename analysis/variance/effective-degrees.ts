import { deviations } from './deviations.ts'
import type { VariancePlan } from './linearize.ts'

/** Part of every stratum in the variance of one estimate; null where it has none. */
function partsByStratum(totals: Float64Array, plan: VariancePlan): Float64Array | null {
  const parts = new Float64Array(plan.design.stratumCount)
  let variance = 0
  deviations(totals, plan).forEach((deviation, p) => {
    parts[plan.design.stratumOf[p]!]! += deviation ** 2
    variance += deviation ** 2
  })
  return variance > 0 ? parts.map((part) => part / variance) : null
}

/**
 * How many degrees of freedom the variances of these estimates (influences summed by sampling unit) have on average
 * (Satterthwaite 1946): 1 / Σ_h ρ_h²/(n_h − 1), ρ_h being the part of stratum h. At most units less strata, and that
 * only where every stratum contributes as its units say; fewer where one heavy stratum decides. Null where nothing
 * varies. A stratum with one unit counts as one degree.
 */
export function effectiveDegrees(columns: readonly Float64Array[], plan: VariancePlan): number | null {
  const { stratumOf, stratumCount } = plan.design
  const units = new Float64Array(stratumCount)
  for (const stratum of stratumOf) units[stratum]!++
  const known = columns.flatMap((totals) => partsByStratum(totals, plan) ?? [])
  if (known.length === 0) return null
  let inverse = 0
  for (let h = 0; h < stratumCount; h++) {
    const part = known.reduce((sum, parts) => sum + parts[h]!, 0) / known.length
    inverse += part ** 2 / Math.max(1, units[h]! - 1)
  }
  return 1 / inverse
}
