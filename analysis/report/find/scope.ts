import type { SampleDesign } from '../../../domain/sample-design.ts'
import type { Dataset } from '../../dataset.ts'
import { hiddenCells, minimumGroupSize } from '../../disclosure.ts'
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
  /** Codes of all sectors, of the design or of some unit. */
  readonly sectorCodes: readonly number[]
}

/** A sector is a domain: the weights and the design stay those of the whole sample. */
export function scopeOf(dataset: Dataset, design: SampleDesign, sector: number | null): Scope {
  const weighted = weigh(dataset, design)
  const { base, weights, cells } = weighted
  const sectorOf = Int32Array.from(dataset.unit, (u) => dataset.units[u]!.sector)
  const sampling = samplingDesignOf(dataset)
  return {
    dataset,
    weighted,
    weights: sector === null ? weights : weights.map((weight, i) => (sectorOf[i] === sector ? weight : 0)),
    plan: variancePlan(sampling, cells ? { projection: projectionOf(cells, base, weights), weights } : {}),
    isProbability: design.isProbability,
    sector,
    sectorOf,
    sectorCodes: [...new Set([...design.strata.map(({ code }) => code), ...dataset.units.map((unit) => unit.sector)])],
  }
}

/** Respondents by sector for whom `isCounted` holds, whatever sector is asked for. */
export function countBySector(scope: Scope, isCounted: (i: number) => boolean): number[] {
  const counts = new Map(scope.sectorCodes.map((code) => [code, 0]))
  scope.sectorOf.forEach((code, i) => {
    if (isCounted(i)) counts.set(code, (counts.get(code) ?? 0) + 1)
  })
  return scope.sectorCodes.map((code) => counts.get(code) ?? 0)
}

/**
 * Whether an answer given by these respondents must stay hidden: too few of them, or so few in some other sector that
 * theirs would follow from the total and the rest.
 */
export function isHidden(scope: Scope, isCounted: (i: number) => boolean, minimum = minimumGroupSize): boolean {
  const counts = countBySector(scope, isCounted)
  if (scope.sector === null) return counts.reduce((sum, count) => sum + count, 0) < minimum
  const index = scope.sectorCodes.indexOf(scope.sector)
  return index < 0 || counts[index]! < minimum || hiddenCells(counts, minimum)[index]!
}
