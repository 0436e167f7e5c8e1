import type { Claim } from '../../model.ts'
import { allOf, eachPassage, type StyleRule } from './rule.ts'

const words =
  /(?<![不“])(?:高于|低于|多于|少于|上升|下降|上涨|回落|好于|差于|优于|明显提高|明显降低|大幅提高|大幅下降|略高|略低|有所提高|有所下降|显著)/g

const isSignificant = ({ pAdjusted }: Claim): boolean => pAdjusted !== undefined && pAdjusted < 0.05

/** Whether one number's interval leaves out another on the same scale. */
const isApart = (one: Claim, other: Claim): boolean => {
  const interval = one.estimate?.isEstimable ? one.estimate.interval95 : undefined
  if (!interval || one.kind !== other.kind) return false
  return other.value < interval.low || other.value > interval.high
}

const bearsComparison = (claims: readonly Claim[]): boolean =>
  claims.some(isSignificant) || claims.some((one) => claims.some((other) => isApart(one, other)))

/** The one way to say how numbers differ without a test that was passed: with the words that it was not. */
const saysNotProven = (text: string): boolean => /差异均?不具有统计学意义/.test(text)

/** Counts compare nothing, even counts of comparisons. */
const isMeasured = ({ kind }: Claim): boolean => kind !== 'count'

/**
 * 高于, 上升 and their like only beside a test that was passed or an interval that leaves the other number out. What
 * the program says of its method without numbers is no comparison; people who write without a number make one. A
 * difference that is said not to be significant may be named.
 */
export const comparisons: StyleRule = {
  id: 'comparisons',
  level: 'fault',
  find: eachPassage(({ kind, text, claims, isEdited }) =>
    kind === 'sentence' && (isEdited || claims.some(isMeasured)) && !bearsComparison(claims) && !saysNotProven(text)
      ? allOf(text, words)
      : [],
  ),
}
