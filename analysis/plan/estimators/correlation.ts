import * as z from 'zod/mini'
import { correlation as correlationEstimator } from '../../estimate/correlation.ts'
import { fisherZ } from '../../interval/fisher-z.ts'
import { noRows } from '../answer.ts'
import { answerOf, groupsOf, inGroups } from '../by-group.ts'
import { isConstant, knownWeights } from '../frame.ts'
import { byNeeds, byShape, columnNames, commonShape, needsOf } from '../request.ts'
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
  needs: (request) => [...needsOf(request.variables, 'variables', 'numbers'), ...byNeeds(request)],
  run: (request, frame, weights) => {
    const [y, x] = request.variables.map((name) => frame.data.numbers(name)) as [Float64Array, Float64Array]
    const groups = groupsOf(request.by, weights, frame)
    if (typeof groups === 'string') return noRows(groups)
    const known = knownWeights(x, knownWeights(y, weights))
    const rows = inGroups(groups, known, weights, ({ about, weights: w, domain }) => {
      const row = rowOf(
        {
          estimated: correlationEstimator.of({ y, x, w }),
          weights: w,
          domain,
          simpleVariance: 'not_defined',
          isConstant: isConstant(y, w) || isConstant(x, w),
          interval: fisherZ,
          level: request.level,
          scale: { low: -1, high: 1 },
          otherwise: 'no_variation',
        },
        frame,
      )
      return { ...about, ...row }
    })
    return answerOf(rows, request.by !== undefined)
  },
})
