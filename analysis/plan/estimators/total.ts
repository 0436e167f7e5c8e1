import * as z from 'zod/mini'
import { total as totalEstimator } from '../../estimate/total.ts'
import { wald } from '../../interval/wald.ts'
import { noRows } from '../answer.ts'
import { answerOf, groupsOf, rowsByGroup } from '../by-group.ts'
import { columnItems, together } from '../column-items.ts'
import {
  byShape,
  commonShape,
  hasVariables,
  listOf,
  needsOf,
  variableNeeds,
  variableShape,
  variablesOf,
} from '../request.ts'
import { defineEstimator } from './plan-estimator.ts'

/** Sum over the population that the weights stand for. */
export const total = defineEstimator({
  id: 'total',
  schema: z
    .strictObject({
      estimator: z.literal('total'),
      ...variableShape,
      ...commonShape,
      ...byShape,
      interval: z._default(z.literal('wald'), 'wald'),
      missing: together,
    })
    .check(hasVariables),
  needs: (request) => [...variableNeeds(request, 'numbers'), ...needsOf(listOf(request.by), 'by', 'categories')],
  run: (request, frame, weights) => {
    const by = listOf(request.by)
    const { items, kept } = columnItems(variablesOf(request), request, frame, weights)
    const groups = groupsOf(by, weights, frame)
    if (!groups) return noRows('too_many_groups')
    if (groups.labels.length === 0) return noRows('no_respondents')
    const asked = {
      items,
      estimator: totalEstimator,
      of: 'total' as const,
      interval: wald,
      level: request.level,
      complete: kept,
    }
    return answerOf(rowsByGroup(asked, groups, weights, frame), by.length > 0 || request.variables !== undefined)
  },
})
