import * as z from 'zod/mini'
import { mean as meanEstimator } from '../../estimate/mean.ts'
import { wald } from '../../interval/wald.ts'
import { withAdjusted } from '../adjust.ts'
import { noRows } from '../answer.ts'
import { answerOf, groupsOf, rowsByGroup } from '../by-group.ts'
import { columnItems, together } from '../column-items.ts'
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
import { meanTestIds, testMeans } from '../test-between.ts'
import { isTrendRequest, scoresOf, testTrend, trendShape } from '../trend.ts'
import { defineEstimator } from './plan-estimator.ts'

/** Mean of numbers, with a test between the groups of `by` where one is named. */
export const mean = defineEstimator({
  id: 'mean',
  schema: z
    .strictObject({
      estimator: z.literal('mean'),
      ...variableShape,
      ...commonShape,
      ...byShape,
      interval: z._default(z.literal('wald'), 'wald'),
      missing: together,
      test: z.optional(
        z.enum([...meanTestIds, 'trend']).check(z.describe('that the groups of `by` do not differ; trend: in a line')),
      ),
      ...trendShape,
      adjust,
    })
    .check(hasVariables, testNeedsBy, isTrendRequest),
  needs: (request) => [...variableNeeds(request, 'numbers'), ...byNeeds(request)],
  run: (request, frame, weights) => {
    const { items, kept } = columnItems(variablesOf(request), request, frame, weights)
    const groups = groupsOf(request.by, weights, frame)
    if (typeof groups === 'string') return noRows(groups)
    const asked = {
      items,
      estimator: meanEstimator,
      of: 'mean' as const,
      interval: wald,
      level: request.level,
      complete: kept,
    }
    const isList = request.by !== undefined || request.variables !== undefined
    const answer = answerOf(rowsByGroup(asked, groups, weights, frame), isList)
    const { test } = request
    if (!test || !('rows' in answer)) return answer
    const tests = items.map(({ labels, values }) => ({
      ...labels,
      ...(test === 'trend'
        ? testTrend(values(), { groups, scores: scoresOf(request, groups) }, kept, frame)
        : testMeans(test, { y: values(), groupOf: groups.of, groups: groups.labels.length, weights: kept }, frame)),
    }))
    return { ...answer, tests: withAdjusted(tests, request.adjust ?? 'holm') }
  },
})
