import * as z from 'zod/mini'
import { noRows } from '../answer.ts'
import { answerDifferences, differenceNeeds, differenceShape, type Pair } from '../difference-rows.ts'
import { inOrder } from '../groups.ts'
import { category, columnName, hasVariables } from '../request.ts'
import { defineEstimator } from './plan-estimator.ts'

/** All pairs of more groups than these would be a table that nobody reads. */
const mostCompared = 30

const twoGroups = z.array(category).check(z.length(2))

/** Every group against every later one, in the order in which they are shown. */
function allPairs(labels: readonly string[]): readonly Pair[] | null {
  const order = inOrder(labels)
  if (order.length > mostCompared) return null
  return order.flatMap((first, a) =>
    order.slice(a + 1).map((second) => ({ labels: { first: labels[first]!, second: labels[second]! }, first, second })),
  )
}

function pairOf(groups: readonly (string | number)[], labels: readonly string[]): Pair {
  const [first = '', second = ''] = groups.map(String)
  return { labels: { first, second }, first: labels.indexOf(first), second: labels.indexOf(second) }
}

/** Difference between two groups, the first less the second, or between all pairs of groups. */
export const difference = defineEstimator({
  id: 'difference',
  schema: z
    .strictObject({
      estimator: z.literal('difference'),
      ...differenceShape,
      between: columnName.check(z.describe('column that divides the groups')),
      groups: z.optional(twoGroups.check(z.describe('two categories, the first less the second; none: all pairs'))),
    })
    .check(hasVariables),
  needs: (request) => differenceNeeds(request, { key: 'between', column: request.between }),
  run: (request, frame, weights) => {
    const { codes, labels } = frame.data.categories(request.between)
    const pairs = request.groups ? [pairOf(request.groups, labels)] : allPairs(labels)
    if (!pairs) return noRows('too_many_groups')
    if (pairs.length === 0) return noRows(labels.length === 0 ? 'no_respondents' : 'not_comparable')
    return answerDifferences(request, { codes, pairs, isOne: request.groups !== undefined }, weights, frame)
  },
})
