import { isTakenWhole, lonelyStrata, type SamplingDesign } from './sampling-design.ts'

/** Sets of weights that imitate drawing the sample again, and how their estimates add up to a variance. */
export interface Replicates {
  /** One set of weights per replicate. */
  readonly weights: readonly Float64Array[]
  readonly scale: number
  /** Factor of every replicate. */
  readonly factors: readonly number[]
}

/** Weights without one unit, the others of its stratum standing in for it. */
function without(unit: number, weights: Float64Array, design: SamplingDesign, units: Float64Array): Float64Array {
  const stratum = design.stratumOf[unit]!
  const factor = units[stratum]! / (units[stratum]! - 1)
  return weights.map((weight, i) => {
    const own = design.psu[i]!
    if (own === unit) return 0
    return design.stratumOf[own] === stratum ? weight * factor : weight
  })
}

/** Beyond this many numbers the sets of weights would not fit into memory. */
const mostNumbers = 200_000_000

/**
 * The jackknife that leaves out one unit at a time (Quenouille 1956; Wolter 2007, ch. 4): JK1 of an unstratified
 * design, JKn within strata. Shares drawn lessen it. A reason where a stratum has one unit, JK1 meets
 * strata, or there are too many units to keep a set of weights for each.
 */
export function jackknife(
  weights: Float64Array,
  design: SamplingDesign,
  kind: 'JK1' | 'JKn',
): Replicates | 'single_psu' | 'has_strata' | 'too_many_units' {
  if (kind === 'JK1' && design.stratumCount > 1) return 'has_strata'
  if (design.psuCount < 2 || lonelyStrata(design).length > 0) return 'single_psu'
  if (design.psuCount * weights.length > mostNumbers) return 'too_many_units'
  const units = new Float64Array(design.stratumCount)
  for (const stratum of design.stratumOf) units[stratum]!++
  const order = [...design.stratumOf.keys()]
    .filter((unit) => !isTakenWhole(design, design.stratumOf[unit]!))
    .sort((a, b) => design.stratumOf[a]! - design.stratumOf[b]! || a - b)
  const part = (stratum: number) =>
    ((units[stratum]! - 1) / units[stratum]!) * (1 - (design.fractionOf?.[stratum] ?? 0))
  return {
    weights: order.map((unit) => without(unit, weights, design, units)),
    scale: kind === 'JK1' ? part(0) : 1,
    factors: order.map((unit) => (kind === 'JK1' ? 1 : part(design.stratumOf[unit]!))),
  }
}

/**
 * Covariance matrix, row by row, of estimates from what they are in every replicate: scale · Σ factor (θ_r − centre)
 * (θ_r − centre)′. The centre is the full estimate where it is given, else the mean of the replicates.
 */
export function replicateCovariance(
  thetas: readonly (readonly number[])[],
  { scale, factors }: Pick<Replicates, 'scale' | 'factors'>,
  full: readonly number[] | null,
): Float64Array {
  const used = thetas.filter((_, r) => factors[r]! > 0)
  const size = thetas[0]?.length ?? 0
  const centre =
    full ?? Array.from({ length: size }, (_, k) => used.reduce((sum, theta) => sum + theta[k]!, 0) / used.length)
  const matrix = new Float64Array(size * size)
  thetas.forEach((theta, r) => {
    for (let a = 0; a < size; a++)
      for (let b = 0; b < size; b++)
        matrix[a * size + b]! += scale * factors[r]! * (theta[a]! - centre[a]!) * (theta[b]! - centre[b]!)
  })
  return matrix
}

const dependent = 1e-5

/**
 * Degrees of freedom of replicates: how many sets of weights do not depend on the others, less one (R survey's degf of
 * a replicate design). For a jackknife and a large bootstrap, units less strata.
 */
export function replicateDegrees(weights: readonly Float64Array[]): number {
  const basis: Float64Array[] = []
  for (const one of weights) {
    const rest = one.slice()
    const length = lengthOf(one)
    for (let round = 0; round < 2; round++)
      for (const direction of basis) {
        const along = rest.reduce((sum, value, i) => sum + value * direction[i]!, 0)
        for (let i = 0; i < rest.length; i++) rest[i]! -= along * direction[i]!
      }
    const left = lengthOf(rest)
    if (left > dependent * length) basis.push(rest.map((value) => value / left))
  }
  return basis.length - 1
}

const lengthOf = (values: Float64Array): number => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0))
