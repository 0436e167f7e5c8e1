import { funnelError, funnelLimits } from '../report/funnel-limits.ts'

/** One unit in a funnel plot. */
export interface FunnelPoint {
  /** Index of the unit. */
  readonly unit: number
  /** People who gave a value. */
  readonly size: number
  /** Mean of the unit minus that of its sector. */
  readonly value: number
  /** 0 inside the 95 % limits, 1 outside, 2 outside those of 99.8 %, 3 beyond four standard errors. */
  readonly grade: number
}

export interface Funnel {
  /** Standard deviation of people within units. */
  readonly within: number
  /** Standard deviation between units beyond chance. */
  readonly between: number
  readonly points: readonly FunnelPoint[]
}

interface Units {
  readonly unitOf: ArrayLike<number>
  /** Sector of every unit. */
  readonly sectorOf: readonly number[]
}

const meansBy = (y: ArrayLike<number>, groupOf: (i: number) => number, groups: number) => {
  const [sums, counts] = [new Float64Array(groups), new Float64Array(groups)]
  for (let i = 0; i < y.length; i++) {
    if (Number.isNaN(y[i]!)) continue
    sums[groupOf(i)]! += y[i]!
    counts[groupOf(i)]!++
  }
  return { means: sums.map((sum, g) => (counts[g]! > 0 ? sum / counts[g]! : 0)), counts }
}

/** What is left of the variance of a normal variable when its outer tenths are pulled in to ±1.2816. */
const leftOfNormal = 0.6786

/**
 * Variance with the outer tenths pulled in, so that the units that are looked for do not widen the funnel; made larger
 * by what a normal distribution loses by it.
 */
function winsorizedSquares(scores: readonly number[]): number {
  const order = [...scores].sort((a, b) => a - b)
  const cut = Math.floor(0.1 * order.length)
  const [low, high] = [order[cut]!, order[order.length - 1 - cut]!]
  return order.reduce((sum, one) => sum + Math.min(high, Math.max(low, one)) ** 2, 0) / order.length / leftOfNormal
}

/** Variance between units by DerSimonian & Laird's moments, from winsorised scores (Spiegelhalter 2005, section 5). */
function betweenVariance(scores: readonly number[], errors: readonly number[]): number {
  const weights = errors.map((error) => 1 / error ** 2)
  const sum = weights.reduce((all, one) => all + one, 0)
  const squares = weights.reduce((all, one) => all + one ** 2, 0)
  const excess = scores.length * winsorizedSquares(scores) - (scores.length - 1)
  return Math.max(0, excess / (sum - squares / sum))
}

/**
 * Units against their sector, by size (Spiegelhalter 2005): limits widen for small units and by what units of this wave
 * differ anyway (additive overdispersion). NaN is no value. Null with fewer than five units of two people, or where
 * people do not differ. Unweighted: it is about how a unit answered, not about the city.
 */
export function funnel(y: ArrayLike<number>, { unitOf, sectorOf }: Units): Funnel | null {
  const sectors = [...new Set(sectorOf)]
  const place = sectorOf.map((sector) => sectors.indexOf(sector))
  const units = meansBy(y, (i) => unitOf[i]!, sectorOf.length)
  const bySector = meansBy(y, (i) => place[unitOf[i]!]!, sectors.length)
  let squares = 0
  for (let i = 0; i < y.length; i++) if (!Number.isNaN(y[i]!)) squares += (y[i]! - units.means[unitOf[i]!]!) ** 2
  const used = [...units.counts.keys()].filter((u) => units.counts[u]! > 1)
  const people = units.counts.reduce((sum, one) => sum + one, 0)
  const within = Math.sqrt(squares / (people - units.counts.filter((count) => count > 0).length))
  if (used.length < 5 || !(within > 0)) return null
  const values = used.map((u) => units.means[u]! - bySector.means[place[u]!]!)
  const errors = used.map((u) => within / Math.sqrt(units.counts[u]!))
  const scores = values.map((value, k) => value / errors[k]!)
  const between = Math.sqrt(betweenVariance(scores, errors))
  const points = used.map((unit, k) => {
    const size = units.counts[unit]!
    const score = Math.abs(values[k]!) / funnelError({ within, between }, size)
    return { unit, size, value: values[k]!, grade: funnelLimits.filter((limit) => score > limit).length }
  })
  return { within, between, points }
}
