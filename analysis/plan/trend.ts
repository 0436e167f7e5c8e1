import * as z from 'zod/mini'
import { tTest } from '../compare/t-test.ts'
import { slope } from '../estimate/slope.ts'
import { degreesOfFreedom } from '../variance/sampling-design.ts'
import { covarianceIn, type Frame, knownWeights, noVariance } from './frame.ts'
import { inOrder, type PlanGroups } from './groups.ts'
import { listOf, type OneOrMore } from './request.ts'
import { noTest, type Test, tested } from './test-between.ts'

/** Scores of ordered groups. */
export const trendShape = {
  scores: z.optional(
    z
      .record(z.string(), z.number())
      .check(
        z.describe('for trend: number of every group of `by`; none: the groups themselves if numbers, else 1, 2, …'),
      ),
  ),
}

interface TrendRequest {
  readonly test?: string | undefined
  readonly by?: OneOrMore | undefined
  readonly scores?: Readonly<Record<string, number>> | undefined
}

/** A trend runs along one variable, and only a trend has scores. */
export const isTrendRequest = z.refine<TrendRequest>(
  ({ test, by, scores }) => (test === 'trend' ? listOf(by).length === 1 : scores === undefined),
  { error: 'trend_along_one', path: ['test'] },
)

/** Score of every group; NaN for one that has none, whose people are left out. */
export function scoresOf({ by, scores }: TrendRequest, groups: PlanGroups): readonly number[] {
  const name = listOf(by)[0] ?? ''
  const labels = groups.labels.map((label) => label[name] ?? '')
  if (scores) return labels.map((label) => scores[label] ?? Number.NaN)
  const numbers = labels.map(Number)
  if (labels.every((label, g) => label.trim() !== '' && Number.isFinite(numbers[g]))) return numbers
  const places = new Map(inOrder(labels).map((g, place) => [g, place + 1]))
  return labels.map((_, g) => places.get(g)!)
}

export type Trend = Test & { readonly slope?: number; readonly standardError?: number }

/**
 * Linear trend of a mean, or of a share, along ordered groups: t test of the slope on their scores, with units less
 * strata less one degrees of freedom, as R's svyglm; of 0 and 1 the design-based form of Cochran and Armitage's test.
 */
export function testTrend(
  y: Float64Array,
  along: { readonly groups: PlanGroups; readonly scores: readonly number[] },
  weights: Float64Array,
  frame: Frame,
): Trend {
  const without = noVariance(frame)
  if (without) return noTest('trend', without)
  const x = Float64Array.from(along.groups.of, (g) => (g < 0 ? Number.NaN : along.scores[g]!))
  const kept = knownWeights(x, knownWeights(y, weights))
  if (kept.every((weight) => weight === 0)) return noTest('trend', 'no_respondents')
  const found = slope.of({ y, x, w: kept })
  if (!found) return noTest('trend', 'not_comparable')
  const df = degreesOfFreedom(kept, frame.plan.design) - 1
  if (!(df > 0)) return noTest('trend', 'no_degrees_of_freedom')
  const standardError = Math.sqrt(Math.max(0, covarianceIn(frame, [found], kept)[0]!))
  if (!Number.isFinite(found.estimate) || !Number.isFinite(standardError)) return noTest('trend', 'out_of_range')
  const test = tTest(found.estimate, standardError, df)
  if (!test) return noTest('trend', 'no_variation')
  return { ...tested('trend', test.statistic, df, test.p), slope: found.estimate, standardError }
}
