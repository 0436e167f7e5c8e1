import * as z from 'zod/mini'
import { mean as meanEstimator } from '../../estimate/mean.ts'
import { wald } from '../../interval/wald.ts'
import { noRows } from '../answer.ts'
import { answerOf, groupsOf, rowsByGroup } from '../by-group.ts'
import { combinedValues, isOnePerVariable } from '../combined-values.ts'
import { byShape, columnNames, commonShape, listOf, needsOf } from '../request.ts'
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
  needs: (request) => [
    ...needsOf(request.variables, 'variables', 'numbers'),
    ...needsOf(listOf(request.by), 'by', 'categories'),
  ],
  run: ({ variables, coefficients, level, ...request }, frame, weights) => {
    const by = listOf(request.by)
    const groups = groupsOf(by, weights, frame)
    if (!groups) return noRows('too_many_groups')
    if (groups.labels.length === 0) return noRows('no_respondents')
    const items = [{ labels: {}, values: () => combinedValues(variables, coefficients, frame) }]
    const asked = { items, estimator: meanEstimator, of: 'mean' as const, interval: wald, level }
    return answerOf(rowsByGroup(asked, groups, weights, frame), by.length > 0)
  },
})
