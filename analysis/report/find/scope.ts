import type { SampleDesign } from '../../../domain/sample-design.ts'
import type { Dataset } from '../../dataset.ts'
import { hiddenOfSectors } from '../../disclosure/hidden-line.ts'
import { minimumFor, minimumForExtremes, minimumGroupSize } from '../../disclosure/minimums.ts'
import { tellsOfEach } from '../../disclosure/tells-of-each.ts'
import type { ReadCode } from '../../reduce/code-sums.ts'
import { type VariancePlan, variancePlan } from '../../variance/linearize.ts'
import { samplingDesignOf } from '../../variance/sampling-design.ts'
import { projectionOf } from '../../weight/projection.ts'
import { type Weighted, weigh } from '../../weight/weigh.ts'
import { sumsIn } from './sums-in.ts'

/** Who is analysed, with what weights, and how variances are made. */
export interface Scope {
  readonly dataset: Dataset
  readonly weighted: Weighted
  /** Raked over all respondents; 0 outside the sector that is asked for. */
  readonly weights: Float64Array
  readonly plan: VariancePlan
  readonly isProbability: boolean
  readonly sector: number | null
  /** Sector code of every respondent. */
  readonly sectorOf: Int32Array
  /** Position of that code in `sectorCodes`. */
  readonly sectorPlace: Int32Array
  /** Codes of all sectors, of the design or of some unit. */
  readonly sectorCodes: readonly number[]
  /** How many people must stand behind a figure of each of these sectors. */
  readonly minimums: readonly number[]
  /** The same for all sectors together. */
  readonly minimum: number
  /** Whom a question of the workbench chooses; absent for everybody. */
  readonly chosen?: readonly { readonly variable: string; readonly codes: readonly number[] }[]
}

/** How many people must stand behind a figure of what is asked for: one sector or all. */
export const minimumOfScope = ({ sector, sectorCodes, minimums, minimum }: Scope): number =>
  sector === null ? minimum : (minimums[sectorCodes.indexOf(sector)] ?? minimumGroupSize)

/** A sector is a domain: the weights and the design stay those of the whole sample. */
export function scopeOf(dataset: Dataset, design: SampleDesign, sector: number | null): Scope {
  const weighted = weigh(dataset, design)
  const { base, weights, cells } = weighted
  const sectorOf = Int32Array.from(dataset.unit, (u) => dataset.units[u]!.sector)
  const sampling = samplingDesignOf(dataset)
  const sectorCodes = [
    ...new Set([...design.strata.map(({ code }) => code), ...dataset.units.map((unit) => unit.sector)]),
  ]
  const minimums = sectorCodes.map((code) =>
    minimumFor(dataset.units.flatMap((unit) => (unit.sector === code ? [unit.channel ?? null] : []))),
  )
  return {
    dataset,
    weighted,
    weights: sector === null ? weights : weights.map((weight, i) => (sectorOf[i] === sector ? weight : 0)),
    plan: variancePlan(sampling, cells ? { projection: projectionOf(cells, base, weights), weights } : {}),
    isProbability: design.isProbability,
    sector,
    sectorOf,
    sectorPlace: sectorOf.map((code) => sectorCodes.indexOf(code)),
    sectorCodes,
    minimums,
    minimum: Math.max(...minimums, 0) || minimumGroupSize,
  }
}

/** Respondents by sector for whom `isCounted` holds, whatever sector is asked for. */
export function countBySector({ sectorPlace, sectorCodes }: Scope, isCounted: (i: number) => boolean): number[] {
  const counts = new Array<number>(sectorCodes.length).fill(0)
  for (let i = 0; i < sectorPlace.length; i++) if (isCounted(i)) counts[sectorPlace[i]!]! += 1
  return counts
}

const asIs: ReadCode = (code) => code

/**
 * Sectors of which an answer may not be shown, and whether it may not of all: too few gave it, so few that all of them
 * agree, or it would follow from the total and the other sectors. Who counts is who has a valid value by the first of
 * `reads`; these are all that is told of the answer.
 */
export function hiddenSectors(
  scope: Scope,
  column: ArrayLike<number>,
  reads: readonly ReadCode[] = [asIs],
): ReturnType<typeof hiddenOfSectors> {
  const { codes, people, places } = sumsIn(scope, column)
  const counted = [...codes.keys()].filter((k) => reads[0]!(codes[k]!) >= 0)
  const numbers = (s: number) => counted.map((k) => people[k * places + s]!)
  const all = counted.map((k) => people.subarray(k * places, (k + 1) * places).reduce((sum, one) => sum + one, 0))
  const counts = scope.sectorCodes.map((_, s) => numbers(s).reduce((sum, one) => sum + one, 0))
  const { minimums, minimum } = scope
  if (counts.every((count) => count === 0 || count >= minimumForExtremes))
    return hiddenOfSectors({ counts, minimums, minimum })
  /** How often each value stands, from how often each code does. */
  const frequencies = (read: ReadCode, ofCode: readonly number[]) => {
    const found = new Map<number, number>()
    counted.forEach((k, at) => {
      found.set(read(codes[k]!), (found.get(read(codes[k]!)) ?? 0) + ofCode[at]!)
    })
    return [...found.values()]
  }
  return hiddenOfSectors({
    counts,
    minimums,
    minimum,
    isForced: counts.map((_, s) => reads.some((read) => tellsOfEach(frequencies(read, numbers(s))))),
    isTotalForced: reads.some((read) => tellsOfEach(frequencies(read, all))),
  })
}

/** Whether an answer must stay hidden in what is asked for: one sector or all. */
export function isHidden(scope: Scope, column: ArrayLike<number>, reads: readonly ReadCode[]): boolean {
  const { inside, isTotalHidden } = hiddenSectors(scope, column, reads)
  if (scope.sector === null) return isTotalHidden
  return inside[scope.sectorCodes.indexOf(scope.sector)] ?? true
}
