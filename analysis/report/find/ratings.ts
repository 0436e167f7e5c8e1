import { missingCodes } from '../../../domain/category.ts'
import type { Column } from '../../dataset.ts'
import { minimumForExtremes } from '../../disclosure/minimums.ts'
import { kornGraubard } from '../../interval/korn-graubard.ts'
import { wald } from '../../interval/wald.ts'
import type { Estimate, IssueFinding } from '../findings.ts'
import type { IssueColumns } from './issue-columns.ts'
import { measure } from './measure.ts'
import type { Scope } from './scope.ts'

const scale = [1, 2, 3, 4, 5]

/** Means lie within the scale, and so do their intervals. */
function withinScale(estimate: Estimate): Estimate {
  if (!estimate.isEstimable) return estimate
  const { interval95, interval80, ...rest } = estimate
  // Everybody of one opinion: nothing is known of how far others could be from it.
  if (!interval95 || !interval80 || estimate.standardError === 0) return rest
  const clamp = (value: number) => Math.min(scale.at(-1)!, Math.max(scale[0]!, value))
  return {
    ...rest,
    interval95: { low: clamp(interval95.low), high: clamp(interval95.high) },
    interval80: { low: clamp(interval80.low), high: clamp(interval80.high) },
  }
}

/** Mean of ratings 1..5. */
export const meanRating = (
  column: Column | undefined,
  scope: Scope,
  told: readonly ArrayLike<number>[] = [],
): Estimate => withinScale(measure(column, scope, wald, told).estimate)

type Ratings = Pick<IssueFinding, 'concern' | 'satisfaction' | 'dissatisfied' | 'satisfactionShares' | 'dontKnow'>

/**
 * What those who were asked say of one issue. Who was not asked (planned missingness), did not answer or does not know
 * is left out; of these only "don't know" is counted, among all who answered.
 */
export function ratingsOf({ concern, satisfaction }: IssueColumns, scope: Scope): Ratings {
  const dissatisfied = satisfaction?.map((code) => (code < 0 ? code : Number(code <= 2)))
  const mean = meanRating(satisfaction, scope, dissatisfied ? [dissatisfied] : [])
  const dontKnow = satisfaction?.map(isUnknown)
  return {
    concern: meanRating(concern, scope),
    satisfaction: mean,
    dissatisfied: measure(dissatisfied, scope, kornGraubard, satisfaction ? [satisfaction] : []).estimate,
    satisfactionShares: satisfaction && mayShowShares(mean) ? sharesOf(satisfaction, scope.weights) : [],
    dontKnow: measure(dontKnow, scope, kornGraubard).estimate,
  }
}

/** In a small base one of five shares is often that of nobody or one person. */
const mayShowShares = (mean: Estimate): boolean => mean.isEstimable && mean.baseSize >= minimumForExtremes

/** 1 for "don't know", 0 for an opinion; others did not answer. */
function isUnknown(code: number): number {
  if (code === missingCodes.dontKnow) return 1
  return code < 0 ? missingCodes.noAnswer : 0
}

function sharesOf(column: Column, weights: Float64Array): number[] {
  const sums = scale.map(() => 0)
  column.forEach((code: number, i: number) => {
    const place = scale.indexOf(code)
    if (place >= 0) sums[place]! += weights[i]!
  })
  const total = sums.reduce((sum, one) => sum + one, 0)
  return total > 0 ? sums.map((one) => one / total) : []
}
