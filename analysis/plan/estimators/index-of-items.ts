import * as z from 'zod/mini'
import { mean as meanEstimator } from '../../estimate/mean.ts'
import { wald } from '../../interval/wald.ts'
import { answerByGroup } from '../by-group.ts'
import { combinedValues, isOnePerVariable } from '../combined-values.ts'
import { byNeeds, byShape, columnNames, commonShape, needsOf } from '../request.ts'
import { defineEstimator } from './plan-estimator.ts'

/** Mean of an index: the weighted mean of several numbers of a row, where all of them are there. */
export const indexOfItems = defineEstimator({
  id: 'index',
  schema: z
    .strictObject({
      estimator: z.literal('index'),
      variables: columnNames,
      coefficients: z.optional(
        z.array(z.number()).check(z.describe('how much each variable counts; equal if not said')),
      ),
      ...commonShape,
      ...byShape,
    })
    .check(
      isOnePerVariable,
      z.refine(({ coefficients }) => coefficients?.reduce((sum, one) => sum + one, 0) !== 0, {
        error: 'sum_of_zero',
        path: ['coefficients'],
      }),
    ),
  needs: (request) => [...needsOf(request.variables, 'variables', 'numbers'), ...byNeeds(request)],
  run: ({ variables, coefficients, level, ...request }, frame, weights) => {
    const parts = coefficients ?? variables.map(() => 1)
    const sum = parts.reduce((all, one) => all + one, 0)
    const shares = parts.map((part) => part / sum)
    const values = () => combinedValues(variables, shares, frame)
    const asked = {
      items: [{ labels: {}, values }],
      estimator: meanEstimator,
      of: 'mean' as const,
      interval: wald,
      level,
    }
    return answerByGroup(asked, request.by, weights, frame)
  },
})
