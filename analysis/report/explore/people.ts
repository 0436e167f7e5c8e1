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

/** Those of positive weight. */
function looked(list: Int32Array, weights: Float64Array): Int32Array {
  const found = new Int32Array(list.length)
  let count = 0
  for (let k = 0; k < list.length; k++) if (weights[list[k]!]! > 0) found[count++] = list[k]!
  return found.subarray(0, count)
}

/**
 * Those of positive weight who chose a row, side by side in memory: to pick them out of all takes longer than one sum over
 * them, and pays where many banners sum over them.
 */
export function pickedOut({ chosen }: TableRow, { weights, psu, joint }: People): People {
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
