import * as z from 'zod/mini'
import { simpleRandomVariance } from '../../estimate/design-effect.ts'
import { sumOf } from '../../estimate/estimator.ts'
import { ratio as ratioEstimator } from '../../estimate/ratio.ts'
import { wald } from '../../interval/wald.ts'
import { noRows } from '../answer.ts'
import { answerOf, groupsOf } from '../by-group.ts'
import { isConstant, knownWeights, weightsOf } from '../frame.ts'
import { byShape, columnName, commonShape, listOf, needsOf } from '../request.ts'
import { rowOf } from '../row.ts'
import { defineEstimator } from './plan-estimator.ts'

/** Ratio of two totals. */
export const ratio = defineEstimator({
  id: 'ratio',
  schema: z.strictObject({
    estimator: z.literal('ratio'),
    numerator: columnName,
    denominator: columnName,
    ...commonShape,
    ...byShape,
  }),
  needs: (request) => [
    ...needsOf([request.numerator], 'numerator', 'numbers'),
    ...needsOf([request.denominator], 'denominator', 'numbers'),
    ...needsOf(listOf(request.by), 'by', 'categories'),
  ],
  run: (request, frame, weights) => {
    const [y, x] = [frame.data.numbers(request.numerator), frame.data.numbers(request.denominator)]
    const by = listOf(request.by)
    const groups = groupsOf(by, weights, frame)
    if (!groups) return noRows('too_many_groups')
    if (groups.labels.length === 0) return noRows('no_respondents')
    const known = knownWeights(x, knownWeights(y, weights))
    const rows = groups.labels.map((group, g) => {
      const w = by.length === 0 ? known : weightsOf(groups.of, g, known)
      const estimated = ratioEstimator.of({ y, x, w })
      const rest = y.map((value, i) => value - (estimated?.estimate ?? 0) * x[i]!)
      const simple = simpleRandomVariance(rest, w, { of: 'total', isReplaced: true })
      const row = rowOf(
        {
          estimated,
          weights: w,
          domain: by.length === 0 ? weights : weightsOf(groups.of, g, weights),
          simpleVariance: simple === null ? 'no_variation' : simple / sumOf(x, w) ** 2,
          isConstant: isConstant(y, w) && isConstant(x, w),
          interval: wald,
          level: request.level,
        },
        frame,
      )
      return { ...(by.length > 0 ? { group } : {}), ...row }
    })
    return answerOf(rows, by.length > 0)
  },
})
