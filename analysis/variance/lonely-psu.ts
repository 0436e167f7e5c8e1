import type { VariancePlan } from './linearize.ts'
import { isTakenWhole, lonelyStrata } from './sampling-design.ts'

/** A unit that is alone in its stratum, or alone there in having members of a domain. */
interface LonelyUnit {
  readonly total: number
  readonly meanOfAll: number
  /** Mean total of the stratum's units; `total` itself where there is one. */
  readonly mean: number
  readonly stratum: number
  readonly units: number
}

/** What a stratum with one unit adds to the variance, which cannot be estimated from it. */
export interface LonelyPsuRule {
  readonly id: string
  /** Deviation that stands for the missing one. */
  deviation(unit: LonelyUnit): number
  /** Factor on the whole variance, from the number of strata and of those with one unit. */
  factor(strata: number, lonely: number): number
}

/** Distance from the mean of all units: on the safe side. The default. */
export const adjust: LonelyPsuRule = {
  id: 'adjust',
  deviation: ({ total, meanOfAll }) => total - meanOfAll,
  factor: () => 1,
}

/** Nothing, as if the unit had been taken with certainty: too small. */
export const remove: LonelyPsuRule = {
  id: 'remove',
  deviation: ({ total, mean }) => total - mean,
  factor: () => 1,
}

/** The mean contribution of the other strata. */
export const average: LonelyPsuRule = {
  id: 'average',
  deviation: () => 0,
  factor: (strata, lonely) => (strata > lonely ? strata / (strata - lonely) : 1),
}

/** Refuses, for use where the design promises at least two units. */
export const fail: LonelyPsuRule = {
  id: 'fail',
  deviation: ({ total, mean, stratum, units }) => {
    if (units > 1) return total - mean
    throw new Error(`stratum ${stratum} has one sampling unit`)
  },
  factor: () => 1,
}

/** The registry; names and results follow R survey's option `survey.lonely.psu`. */
export const lonelyPsuRules = [adjust, remove, average, fail] as const

/** Whether the plan gives no variance: there is one unit in all, or one in a stratum and the rule is `fail`. */
export function refuses({ design, lonely, domain }: VariancePlan): boolean {
  if (design.psuCount < 2 && !isTakenWhole(design, 0)) return true
  if (lonely !== fail) return false
  const lonelyOnes = new Set(lonelyStrata(design))
  const isLonelyHere = design.stratumOf.some((stratum, p) => lonelyOnes.has(stratum) && domain?.hasMember[p] !== 0)
  return isLonelyHere || (design.within !== undefined && lonelyStrata(design.within).length > 0)
}
