import * as z from 'zod/mini'
import { combination } from '../compare/combination.ts'
import { tTest } from '../compare/t-test.ts'
import type { Estimated } from '../estimate/estimator.ts'
import { mean } from '../estimate/mean.ts'
import { total } from '../estimate/total.ts'
import { wald } from '../interval/wald.ts'
import { withAdjusted } from './adjust.ts'
import type { Answer, LabelledRow } from './answer.ts'
import { answerOf, type Item } from './by-group.ts'
import { baseSizeOf, type Frame, isConstant, knownWeights, weightsOf } from './frame.ts'
import type { PlanReason } from './reason.ts'
import { adjustments, commonShape, needsOf, variableNeeds, variableShape, variablesOf } from './request.ts'
import { emptyRow, type Row, rowOf } from './row.ts'
import { categoryShape, shareItems } from './share-items.ts'
import { noTest, type Test, tested } from './test-between.ts'

/** What an entry may have that asks for differences of groups, besides the groups. */
export const differenceShape = {
  of: z._default(z.enum(['mean', 'share', 'total']), 'mean'),
  ...variableShape,
  ...categoryShape,
  ...commonShape,
  test: z._default(z.literal('t'), 't'),
  adjust: z._default(z.enum(adjustments), 'holm'),
}
const differenceSchema = z.object(differenceShape)
type DifferenceRequest = z.output<typeof differenceSchema>

/** Columns that a difference or a change reads, each with its place in the entry. */
export const differenceNeeds = (
  request: DifferenceRequest,
  groups: { readonly key: string; readonly column: string },
) => [
  ...variableNeeds(request, request.of === 'share' ? 'categories' : 'numbers'),
  ...needsOf([groups.column], groups.key, 'categories'),
]

export interface Pair {
  readonly labels: { readonly first: string; readonly second: string }
  /** Code of each side in `codes`; −1 where the category is unknown. */
  readonly first: number
  readonly second: number
}

export interface DifferenceAsked {
  readonly of: 'mean' | 'share' | 'total'
  readonly codes: Int32Array
  readonly pairs: readonly Pair[]
  readonly level: number
  readonly adjust: (typeof adjustments)[number]
}

/** A column that is not there to be compared, and why. */
interface NoItem {
  readonly labels: { readonly variable?: string }
  readonly reason: PlanReason
}

/** Columns of an entry that asks for means, totals or shares. */
function itemsFor(request: DifferenceRequest, { data }: Frame): readonly (Item | NoItem)[] {
  return variablesOf(request).flatMap((name): readonly (Item | NoItem)[] => {
    const variable = request.variables ? name : undefined
    const labels = variable === undefined ? {} : { variable }
    if (request.of !== 'share') return [{ labels, values: () => data.numbers(name) }]
    const items = shareItems(data.categories(name), request.category, variable)
    return typeof items === 'string' ? [{ labels, reason: items }] : items
  })
}

interface Side {
  readonly estimated: Estimated | null
  readonly weights: Float64Array
}

function sideOf(y: Float64Array, known: Float64Array, code: number, asked: DifferenceAsked): Side {
  const weights = weightsOf(asked.codes, code, known)
  const isThere = baseSizeOf(weights) > 0
  return { estimated: isThere ? (asked.of === 'total' ? total : mean).of({ y, w: weights }) : null, weights }
}

function testOf(row: Row): Test {
  const { estimate, standardError, degreesOfFreedom: df } = row
  const reason = row.reason ?? row.reasons?.standardError
  if (estimate === null || standardError === null || df === null) return noTest('t', reason ?? 'not_defined')
  if (!(df > 0)) return noTest('t', 'no_degrees_of_freedom')
  const test = tTest(estimate, standardError, df)
  return test ? tested('t', test.statistic, df, test.p) : noTest('t', 'no_variation')
}

function differenceRow(y: Float64Array, known: Float64Array, pair: Pair, asked: DifferenceAsked, frame: Frame): Row {
  if (pair.first < 0 || pair.second < 0) return emptyRow('unknown_category')
  const first = sideOf(y, known, pair.first, asked)
  const second = sideOf(y, known, pair.second, asked)
  const weights = first.weights.map((weight, i) => weight || second.weights[i]!)
  if (!first.estimated || !second.estimated) return emptyRow('group_without_respondents', baseSizeOf(weights))
  const estimated = combination([
    { coefficient: 1, of: first.estimated },
    { coefficient: -1, of: second.estimated },
  ])
  return rowOf(
    {
      estimated,
      weights,
      simpleVariance: 'not_defined',
      isConstant: isConstant(y, first.weights) && isConstant(y, second.weights),
      interval: wald,
      level: asked.level,
      isTotal: asked.of === 'total',
      lessDegrees: 1,
    },
    frame,
  )
}

/**
 * Differences of two domains, first less second, with what they share (units, margins) counted once. Degrees of freedom
 * are units less strata less one, as R survey's svyttest has them. All tests are one family.
 */
export function differenceRows(
  items: readonly (Item | NoItem)[],
  asked: DifferenceAsked,
  weights: Float64Array,
  frame: Frame,
): readonly LabelledRow[] {
  const rows = items.flatMap((item) => {
    if ('reason' in item) return [{ ...item.labels, ...emptyRow(item.reason) }]
    const y = item.values()
    const known = knownWeights(y, weights)
    return asked.pairs.map((pair) => ({
      ...item.labels,
      ...(asked.pairs.length > 1 ? pair.labels : {}),
      ...differenceRow(y, known, pair, asked, frame),
    }))
  })
  const tests = withAdjusted(rows.map(testOf), asked.adjust)
  return rows.map((row, k) => ({ ...row, test: tests[k]! }))
}

/** The same as the answer to an entry; `isOne` where it asks for one pair. */
export function answerDifferences(
  request: DifferenceRequest,
  { codes, pairs, isOne }: Pick<DifferenceAsked, 'codes' | 'pairs'> & { readonly isOne: boolean },
  weights: Float64Array,
  frame: Frame,
): Answer {
  const { of, level, adjust } = request
  const rows = differenceRows(itemsFor(request, frame), { of, codes, pairs, level, adjust }, weights, frame)
  return answerOf(rows, request.variables !== undefined || !isOne)
}
