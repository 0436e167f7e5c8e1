import * as z from 'zod/mini'
import { kornGraubard } from '../../interval/korn-graubard.ts'
import { noRows } from '../answer.ts'
import { rankedMeans } from '../ranked-means.ts'
import { rankedRows, rankShape } from '../ranked-rows.ts'
import { columnNames, commonShape, needsOf } from '../request.ts'
import { isZeroOrOne } from '../share-items.ts'
import { defineEstimator } from './plan-estimator.ts'

/**
 * Ranks things by their shares in a choose-up-to-k item, with confidence sets for the ranks, tiers (the leader of a
 * tier is truly above all of every later tier) and the share of draws in which each is among the top. Rows stand by
 * share. Shares depend on k: never compare them with those of another k.
 */
export const ranking = defineEstimator({
  id: 'ranking',
  schema: z.strictObject({
    estimator: z.literal('ranking'),
    variables: columnNames.check(z.describe('columns of 0 and 1, one for each thing that could be chosen')),
    ...rankShape,
    ...commonShape,
  }),
  needs: (request) => needsOf(request.variables, 'variables', 'numbers'),
  run: (request, frame, weights) => {
    const columns = request.variables.map((name) => frame.data.numbers(name))
    if (!columns.every((y) => isZeroOrOne(y, weights))) return noRows('not_zero_or_one')
    const asked = { things: request.variables, values: (k: number) => columns[k]!, weights, domain: weights }
    const shares = { ...asked, interval: kornGraubard, level: request.level, scale: { low: 0, high: 1 } }
    return rankedRows(rankedMeans(shares, frame), request, frame, weights)
  },
})
