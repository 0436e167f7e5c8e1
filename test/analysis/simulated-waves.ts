import { normalSource } from '../../analysis/numeric/gaussian.ts'
import { choicesOf } from '../../analysis/reduce/choices.ts'
import { reduce } from '../../analysis/reduce/reduce.ts'
import { type ReducedShares, reducedShares } from '../../analysis/reduce/shares.ts'
import { weighReduced } from '../../analysis/reduce/weigh-reduced.ts'
import { samplingDesign } from '../../analysis/variance/sampling-design.ts'
import { type Random, seededRandom } from '../../domain/random.ts'

export const issues = 20
const strata = [0.5, 0.3, 0.2]
const unitsPerStratum = 200
const drawnUnits = 20
const peoplePerUnit = 20

/** Units in which every issue has a share of its own, so that the shares of the whole are known exactly. */
export interface Population {
  /** Share of issue k in unit u at u · issues + k. */
  readonly shares: Float64Array
  readonly truth: readonly number[]
}

/** `spread` is how far units differ, on the logit scale; `lift` moves issue k in all of them. */
export function populationOf(seed: number, spread: number, lift: (k: number) => number = () => 0): Population {
  const normal = normalSource(seededRandom(seed))
  const shares = new Float64Array(strata.length * unitsPerStratum * issues)
  const truth = new Array<number>(issues).fill(0)
  for (let u = 0; u < strata.length * unitsPerStratum; u++)
    for (let k = 0; k < issues; k++) {
      // From about 1 % to 30 %, unevenly far apart.
      const middle = -4.6 + 0.2 * k
      const share = 1 / (1 + Math.exp(-(middle + spread * normal() + lift(k))))
      shares[u * issues + k] = share
      truth[k]! += (share * strata[Math.floor(u / unitsPerStratum)]!) / unitsPerStratum
    }
  return { shares, truth }
}

/** Numbers of the units of one sample, drawn with replacement within strata. */
export const drawUnits = (random: Random): number[] =>
  strata.flatMap((_, h) =>
    Array.from({ length: drawnUnits }, () => h * unitsPerStratum + Math.floor(random() * unitsPerStratum)),
  )

/** Respondents of one wave: issue by issue, with design weights. A unit drawn twice counts as two. */
export function askIn({ shares }: Population, units: readonly number[], random: Random) {
  const size = units.length * peoplePerUnit
  const psu = Int32Array.from({ length: size }, (_, i) => Math.floor(i / peoplePerUnit))
  const stratum = psu.map((p) => Math.floor(p / drawnUnits))
  const named = Array.from({ length: issues }, () => new Int16Array(size))
  for (let i = 0; i < size; i++)
    for (let k = 0; k < issues; k++) named[k]![i] = Number(random() < shares[units[psu[i]!]! * issues + k]!)
  return { size, psu, stratum, named, weights: Float64Array.from(stratum, (h) => strata[h]!) }
}
export type Asked = ReturnType<typeof askIn>

/** The wave reduced to its shares. */
export function estimated({ size, psu, stratum, named, weights }: Asked) {
  const design = samplingDesign(psu, stratum)
  const choices = choicesOf(named, size)
  const places = { psu: design.psu, psuCount: design.psuCount, joint: new Int32Array(size), cellCount: 1 }
  const reduced = reduce(choices, places, weights)
  const { factor, plan } = weighReduced(reduced, design, null)
  const shares = reducedShares(reduced, factor, plan) as ReducedShares
  return { choices, places, factor, plan, ...shares, df: design.psuCount - design.stratumCount }
}
