import { points, score } from '../../analysis/report/phrases/numbers.ts'
import type { Change, Trends } from '../../analysis/report/trends/trend.ts'

/** What is followed through the waves. */
export type Measure = 'mention' | 'satisfaction'
export type TrendIssue = Trends['issues'][number]

/** A difference with its sign, none where it rounds to nothing: points of a share, or of a scale. */
export function signed(value: number, measure: Measure = 'mention'): string {
  const size = measure === 'mention' ? points(Math.abs(value)) : score(Math.abs(value))
  if (Number(size) === 0) return size
  return `${value > 0 ? '+' : '−'}${size}`
}

export const lastChange = (issue: TrendIssue, measure: Measure): Change | null =>
  issue[measure].steps.at(-1)?.change ?? null

const lastValue = (issue: TrendIssue, measure: Measure): number => {
  const point = issue[measure].points.at(-1)
  return point?.isEstimable ? point.value : -1
}

/** Significant last changes first, the largest before smaller ones; then the largest of the rest, last by their value. */
export const byChange = (issues: readonly TrendIssue[], measure: Measure): TrendIssue[] => {
  const keyOf = (issue: TrendIssue) => {
    const change = lastChange(issue, measure)
    return change ? Number(change.isSignificant) * 10 + Math.abs(change.value) : -1
  }
  return [...issues].sort((a, b) => keyOf(b) - keyOf(a) || lastValue(b, measure) - lastValue(a, measure))
}
