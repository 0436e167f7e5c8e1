import * as z from 'zod/mini'
import { mean as meanEstimator } from '../../estimate/mean.ts'
import { wald } from '../../interval/wald.ts'
import { withAdjusted } from '../adjust.ts'
import { noRows } from '../answer.ts'
import { answerOf, groupsOf, rowsByGroup } from '../by-group.ts'
import { columnItems, together } from '../column-items.ts'
import {
  adjust,
  byShape,
  commonShape,
  hasVariables,
  listOf,
  needsOf,
  variableNeeds,
  variableShape,
  variablesOf,
} from '../request.ts'
import { meanTestIds, testMeans } from '../test-between.ts'
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
      test: z.optional(z.enum(meanTestIds).check(z.describe('that the groups of `by` do not differ'))),
      adjust,
    })
    .check(
      hasVariables,
      z.refine(({ test, by }) => test === undefined || by !== undefined, { error: 'test_needs_by', path: ['test'] }),
    ),
  needs: (request) => [...variableNeeds(request, 'numbers'), ...needsOf(listOf(request.by), 'by', 'categories')],
  run: (request, frame, weights) => {
    const names = variablesOf(request)
    const by = listOf(request.by)
    const { items, kept } = columnItems(names, request, frame, weights)
    const groups = groupsOf(by, weights, frame)
    if (!groups) return noRows('too_many_groups')
    if (groups.labels.length === 0) return noRows('no_respondents')
    const asked = {
      items,
      estimator: meanEstimator,
      of: 'mean' as const,
      interval: wald,
      level: request.level,
      complete: kept,
    }
    const answer = answerOf(
      rowsByGroup(asked, groups, weights, frame),
      by.length > 0 || request.variables !== undefined,
    )
    const { test } = request
    if (!test || !('rows' in answer)) return answer
    const tests = items.map(({ labels, values }) => ({
      ...labels,
      ...testMeans(test, { y: values(), groupOf: groups.of, groups: groups.labels.length, weights: kept }, frame),
    }))
    return { ...answer, tests: withAdjusted(tests, request.adjust ?? 'holm') }
  },
})
