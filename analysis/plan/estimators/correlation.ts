import * as z from 'zod/mini'
import { correlation as correlationEstimator } from '../../estimate/correlation.ts'
import { fisherZ } from '../../interval/fisher-z.ts'
import { noRows } from '../answer.ts'
import { answerOf, groupsOf } from '../by-group.ts'
import { isConstant, knownWeights, weightsOf } from '../frame.ts'
import { byShape, columnNames, commonShape, listOf, needsOf } from '../request.ts'
import { rowOf } from '../row.ts'
import { defineEstimator } from './plan-estimator.ts'

/** Product-moment correlation of two numbers. */
export const correlation = defineEstimator({
  id: 'correlation',
  schema: z.strictObject({
    estimator: z.literal('correlation'),
    variables: columnNames.check(z.length(2)),
    ...commonShape,
    ...byShape,
  }),
  needs: (request) => [
    ...needsOf(request.variables, 'variables', 'numbers'),
    ...needsOf(listOf(request.by), 'by', 'categories'),
  ],
  run: (request, frame, weights) => {
    const [y, x] = request.variables.map((name) => frame.data.numbers(name)) as [Float64Array, Float64Array]
    const by = listOf(request.by)
    const groups = groupsOf(by, weights, frame)
    if (!groups) return noRows('too_many_groups')
    if (groups.labels.length === 0) return noRows('no_respondents')
    const known = knownWeights(x, knownWeights(y, weights))
    const rows = groups.labels.map((group, g) => {
      const w = by.length === 0 ? known : weightsOf(groups.of, g, known)
      const row = rowOf(
        {
          estimated: correlationEstimator.of({ y, x, w }),
          weights: w,
          domain: by.length === 0 ? weights : weightsOf(groups.of, g, weights),
          simpleVariance: 'not_defined',
          isConstant: isConstant(y, w) || isConstant(x, w),
          interval: fisherZ,
          level: request.level,
          scale: { low: -1, high: 1 },
          otherwise: 'no_variation',
        },
        frame,
      )
      return { ...(by.length > 0 ? { group } : {}), ...row }
    })
    return answerOf(rows, by.length > 0)
  },
})
