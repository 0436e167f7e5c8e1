import { points, score } from '../../analysis/report/phrases/numbers.ts'
import type { Change, Trends } from '../../analysis/report/trends/trend.ts'

/** What is followed through the waves. */
export type Measure = 'mention' | 'satisfaction'
export type TrendIssue = Trends['issues'][number]

const withSign = (text: string, isUp: boolean): string => (isUp ? `+${text}` : text.replace('-', '−'))

/** A difference with its sign: points of a share, or of a scale. */
export const signed = (value: number, measure: Measure = 'mention'): string =>
  withSign(measure === 'mention' ? points(value) : score(value), value > 0)

export const lastChange = (issue: TrendIssue, measure: Measure): Change | null =>
  issue[measure].steps.at(-1)?.change ?? null

/** Significant last changes first, the largest before smaller ones; then the largest of the rest. */
export const byChange = (issues: readonly TrendIssue[], measure: Measure): TrendIssue[] => {
  const keyOf = (issue: TrendIssue) => {
    const change = lastChange(issue, measure)
    return change ? Number(change.isSignificant) * 10 + Math.abs(change.value) : -1
  }
  return [...issues].sort((a, b) => keyOf(b) - keyOf(a))
}
