import * as z from 'zod/mini'
import { answerDifferences, differenceNeeds, differenceShape } from '../difference-rows.ts'
import { category, columnName, hasVariables } from '../request.ts'
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
      ...differenceShape,
      wave: columnName,
      from: category,
      to: category,
    })
    .check(hasVariables),
  needs: (request) => differenceNeeds(request, { key: 'wave', column: request.wave }),
  run: (request, frame, weights) => {
    const { codes, labels } = frame.data.categories(request.wave)
    const [first, second] = [String(request.to), String(request.from)]
    const pair = { labels: { first, second }, first: labels.indexOf(first), second: labels.indexOf(second) }
    return answerDifferences(request, { codes, pairs: [pair], isOne: true }, weights, frame)
  },
})
