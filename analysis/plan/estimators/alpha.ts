import * as z from 'zod/mini'
import { cronbachAlpha } from '../../correlate/cronbach.ts'
import { populationCovariance } from '../../estimate/population-variance.ts'
import { baseSizeOf, knownWeights } from '../frame.ts'
import { columnNames, commonShape, needsOf } from '../request.ts'
import { emptyRow } from '../row.ts'
import { defineEstimator } from './plan-estimator.ts'

/** Cronbach's alpha of several numbers of a row, weighted, of rows that have all of them. No error is given. */
export const alpha = defineEstimator({
  id: 'alpha',
  schema: z.strictObject({
    estimator: z.literal('alpha'),
    variables: columnNames.check(z.minLength(2)),
    ...commonShape,
  }),
  needs: (request) => needsOf(request.variables, 'variables', 'numbers'),
  run: (request, frame, weights) => {
    const columns = request.variables.map((name) => frame.data.numbers(name))
    const w = columns.reduce((known, column) => knownWeights(column, known), weights)
    const baseSize = baseSizeOf(w)
    if (baseSize === 0) return emptyRow('no_respondents')
    const sum = columns[0]!.map((_, i) => columns.reduce((all, column) => all + column[i]!, 0))
    const variances = [...columns, sum].map((column) => populationCovariance([column], w)?.[0])
    if (variances.some((one) => one === undefined)) return emptyRow('too_few_respondents', baseSize)
    const found = cronbachAlpha(
      variances.slice(0, -1).map((one) => one!),
      variances.at(-1)!,
    )
    if (found === null || !Number.isFinite(found)) return emptyRow('no_variation', baseSize)
    const { reason: _, ...rest } = emptyRow('not_defined', baseSize)
    const why = frame.isProbability ? ('not_defined' as const) : ('not_a_probability_sample' as const)
    return {
      ...rest,
      estimate: found,
      reasons: {
        standardError: why,
        interval: why,
        degreesOfFreedom: why,
        designEffect: why,
        effectiveSize: why,
      },
    }
  },
})
