import type { NotEstimable } from '../not-estimable.ts'
import { rakedTotals, type VariancePlan } from '../variance/linearize.ts'
import type { Reduced } from './reduce.ts'

/** Shares of all categories with their influences summed by sampling unit, for `covarianceOf`. */
export interface ReducedShares {
  readonly values: readonly number[]
  readonly totals: readonly Float64Array[]
  readonly baseSize: number
}

/** Σ factor·w of those who answered and, by category, of those who named it: by unit, by cell and in all. */
function sumsOf(reduced: Reduced, factor: Float64Array) {
  const { items, psuCount, cellCount, starts, cellOf, answered, named } = reduced
  const unit = { size: new Float64Array(psuCount), named: new Float64Array(items * psuCount) }
  const cell = { size: new Float64Array(cellCount), named: new Float64Array(items * cellCount) }
  for (let p = 0; p < psuCount; p++)
    for (let slot = starts[p]!; slot < starts[p + 1]!; slot++) {
      const c = cellOf[slot]!
      const g = factor[c]!
      unit.size[p]! += g * answered[slot]!
      cell.size[c]! += g * answered[slot]!
      for (let k = 0; k < items; k++) {
        const sum = g * named[slot * items + k]!
        unit.named[k * psuCount + p]! += sum
        cell.named[k * cellCount + c]! += sum
      }
    }
  return { unit, cell }
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
  const { unit, cell } = sumsOf(reduced, factor)
  const size = unit.size.reduce((sum, one) => sum + one, 0)
  if (!(size > 0)) return 'no_respondents'
  const values = Array.from({ length: items }, (_, k) => {
    let sum = 0
    for (let p = 0; p < psuCount; p++) sum += unit.named[k * psuCount + p]!
    return sum / size
  })
  for (let k = 0; k < items; k++) {
    for (let p = 0; p < psuCount; p++)
      unit.named[k * psuCount + p] = (unit.named[k * psuCount + p]! - values[k]! * unit.size[p]!) / size
    for (let c = 0; c < cellCount; c++)
      cell.named[k * cellCount + c] = (cell.named[k * cellCount + c]! - values[k]! * cell.size[c]!) / size
  }
  return { values, totals: rakedTotals(unit.named, cell.named, items, plan), baseSize }
}
