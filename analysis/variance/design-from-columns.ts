import type { SamplingDesign } from './sampling-design.ts'

/** Labels of strata or units, one per row. */
type Labels = ArrayLike<string | number>

/** A design as columns of a file, one entry per row. */
export interface DesignColumns {
  readonly size: number
  /** Units of every stage, the primary first; none: every row is its own unit. */
  readonly ids: readonly Labels[]
  /** Strata of the first stage; several are crossed. */
  readonly strata: readonly Labels[]
  /** Population of every stage: units in the row's stratum, or the share drawn if all are at most 1. */
  readonly populations: readonly ArrayLike<number>[]
  /** Unit labels repeat from stratum to stratum. */
  readonly isNested: boolean
}

/** Why columns describe no design. */
export type DesignFault =
  | 'missing_design_value'
  | 'unit_in_several_strata'
  | 'population_smaller_than_sample'
  | 'population_varies'

interface Numbered {
  readonly of: Int32Array
  readonly count: number
}

/** Rows with the same labels get the same number. */
function numbered(size: number, keys: readonly Labels[]): Numbered {
  const known = new Map<string, number>()
  const of = Int32Array.from({ length: size }, (_, i) => {
    const key = keys.map((labels) => labels[i]).join('\u0000')
    const number = known.get(key) ?? known.size
    known.set(key, number)
    return number
  })
  return { of, count: known.size }
}

/** Stratum of every unit; null when a unit lies in two. */
function stratumOfUnits(units: Numbered, strata: Numbered): Int32Array | null {
  const found = new Int32Array(units.count).fill(-1)
  for (let i = 0; i < units.of.length; i++) {
    const unit = units.of[i]!
    if (found[unit]! >= 0 && found[unit] !== strata.of[i]) return null
    found[unit] = strata.of[i]!
  }
  return found
}

/** Share drawn in every stratum from its units in the sample and in the population. */
function fractions(population: ArrayLike<number>, strata: Numbered, stratumOf: Int32Array): Float64Array | DesignFault {
  const sampled = new Int32Array(strata.count)
  for (const stratum of stratumOf) sampled[stratum]!++
  const isShare = Array.from(population).every((value) => value <= 1)
  const result = new Float64Array(strata.count).fill(-1)
  for (let i = 0; i < strata.of.length; i++) {
    const stratum = strata.of[i]!
    const count = sampled[stratum]!
    // A population of 1 is both: the one unit was taken.
    const fraction = isShare ? population[i]! : count / population[i]!
    if (fraction > 1 + 1e-12) return 'population_smaller_than_sample'
    if (result[stratum]! >= 0 && result[stratum] !== fraction) return 'population_varies'
    result[stratum] = fraction
  }
  return result
}

const hasGaps = (columns: readonly ArrayLike<string | number | null>[]): boolean =>
  columns.some((column) => Array.from(column).some((value) => value === null || Number.isNaN(value)))

/**
 * A stratified design in one or more stages. Units of a later stage lie within those of the earlier ones; a stage
 * without a population is taken whole after one with, and is otherwise not needed ("ultimate clusters"). Faults name
 * what makes the columns no design. Follows R survey's svydesign.
 */
export function designFromColumns(columns: DesignColumns): SamplingDesign | DesignFault {
  const { size, ids, strata, populations, isNested } = columns
  if (hasGaps([...ids, ...strata, ...populations])) return 'missing_design_value'
  const first = numbered(size, strata)
  const stages = Math.max(1, Math.min(ids.length, populations.length))
  const rows = Int32Array.from({ length: size }, (_, i) => i)
  const units = Array.from({ length: stages }, (_, s) =>
    ids.length === 0 ? numbered(size, [rows]) : numbered(size, [...(isNested ? strata : []), ...ids.slice(0, s + 1)]),
  )
  const build = (s: number): SamplingDesign | DesignFault => {
    const { of: psu, count: psuCount } = units[s]!
    const stratum = s === 0 ? first : units[s - 1]!
    const stratumOf = stratumOfUnits(units[s]!, stratum)
    if (!stratumOf) return 'unit_in_several_strata'
    const stage = { psu, psuCount, stratumOf, stratumCount: stratum.count }
    const population = populations[s]
    if (!population) return stage
    const fractionOf = fractions(population, stratum, stratumOf)
    if (typeof fractionOf === 'string') return fractionOf
    if (s + 1 >= stages) return { ...stage, fractionOf }
    const next = build(s + 1)
    if (typeof next === 'string') return next
    return { ...stage, fractionOf, within: next }
  }
  return build(0)
}

/** Weights that the design itself implies: one over the share drawn, over all stages; 1 without populations. */
export function impliedWeights(design: SamplingDesign): Float64Array {
  const later = design.within ? impliedWeights(design.within) : null
  return Float64Array.from(design.psu, (unit, i) => {
    const fraction = design.fractionOf?.[design.stratumOf[unit]!] ?? 1
    return (later?.[i] ?? 1) / fraction
  })
}
