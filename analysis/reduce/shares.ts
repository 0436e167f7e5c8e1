import type { NotEstimable } from '../not-estimable.ts'
import { rakedTotals, type VariancePlan } from '../variance/linearize.ts'
import type { Reduced } from './reduce.ts'

/** Shares of all categories with their influences summed by sampling unit, for `covarianceOf`. */
export interface ReducedShares {
  readonly values: readonly number[]
  readonly totals: readonly Float64Array[]
  readonly baseSize: number
}

/** Σ factor·w by unit and by cell, a row for every category and one for those who answered. */
function sumsOf(reduced: Reduced, factor: Float64Array) {
  const { items, psuCount, cellCount, starts, cellOf, marked } = reduced
  const byUnit = new Float64Array((items + 1) * psuCount)
  const byCell = new Float64Array((items + 1) * cellCount)
  for (let p = 0; p < psuCount; p++)
    for (let slot = starts[p]!; slot < starts[p + 1]!; slot++) {
      const c = cellOf[slot]!
      for (let k = 0; k <= items; k++) {
        const sum = factor[c]! * marked[slot * (items + 1) + k]!
        byUnit[k * psuCount + p]! += sum
        byCell[k * cellCount + c]! += sum
      }
    }
  return { byUnit, byCell }
}

/** Sum of row k. */
function sumOf(rows: Float64Array, k: number, width: number): number {
  let sum = 0
  for (let at = k * width; at < (k + 1) * width; at++) sum += rows[at]!
  return sum
}

/** Makes sums of influences of the rows of categories, the caller's own: (Σwy − p Σw)/Σw. */
function toInfluences(rows: Float64Array, width: number, values: readonly number[], size: number): void {
  const answered = values.length * width
  values.forEach((value, k) => {
    for (let at = 0; at < width; at++) {
      rows[k * width + at] = (rows[k * width + at]! - value * rows[answered + at]!) / size
    }
  })
}

/**
 * Weighted share of every category among those who answered, as `mean` gives it from the respondents, with the totals
 * of its influence w(y − p)/Σw. A reason when nobody answered.
 */
export function reducedShares(
  reduced: Reduced,
  factor: Float64Array,
  plan: VariancePlan,
): ReducedShares | NotEstimable {
  const { items, psuCount, cellCount, baseSize } = reduced
  const { byUnit, byCell } = sumsOf(reduced, factor)
  const size = sumOf(byUnit, items, psuCount)
  if (!(size > 0)) return 'no_respondents'
  const values = Array.from({ length: items }, (_, k) => sumOf(byUnit, k, psuCount) / size)
  toInfluences(byUnit, psuCount, values, size)
  toInfluences(byCell, cellCount, values, size)
  return { values, totals: rakedTotals(byUnit, byCell, items, plan), baseSize }
}
