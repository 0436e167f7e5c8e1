import { simpleRandomVariance } from '../estimate/design-effect.ts'
import type { Estimator } from '../estimate/estimator.ts'
import type { IntervalMethod } from '../interval/interval-method.ts'
import { type Answer, type LabelledRow, noRows, type RowLabels } from './answer.ts'
import { type Frame, isConstant, knownWeights, weightsOf } from './frame.ts'
import { type PlanGroups, planGroups } from './groups.ts'
import type { PlanReason } from './reason.ts'
import { listOf, type OneOrMore } from './request.ts'
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

/** Groups of an entry; one of everybody without `by`. A reason where there are none, or more than can be shown. */
export function groupsOf(by: OneOrMore | undefined, weights: Float64Array, frame: Frame): PlanGroups | PlanReason {
  const names = listOf(by)
  if (names.length === 0) return { of: new Int32Array(weights.length), labels: [{}] }
  const groups = planGroups(names, weights, frame.data)
  if (!groups) return 'too_many_groups'
  return groups.labels.length === 0 ? 'no_respondents' : groups
}

/** The members of one group. */
export interface Part {
  /** Names the group; nothing where everybody is one. */
  readonly about: RowLabels
  /** Weights of those who have what is estimated. */
  readonly weights: Float64Array
  /** Weights of all members. */
  readonly domain: Float64Array
}

/** What `of` makes of every group, one after the other. `known` are the weights of those who have what is estimated. */
export function inGroups<T>(
  groups: PlanGroups,
  known: Float64Array,
  domain: Float64Array,
  of: (part: Part) => T,
): readonly T[] {
  const isOne = groups.labels.length === 1 && Object.keys(groups.labels[0]!).length === 0
  if (isOne) return [of({ about: {}, weights: known, domain })]
  return groups.labels.map((group, g) =>
    of({ about: { group }, weights: weightsOf(groups.of, g, known), domain: weightsOf(groups.of, g, domain) }),
  )
}

/** The same estimate of every item in every group, items running slowest. */
export function rowsByGroup(asked: ByGroup, groups: PlanGroups, weights: Float64Array, frame: Frame): LabelledRow[] {
  return asked.items.flatMap(({ labels, values }) => {
    const y = values()
    const known = knownWeights(y, asked.complete ?? weights)
    return inGroups(groups, known, weights, (part) => ({ ...labels, ...part.about, ...rowIn(asked, y, part, frame) }))
  })
}

/** The same as the answer to an entry with nothing else to say. */
export function answerByGroup(asked: ByGroup, by: OneOrMore | undefined, weights: Float64Array, frame: Frame): Answer {
  const groups = groupsOf(by, weights, frame)
  if (typeof groups === 'string') return noRows(groups)
  const isList = by !== undefined || asked.items.some(({ labels }) => Object.keys(labels).length > 0)
  return answerOf(rowsByGroup(asked, groups, weights, frame), isList)
}

function rowIn(
  { estimator, of, interval, level, scale }: ByGroup,
  y: Float64Array,
  { weights, domain }: Part,
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
