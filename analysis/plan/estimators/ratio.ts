import * as z from 'zod/mini'
import { simpleRandomVariance } from '../../estimate/design-effect.ts'
import { sumOf } from '../../estimate/estimator.ts'
import { ratio as ratioEstimator } from '../../estimate/ratio.ts'
import { wald } from '../../interval/wald.ts'
import { noRows } from '../answer.ts'
import { answerOf, groupsOf, inGroups } from '../by-group.ts'
import { isConstant, knownWeights } from '../frame.ts'
import { byNeeds, byShape, columnName, commonShape, needsOf } from '../request.ts'
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
    ...byNeeds(request),
  ],
  run: (request, frame, weights) => {
    const [y, x] = [frame.data.numbers(request.numerator), frame.data.numbers(request.denominator)]
    const groups = groupsOf(request.by, weights, frame)
    if (typeof groups === 'string') return noRows(groups)
    const known = knownWeights(x, knownWeights(y, weights))
    const rows = inGroups(groups, known, weights, ({ about, weights: w, domain }) => {
      const estimated = ratioEstimator.of({ y, x, w })
      const rest = y.map((value, i) => value - (estimated?.estimate ?? 0) * x[i]!)
      const simple = simpleRandomVariance(rest, w, { of: 'total', isReplaced: true })
      const row = rowOf(
        {
          estimated,
          weights: w,
          domain,
          simpleVariance: simple === null ? 'no_variation' : simple / sumOf(x, w) ** 2,
          isConstant: isConstant(y, w) && isConstant(x, w),
          interval: wald,
          level: request.level,
        },
        frame,
      )
      return { ...about, ...row }
    })
    return answerOf(rows, request.by !== undefined)
  },
})
