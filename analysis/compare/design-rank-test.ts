import type { VariancePlan } from '../variance/linearize.ts'
import { covariance } from '../variance/multistage.ts'
import { degreesOfFreedom } from '../variance/sampling-design.ts'
import { populationPlaces, type RankScore, rankScores } from './rank-scores.ts'
import { regression } from './regression.ts'
import { tTest } from './t-test.ts'
import { type WaldTest, waldOf } from './wald-test.ts'

export interface RankTestInput {
  readonly y: ArrayLike<number>
  /** Group from 0; −1 for none. */
  readonly groupOf: Int32Array
  readonly groups: number
  readonly weights: Float64Array
  readonly plan: VariancePlan
  readonly score: RankScore
}

/** Of two groups the difference of mean scores, second less first, by t; of more, Wald's F. */
export type RankTest =
  | { readonly kind: 't'; readonly difference: number; readonly t: number; readonly df: number; readonly p: number }
  | ({ readonly kind: 'F' } & WaldTest)

/**
 * Rank tests for survey data (Lumley & Scott 2013): scores of places in the estimated population are compared between
 * groups with the variance of the design; R survey's svyranktest. Null without two groups or variation.
 */
export function designRankTest({ y, groupOf, groups, weights, plan, score }: RankTestInput): RankTest | null {
  const kept = weights.map((w, i) => (groupOf[i]! >= 0 && !Number.isNaN(y[i]!) ? w : 0))
  const scores = populationPlaces(y, kept).map(rankScores[score])
  const columns = Array.from({ length: groups }, (_, g) =>
    Float64Array.from(groupOf, (one) => Number(g === 0 || one === g)),
  )
  const model = regression({ columns, y: scores, weights: kept, link: 'identity' })
  if (!model || groups < 2) return null
  const matrix = covariance(model.influences.slice(1), plan)
  const df = degreesOfFreedom(kept, plan.design)
  if (groups > 2) {
    const test = waldOf(model.coefficients.slice(1), matrix, df - groups + 1)
    return test && { kind: 'F', ...test }
  }
  const difference = model.coefficients[1]!
  const test = tTest(difference, Math.sqrt(matrix[0]!), df - 1)
  return test && { kind: 't', difference, t: test.statistic, df: df - 1, p: test.p }
}
