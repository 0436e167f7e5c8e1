import type { Projection } from '../weight/projection.ts'
import { deviations, sumOfSquares } from './deviations.ts'
import type { Domain } from './domain.ts'
import { adjust, type LonelyPsuRule } from './lonely-psu.ts'
import type { SamplingDesign } from './sampling-design.ts'

/** What raking has taken from the variance. */
interface Raking {
  readonly projection: Projection
  /** Weights times the functions of the basis, summed by sampling unit; function after function, as `sideBySide`. */
  readonly byUnit: Float64Array
  /** The functions of the dual by joint cell, in the same form. */
  readonly byCell: Float64Array
}

/** Functions are taken four at a time. */
const atATime = 4

/** Functions one after the other, and functions of 0 after them where four do not divide their number. */
function sideBySide(functions: readonly Float64Array[]): Float64Array {
  const width = functions[0]?.length ?? 0
  const found = new Float64Array(Math.ceil(functions.length / atATime) * atATime * width)
  functions.forEach((values, k) => {
    found.set(values, k * width)
  })
  return found
}

/** Everything that turns influences into a variance. */
export interface VariancePlan {
  readonly design: SamplingDesign
  readonly lonely: LonelyPsuRule
  /** Null treats the weights as fixed: usually a little too large a variance after raking. */
  readonly raking: Raking | null
  /** Only where strata without members, or lonely by the domain, are to be left out of the rule for lonely units. */
  readonly domain?: Domain
}

/** A plan; with a projection the variance is that of raked estimates, whose margins do not vary. */
export function variancePlan(
  design: SamplingDesign,
  options: { projection?: Projection; weights?: Float64Array; lonely?: LonelyPsuRule } = {},
): VariancePlan {
  const { projection, weights, lonely = adjust } = options
  if (!projection || !weights) return { design, lonely, raking: null }
  const sums = projection.basis.map((values) => {
    const totals = new Float64Array(design.psuCount)
    for (let i = 0; i < weights.length; i++) totals[design.psu[i]!]! += weights[i]! * values[projection.joint[i]!]!
    return totals
  })
  return { design, lonely, raking: rakingOf(projection, sums) }
}

/** From the sums by sampling unit of the weights times each function of the basis. */
export const rakingOf = (projection: Projection, sums: readonly Float64Array[]): Raking => ({
  projection,
  byUnit: sideBySide(sums),
  byCell: sideBySide(projection.dual),
})

/**
 * Influences summed by sampling unit, one column per group; rows of group −1 count nowhere. After raking, the part
 * that the margins explain is taken out. Linear in the influence, so totals can be added and scaled.
 */
export function psuTotalsByGroup(
  influence: ArrayLike<number>,
  groupOf: Int32Array,
  groups: number,
  plan: VariancePlan,
): Float64Array[] {
  const { design, raking } = plan
  const cells = raking?.projection.cells ?? 0
  const byPsu = new Float64Array(groups * design.psuCount)
  const byCell = new Float64Array(groups * cells)
  for (let i = 0; i < influence.length; i++) {
    const group = groupOf[i]!
    if (group < 0) continue
    byPsu[group * design.psuCount + design.psu[i]!]! += influence[i]!
    if (raking) byCell[group * cells + raking.projection.joint[i]!]! += influence[i]!
  }
  return rakedTotals(byPsu, byCell, groups, plan)
}

/**
 * Totals of influences by sampling unit, one column per group, from their sums by group and unit and by group and joint
 * cell: after raking, without the part that the margins explain. `byPsu` becomes the result.
 */
export function rakedTotals(
  byPsu: Float64Array,
  byCell: Float64Array,
  groups: number,
  { design, raking }: VariancePlan,
): Float64Array[] {
  const cells = raking?.projection.cells ?? 0
  return Array.from({ length: groups }, (_, g) => {
    const totals = byPsu.subarray(g * design.psuCount, (g + 1) * design.psuCount)
    if (raking) takeOut(totals, byCell.subarray(g * cells, (g + 1) * cells), raking)
    return totals
  })
}

/** `totals` is this file's own array. */
function takeOut(totals: Float64Array, sums: Float64Array, { byUnit, byCell }: Raking): void {
  const [units, cells] = [totals.length, sums.length]
  for (let k = 0; k * cells < byCell.length; k += atATime) {
    let [a, b, c, d] = [0, 0, 0, 0]
    for (let j = 0, at = k * cells; j < cells; j++, at++) {
      const sum = sums[j]!
      a += sum * byCell[at]!
      b += sum * byCell[at + cells]!
      c += sum * byCell[at + 2 * cells]!
      d += sum * byCell[at + 3 * cells]!
    }
    for (let p = 0, at = k * units; p < units; p++, at++)
      totals[p]! -=
        a * byUnit[at]! + b * byUnit[at + units]! + c * byUnit[at + 2 * units]! + d * byUnit[at + 3 * units]!
  }
}

/** The same as scaled deviations within strata: the products of two add up to their covariance. */
export const rakedDeviations = (
  byPsu: Float64Array,
  byCell: Float64Array,
  groups: number,
  plan: VariancePlan,
): Float64Array[] => rakedTotals(byPsu, byCell, groups, plan).map((totals) => deviations(totals, plan))

/** The same of everybody together. */
export function psuTotals(influence: ArrayLike<number>, plan: VariancePlan): Float64Array {
  const { psu, psuCount } = plan.design
  const joint = plan.raking?.projection.joint
  const byPsu = new Float64Array(psuCount)
  const byCell = new Float64Array(plan.raking?.projection.cells ?? 0)
  for (let i = 0; i < influence.length; i++) byPsu[psu[i]!]! += influence[i]!
  if (joint) for (let i = 0; i < influence.length; i++) byCell[joint[i]!]! += influence[i]!
  return rakedTotals(byPsu, byCell, 1, plan)[0]!
}

/**
 * Covariance matrix, row by row, of estimates whose influences have these totals by sampling unit:
 * Σ_h (1−f_h) n_h/(n_h−1) Σ_i (z_hi − z̄_h)(z_hi − z̄_h)′ (Binder 1983; Hansen, Hurwitz & Madow 1953). Without shares
 * drawn f the first stage is taken as drawn with replacement: the "ultimate cluster" form, never too small on that
 * account. Later stages are in `covariance` of multistage.ts.
 */
export function covarianceOf(columns: readonly Float64Array[], plan: VariancePlan): Float64Array {
  const size = columns.length
  const matrix = new Float64Array(size * size)
  const scaled = columns.map((column) => deviations(column, plan))
  for (let j = 0; j < size; j++)
    for (let k = 0; k <= j; k++) {
      let sum = 0
      for (let p = 0; p < plan.design.psuCount; p++) sum += scaled[j]![p]! * scaled[k]![p]!
      matrix[j * size + k] = sum
      matrix[k * size + j] = sum
    }
  return matrix
}

/** Variance of one estimate from the totals of its influence by sampling unit. */
export function varianceOf(totals: Float64Array, plan: VariancePlan): number {
  return sumOfSquares(deviations(totals, plan))
}
