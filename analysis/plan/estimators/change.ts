import * as z from 'zod/mini'
import { answerOf } from '../by-group.ts'
import { differenceAdjust, differenceOf, differenceRows, itemsFor } from '../difference-rows.ts'
import {
  category,
  columnName,
  commonShape,
  hasVariables,
  needsOf,
  variableNeeds,
  variableShape,
  variablesOf,
} from '../request.ts'
import { categoryShape } from '../share-items.ts'
import { defineEstimator } from './plan-estimator.ts'

/**
 * Change between two waves of a stacked file, the later less the earlier. Waves that share units overlap, and their
 * covariance counts; for independent samples name the wave among the strata, with `nested`.
 */
export const change = defineEstimator({
  id: 'change',
  schema: z
    .strictObject({
      estimator: z.literal('change'),
      of: differenceOf,
      ...variableShape,
      ...categoryShape,
      wave: columnName,
      from: category,
      to: category,
      ...commonShape,
      test: z._default(z.literal('t'), 't'),
      adjust: differenceAdjust,
    })
    .check(hasVariables),
  needs: (request) => [
    ...variableNeeds(request, request.of === 'share' ? 'categories' : 'numbers'),
    ...needsOf([request.wave], 'wave', 'categories'),
  ],
  run: (request, frame, weights) => {
    const { codes, labels } = frame.data.categories(request.wave)
    const [first, second] = [String(request.to), String(request.from)]
    const pair = { labels: { first, second }, first: labels.indexOf(first), second: labels.indexOf(second) }
    const asked = { of: request.of, codes, pairs: [pair], level: request.level, adjust: request.adjust }
    const rows = differenceRows(itemsFor(variablesOf(request), request, frame), asked, weights, frame)
    return answerOf(rows, request.variables !== undefined)
  },
})
