import * as z from 'zod/mini'
import { total as totalEstimator } from '../../estimate/total.ts'
import { wald } from '../../interval/wald.ts'
import { answerByGroup } from '../by-group.ts'
import { columnItems, together } from '../column-items.ts'
import { byNeeds, byShape, commonShape, hasVariables, variableNeeds, variableShape, variablesOf } from '../request.ts'
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
  needs: (request) => [...variableNeeds(request, 'numbers'), ...byNeeds(request)],
  run: (request, frame, weights) => {
    const { items, kept } = columnItems(variablesOf(request), request, frame, weights)
    const asked = {
      items,
      estimator: totalEstimator,
      of: 'total' as const,
      interval: wald,
      level: request.level,
      complete: kept,
    }
    return answerByGroup(asked, request.by, weights, frame)
  },
})
