import { simpleRandomVariance } from '../estimate/design-effect.ts'
import type { Estimator } from '../estimate/estimator.ts'
import type { IntervalMethod } from '../interval/interval-method.ts'
import type { Answer, LabelledRow, RowLabels } from './answer.ts'
import { type Frame, isConstant, knownWeights, weightsOf } from './frame.ts'
import { type PlanGroups, planGroups } from './groups.ts'
import { rowOf } from './row.ts'

/** One column to be estimated, for everybody or in each group. */
export interface Item {
  readonly labels: RowLabels
  /** Made when it is needed: NaN where missing. */
  readonly values: () => Float64Array
}

export interface ByGroup {
  readonly items: readonly Item[]
  readonly estimator: Estimator
  readonly of: 'mean' | 'total'
  readonly interval: IntervalMethod
  readonly level: number
  /** Weights of the rows that count in every item, where those are fewer than the domain. */
  readonly complete?: Float64Array
  readonly scale?: { readonly low: number; readonly high: number }
}

/** Groups of an entry; one of everybody without `by`. Null where there are too many. */
export function groupsOf(by: readonly string[], weights: Float64Array, frame: Frame): PlanGroups | null {
  if (by.length > 0) return planGroups(by, weights, frame.data)
  return { of: new Int32Array(weights.length), labels: [{}] }
}

/** The same estimate of every item in every group, items running slowest. */
export function rowsByGroup(asked: ByGroup, groups: PlanGroups, weights: Float64Array, frame: Frame): LabelledRow[] {
  const isOne = groups.labels.length === 1 && Object.keys(groups.labels[0]!).length === 0
  return asked.items.flatMap(({ labels, values }) => {
    const y = values()
    const known = knownWeights(y, asked.complete ?? weights)
    return groups.labels.map((group, g) => {
      const w = isOne ? known : weightsOf(groups.of, g, known)
      return {
        ...labels,
        ...(isOne ? {} : { group }),
        ...rowIn(asked, y, { weights: w, domain: isOne ? weights : weightsOf(groups.of, g, weights) }, frame),
      }
    })
  })
}

function rowIn(
  { estimator, of, interval, level, scale }: ByGroup,
  y: Float64Array,
  { weights, domain }: { readonly weights: Float64Array; readonly domain: Float64Array },
  frame: Frame,
) {
  return rowOf(
    {
      estimated: estimator.of({ y, w: weights }),
      weights,
      domain,
      simpleVariance: simpleRandomVariance(y, weights, { of, isReplaced: true }) ?? 'no_variation',
      isConstant: isConstant(y, weights),
      interval,
      level,
      isTotal: of === 'total',
      ...(scale ? { scale } : {}),
    },
    frame,
  )
}

/** The row itself where one number was asked for. */
export const answerOf = (rows: readonly LabelledRow[], isList: boolean): Answer =>
  !isList && rows.length === 1 ? rows[0]! : { rows }
