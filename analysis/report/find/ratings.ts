import { missingCodes } from '../../../domain/category.ts'
import type { Column } from '../../dataset.ts'
import { minimumForExtremes } from '../../disclosure/minimums.ts'
import { kornGraubard } from '../../interval/korn-graubard.ts'
import { wald } from '../../interval/wald.ts'
import type { ReadCode } from '../../reduce/code-sums.ts'
import type { Estimate, IssueFinding } from '../findings.ts'
import type { IssueColumns } from './issue-columns.ts'
import { type Measured, measure } from './measure.ts'
import type { Scope } from './scope.ts'
import { sumsIn } from './sums-in.ts'

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

/** Mean of ratings 1..5, with the totals of its influence. */
export function measuredRating(column: Column | undefined, scope: Scope, told: readonly ReadCode[] = []): Measured {
  const { estimate, totals } = measure(column, scope, wald, { told })
  return { estimate: withinScale(estimate), totals }
}

/** Mean of ratings 1..5. */
export const meanRating = (column: Column | undefined, scope: Scope): Estimate => measuredRating(column, scope).estimate

type Ratings = Pick<IssueFinding, 'concern' | 'satisfaction' | 'dissatisfied' | 'satisfactionShares' | 'dontKnow'>

const rating: ReadCode = (code) => code
const isDissatisfied: ReadCode = (code) => (code < 0 ? code : Number(code <= 2))

/** Satisfaction as `ratingsOf` has it, with the totals of its influence. */
export const measuredSatisfaction = ({ satisfaction }: IssueColumns, scope: Scope): Measured =>
  measuredRating(satisfaction, scope, [isDissatisfied])

/**
 * What those who were asked say of one issue. Who was not asked (planned missingness), did not answer or does not know
 * is left out; of these only "don't know" is counted, among all who answered.
 */
export function ratingsOf(columns: IssueColumns, scope: Scope): Ratings {
  const { concern, satisfaction } = columns
  const mean = measuredSatisfaction(columns, scope).estimate
  return {
    concern: meanRating(concern, scope),
    satisfaction: mean,
    dissatisfied: measure(satisfaction, scope, kornGraubard, { read: isDissatisfied, told: [rating] }).estimate,
    satisfactionShares: satisfaction && mayShowShares(mean) ? sharesOf(satisfaction, scope) : [],
    dontKnow: measure(satisfaction, scope, kornGraubard, { read: isUnknown }).estimate,
  }
}

/** In a small base one of five shares is often that of nobody or one person. */
const mayShowShares = (mean: Estimate): boolean => mean.isEstimable && mean.baseSize >= minimumForExtremes

/** 1 for "don't know", 0 for an opinion; others did not answer. */
const isUnknown: ReadCode = (code) => {
  if (code === missingCodes.dontKnow) return 1
  return code < 0 ? missingCodes.noAnswer : 0
}

function sharesOf(column: Column, scope: Scope): number[] {
  const { codes, weights } = sumsIn(scope, column)
  const sums = scale.map((value) => weights[codes.indexOf(value)] ?? 0)
  const total = sums.reduce((sum, one) => sum + one, 0)
  return total > 0 ? sums.map((one) => one / total) : []
}
