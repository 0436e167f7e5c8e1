/** What a stratum with one unit adds to the variance, which cannot be estimated from it. */
export interface LonelyPsuRule {
  readonly id: string
  /** Deviation that stands for the missing one, from the unit's total and the mean total of all units. */
  deviation(total: number, meanOfAll: number, stratum: number): number
  /** Factor on the whole variance, from the number of strata and of those with one unit. */
  factor(strata: number, lonely: number): number
}

/** Distance from the mean of all units: on the safe side. The default. */
export const adjust: LonelyPsuRule = {
  id: 'adjust',
  deviation: (total, meanOfAll) => total - meanOfAll,
  factor: () => 1,
}

/** Nothing, as if the unit had been taken with certainty: too small. */
export const remove: LonelyPsuRule = { id: 'remove', deviation: () => 0, factor: () => 1 }

/** The mean contribution of the other strata. */
export const average: LonelyPsuRule = {
  id: 'average',
  deviation: () => 0,
  factor: (strata, lonely) => (strata > lonely ? strata / (strata - lonely) : 1),
}

/** Refuses, for use where the design promises at least two units. */
export const fail: LonelyPsuRule = {
  id: 'fail',
  deviation: (_total, _mean, stratum) => {
    throw new Error(`stratum ${stratum} has one sampling unit`)
  },
  factor: () => 1,
}

/** The registry; names and results follow R survey's option `survey.lonely.psu`. */
export const lonelyPsuRules = [adjust, remove, average, fail] as const
