import * as z from 'zod/mini'
import { mean as meanEstimator } from '../../estimate/mean.ts'
import { wald } from '../../interval/wald.ts'
import { answerByGroup } from '../by-group.ts'
import { combinedValues, isOnePerVariable } from '../combined-values.ts'
import { byNeeds, byShape, columnNames, commonShape, needsOf } from '../request.ts'
import { defineEstimator } from './plan-estimator.ts'

/** Weighted sum of several means, as their difference, of rows that have all values: R survey's svycontrast. */
export const contrast = defineEstimator({
  id: 'contrast',
  schema: z
    .strictObject({
      estimator: z.literal('contrast'),
      variables: columnNames,
      coefficients: z.array(z.number()).check(z.describe('factor of the mean of each variable, as 1 and -1')),
      ...commonShape,
      ...byShape,
    })
    .check(isOnePerVariable),
  needs: (request) => [...needsOf(request.variables, 'variables', 'numbers'), ...byNeeds(request)],
  run: ({ variables, coefficients, level, ...request }, frame, weights) => {
    const items = [{ labels: {}, values: () => combinedValues(variables, coefficients, frame) }]
    const asked = { items, estimator: meanEstimator, of: 'mean' as const, interval: wald, level }
    return answerByGroup(asked, request.by, weights, frame)
  },
})
