import type { Dataset } from '../dataset.ts'

/** Strata and primary sampling units as the variance needs them: only units with respondents, numbered from 0. */
export interface SamplingDesign {
  /** Unit of every respondent. */
  readonly psu: Int32Array
  readonly psuCount: number
  /** Stratum of every unit. */
  readonly stratumOf: Int32Array
  readonly stratumCount: number
  /** Share of a stratum's units that were drawn, in 0..1; absent: drawn with replacement. */
  readonly fractionOf?: Float64Array
  /** The next stage, drawn without replacement within the units of this one, which are its strata by number. */
  readonly within?: SamplingDesign
}

const numbered = (keys: Iterable<number>): Map<number, number> => new Map([...new Set(keys)].map((key, i) => [key, i]))

/** From the sampling point and the stratum code of every respondent. */
export function samplingDesign(psuOf: ArrayLike<number>, stratumOf: ArrayLike<number>): SamplingDesign {
  const psus = numbered(Array.from(psuOf))
  const strata = numbered(Array.from(stratumOf))
  const psu = Int32Array.from(psuOf, (key) => psus.get(key)!)
  const stratum = new Int32Array(psus.size)
  for (let i = 0; i < psu.length; i++) stratum[psu[i]!] = strata.get(stratumOf[i]!)!
  return { psu, psuCount: psus.size, stratumOf: stratum, stratumCount: strata.size }
}

/** Units are sampling points, their sector is the stratum. */
export const samplingDesignOf = (dataset: Dataset): SamplingDesign =>
  samplingDesign(
    dataset.unit,
    Int32Array.from(dataset.unit, (u) => dataset.units[u]!.sector),
  )

/** Units less strata, counting only those with somebody of positive weight (R survey's degf of a subset). */
export function degreesOfFreedom(weights: Float64Array, design: SamplingDesign): number {
  const hasMember = new Uint8Array(design.psuCount)
  for (let i = 0; i < weights.length; i++) if (weights[i]! > 0) hasMember[design.psu[i]!] = 1
  const strata = new Set<number>()
  let psus = 0
  hasMember.forEach((member, psu) => {
    if (!member) return
    psus++
    strata.add(design.stratumOf[psu]!)
  })
  return psus - strata.size
}

/** Every unit of the stratum was taken: nothing is left to chance at this stage. */
export const isTakenWhole = (design: SamplingDesign, stratum: number): boolean =>
  (design.fractionOf?.[stratum] ?? 0) > 1 - 1e-7

/** Strata that have a single unit and more in the population. */
export function lonelyStrata(design: SamplingDesign): number[] {
  const units = new Int32Array(design.stratumCount)
  for (const stratum of design.stratumOf) units[stratum]!++
  return [...units.keys()].filter((stratum) => units[stratum] === 1 && !isTakenWhole(design, stratum))
}
