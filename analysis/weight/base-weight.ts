import type { SampleDesign } from '../../domain/sample-design.ts'
import type { Dataset } from '../dataset.ts'

/**
 * Design weight of every respondent before raking. Units are drawn with probability proportional to size within their
 * stratum and a fixed number of people is taken in each, so a respondent of unit i in stratum h stands for
 * population_h / (units of h with respondents × respondents of i) people: population, inclusion and unit non-response
 * in one. Without a probability design every respondent counts 1.
 */
export function baseWeights(dataset: Dataset, design: SampleDesign): Float64Array {
  if (!design.isProbability) return new Float64Array(dataset.size).fill(1)
  const respondents = new Int32Array(dataset.units.length)
  for (let i = 0; i < dataset.size; i++) respondents[dataset.unit[i]!]!++
  const perUnit = unitWeights(dataset.units, respondents, design)
  return Float64Array.from(dataset.unit, (u) => perUnit[u]!)
}

/** The same by unit, from how many answered in each; 0 where nobody did. Without a probability design 1. */
export function unitWeights(
  units: readonly { readonly sector: number }[],
  respondents: ArrayLike<number>,
  design: SampleDesign,
): number[] {
  if (!design.isProbability) return units.map(() => 1)
  const population = new Map(design.strata.map((stratum) => [stratum.code, stratum.population]))
  const answered = new Map<number, number>()
  units.forEach((unit, u) => {
    if (respondents[u]! > 0) answered.set(unit.sector, (answered.get(unit.sector) ?? 0) + 1)
  })
  return units.map((unit, u) => {
    if (respondents[u] === 0) return 0
    const people = population.get(unit.sector)
    if (people === undefined) throw new Error(`unit ${u} lies in stratum ${unit.sector}, which the design lacks`)
    return people / (answered.get(unit.sector)! * respondents[u]!)
  })
}
