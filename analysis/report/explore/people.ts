import { oncePer } from '../../../domain/once-per.ts'
import type { VariancePlan } from '../../variance/linearize.ts'
import type { TableRow } from './table-rows.ts'

/** What sums over respondents need of them. */
export interface People {
  readonly weights: Float64Array
  readonly psu: Int32Array
  /** Joint cell of the margins; absent where nothing was raked. */
  readonly joint?: Int32Array | undefined
  /** Which respondents these are; absent for all in their order. */
  readonly at?: Int32Array
}

interface Weighted {
  readonly weights: Float64Array
  readonly plan: VariancePlan
}

/** All respondents in their order. */
export const everybodyOf = ({ weights, plan }: Weighted): People => ({
  weights,
  psu: plan.design.psu,
  joint: plan.raking?.projection.joint,
})

const peopleOfRows = oncePer((_weights: Float64Array) => new WeakMap<TableRow, People>())

/**
 * Those of positive weight who chose a row, side by side in memory: every banner sums over them, and to pick them out
 * of all takes longer than the sum. Kept with the weights and the row; the plan is always that of the weights.
 */
export function peopleWhoChose(row: TableRow, weighted: Weighted): People {
  const ofWeights = peopleOfRows(weighted.weights)
  const people = ofWeights.get(row) ?? pickedOut(row, everybodyOf(weighted))
  ofWeights.set(row, people)
  return people
}

/** Those of positive weight. */
function looked(list: Int32Array, weights: Float64Array): Int32Array {
  const found = new Int32Array(list.length)
  let count = 0
  for (let k = 0; k < list.length; k++) if (weights[list[k]!]! > 0) found[count++] = list[k]!
  return found.subarray(0, count)
}

function pickedOut({ chosen }: TableRow, { weights, psu, joint }: People): People {
  const at = looked(chosen, weights)
  const own = {
    at,
    weights: new Float64Array(at.length),
    psu: new Int32Array(at.length),
    ...(joint && { joint: new Int32Array(at.length) }),
  }
  for (let k = 0; k < at.length; k++) {
    const i = at[k]!
    own.weights[k] = weights[i]!
    own.psu[k] = psu[i]!
    if (joint && own.joint) own.joint[k] = joint[i]!
  }
  return own
}
