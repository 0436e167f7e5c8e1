import * as z from 'zod/mini'
import { mean as meanEstimator } from '../../estimate/mean.ts'
import { intervals } from '../../interval/index.ts'
import { kornGraubard } from '../../interval/korn-graubard.ts'
import { withAdjusted } from '../adjust.ts'
import { type Answer, noRows } from '../answer.ts'
import { groupsOf, type Item, rowsByGroup } from '../by-group.ts'
import type { Frame } from '../frame.ts'
import type { PlanGroups } from '../groups.ts'
import type { PlanReason } from '../reason.ts'
import {
  adjust,
  byNeeds,
  byShape,
  commonShape,
  hasVariables,
  testNeedsBy,
  variableNeeds,
  variableShape,
  variablesOf,
} from '../request.ts'
import { emptyRow } from '../row.ts'
import { categoryShape, shareItems } from '../share-items.ts'
import { noTest, tableTestIds, testTable } from '../test-between.ts'
import { isTrendRequest, scoresOf, testTrend, trendShape } from '../trend.ts'
import { defineEstimator } from './plan-estimator.ts'

const intervalIds = intervals.map(({ id }) => id)

const schema = z
  .strictObject({
    estimator: z.literal('share'),
    ...variableShape,
    ...categoryShape,
    ...commonShape,
    ...byShape,
    interval: z._default(z.enum(intervalIds), kornGraubard.id),
    test: z.optional(
      z
        .enum([...tableTestIds, 'trend'])
        .check(z.describe('that variable and groups of `by` are independent; trend: that shares lie on no slope')),
    ),
    ...trendShape,
    adjust,
  })
  .check(hasVariables, testNeedsBy, isTrendRequest)

/** Codes of a variable for a test: the category against the rest where one is asked for, else all categories. */
function codesFor(items: readonly Item[], name: string, frame: Frame): { of: Int32Array; size: number } {
  if (items.length > 1) {
    const { codes, labels } = frame.data.categories(name)
    return { of: codes, size: labels.length }
  }
  const y = items[0]?.values() ?? new Float64Array()
  return { of: Int32Array.from(y, (value) => (Number.isNaN(value) ? -1 : value)), size: 2 }
}

interface Asked {
  readonly name: string
  readonly items: readonly Item[] | PlanReason
}

/** The trend of every category's share. */
function trendsOf(
  request: z.output<typeof schema>,
  asked: readonly Asked[],
  groups: PlanGroups,
  frame: Frame,
  w: Float64Array,
) {
  const along = { groups, scores: scoresOf(request, groups) }
  return asked.flatMap(({ name, items }) =>
    typeof items === 'string'
      ? [{ ...(request.variables ? { variable: name } : {}), ...noTest('trend', items) }]
      : items.map(({ labels, values }) => ({ ...labels, ...testTrend(values(), along, w, frame) })),
  )
}

function testsOf(
  request: z.output<typeof schema>,
  asked: readonly Asked[],
  groups: PlanGroups,
  frame: Frame,
  w: Float64Array,
) {
  const { test } = request
  if (!test) return {}
  if (test === 'trend')
    return { tests: withAdjusted(trendsOf(request, asked, groups, frame, w), request.adjust ?? 'holm') }
  const found = asked.map(({ name, items }) => {
    const { of, size } = codesFor(typeof items === 'string' ? [] : items, name, frame)
    const crossed = { rowOf: of, columnOf: groups.of, size: [size, groups.labels.length] as const, weights: w }
    return { ...(request.variables ? { variable: name } : {}), ...testTable(test, crossed, frame) }
  })
  return { tests: withAdjusted(found, request.adjust ?? 'holm') }
}

/** Share of those with a value who are in a category. */
export const share = defineEstimator({
  id: 'share',
  schema,
  needs: (request) => [...variableNeeds(request, 'categories'), ...byNeeds(request)],
  run: (request, frame, weights): Answer => {
    const groups = groupsOf(request.by, weights, frame)
    if (typeof groups === 'string') return noRows(groups)
    const interval = intervals.find(({ id }) => id === request.interval) ?? kornGraubard
    const shared = { estimator: meanEstimator, of: 'mean' as const, interval, level: request.level }
    const asked = variablesOf(request).map((name) => ({
      name,
      items: shareItems(frame.data.categories(name), request.category, request.variables ? name : undefined),
    }))
    const rows = asked.flatMap(({ name, items }) =>
      typeof items === 'string'
        ? [{ ...(request.variables ? { variable: name } : {}), ...emptyRow(items) }]
        : rowsByGroup({ ...shared, items, scale: { low: 0, high: 1 } }, groups, weights, frame),
    )
    const isOne = request.by === undefined && !request.variables && rows.length === 1 && !('category' in rows[0]!)
    return isOne ? rows[0]! : { rows, ...testsOf(request, asked, groups, frame, weights) }
  },
})
