import { rakingOf, type VariancePlan } from '../variance/linearize.ts'
import { adjust, type LonelyPsuRule } from '../variance/lonely-psu.ts'
import type { SamplingDesign } from '../variance/sampling-design.ts'
import type { MarginCells } from '../weight/margin-cells.ts'
import { projectionOfTotals } from '../weight/projection.ts'
import { rakeTotals } from '../weight/rake.ts'
import { type Reduced, reducedCellTotals } from './reduce.ts'

/** Raking of reduced data: all respondents of a cell share one factor on their weight. */
export interface ReducedWeights {
  readonly factor: Float64Array
  readonly hasConverged: boolean
  readonly plan: VariancePlan
}

const factors = (after: Float64Array, before: Float64Array): Float64Array =>
  after.map((total, j) => (before[j]! > 0 ? total / before[j]! : 0))

/**
 * Rakes the cells instead of the respondents (the same numbers as `rake`, `projectionOf` and `variancePlan`) and makes
 * the plan for variances. Without margins every factor is 1.
 */
export function weighReduced(
  reduced: Reduced,
  design: SamplingDesign,
  cells: MarginCells | null,
  lonely: LonelyPsuRule = adjust,
): ReducedWeights {
  const plain = { factor: new Float64Array(reduced.cellCount).fill(1), hasConverged: true }
  if (!cells) return { ...plain, plan: { design, lonely, raking: null } }
  const before = reducedCellTotals(reduced)
  const { totals, hasConverged } = rakeTotals(cells.margins, before)
  const factor = factors(totals, before)
  const projection = projectionOfTotals(cells, before, totals)
  const sums = projection.basis.map((values) => psuSums(reduced, factor, values))
  return { factor, hasConverged, plan: { design, lonely, raking: rakingOf(projection, sums) } }
}

function psuSums(reduced: Reduced, factor: Float64Array, values: Float64Array): Float64Array {
  const { psuCount, starts, cellOf, weights } = reduced
  const totals = new Float64Array(psuCount)
  for (let p = 0; p < psuCount; p++)
    for (let slot = starts[p]!; slot < starts[p + 1]!; slot++) {
      const cell = cellOf[slot]!
      totals[p]! += weights[slot]! * factor[cell]! * values[cell]!
    }
  return totals
}
