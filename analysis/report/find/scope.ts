import type { SampleDesign } from '../../../domain/sample-design.ts'
import type { Dataset } from '../../dataset.ts'
import { hiddenOfSectors } from '../../disclosure/hidden-line.ts'
import { minimumFor, minimumForExtremes, minimumGroupSize } from '../../disclosure/minimums.ts'
import { tellsOfEach } from '../../disclosure/tells-of-each.ts'
import { type VariancePlan, variancePlan } from '../../variance/linearize.ts'
import { samplingDesignOf } from '../../variance/sampling-design.ts'
import { projectionOf } from '../../weight/projection.ts'
import { type Weighted, weigh } from '../../weight/weigh.ts'

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

/** How often each value of a column stands for those whose answer counts, by sector. */
function frequencies(scope: Scope, isCounted: (i: number) => boolean, column: ArrayLike<number>): number[][] {
  const bySector = scope.sectorCodes.map(() => new Map<number, number>())
  scope.sectorPlace.forEach((s, i) => {
    if (isCounted(i)) bySector[s]!.set(column[i]!, (bySector[s]!.get(column[i]!) ?? 0) + 1)
  })
  return bySector.map((counts) => [...counts.values()])
}

/**
 * Sectors of which an answer may not be shown, and whether it may not of all: too few gave it, so few that all of them
 * agree, or it would follow from the total and the other sectors. Who counts is who has a valid value in the first
 * column; `columns` are all that is told of the answer.
 */
export function hiddenSectors(scope: Scope, columns: readonly ArrayLike<number>[]): ReturnType<typeof hiddenOfSectors> {
  const isCounted = (i: number) => columns[0]![i]! >= 0
  const counts = countBySector(scope, isCounted)
  const { minimums, minimum } = scope
  if (counts.every((count) => count === 0 || count >= minimumForExtremes))
    return hiddenOfSectors({ counts, minimums, minimum })
  const told = columns.map((column) => frequencies(scope, isCounted, column))
  return hiddenOfSectors({
    counts,
    minimums,
    minimum,
    isForced: counts.map((_, s) => told.some((bySector) => tellsOfEach(bySector[s]!))),
    isTotalForced: columns.some((column) => tellsOfEach(allFrequencies(isCounted, column, scope.dataset.size))),
  })
}

function allFrequencies(isCounted: (i: number) => boolean, column: ArrayLike<number>, size: number): number[] {
  const counts = new Map<number, number>()
  for (let i = 0; i < size; i++) if (isCounted(i)) counts.set(column[i]!, (counts.get(column[i]!) ?? 0) + 1)
  return [...counts.values()]
}

/** Whether an answer must stay hidden in what is asked for: one sector or all. */
export function isHidden(scope: Scope, columns: readonly ArrayLike<number>[]): boolean {
  const { inside, isTotalHidden } = hiddenSectors(scope, columns)
  if (scope.sector === null) return isTotalHidden
  return inside[scope.sectorCodes.indexOf(scope.sector)] ?? true
}
