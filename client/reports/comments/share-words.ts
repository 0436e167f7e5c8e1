import type { Estimate } from '../../../analysis/report/findings.ts'
import { commentWords } from '../../i18n/comments/words.ts'
import { axisPercent } from '../numbers.ts'

/** A share with its interval where there is one. */
export function shareWords(share: Estimate): string {
  if (!share.isEstimable) return commentWords('notShown')
  const { value, interval95 } = share
  if (!interval95) return commentWords('clusterShare', { value: axisPercent(value) })
  const { low, high } = interval95
  return commentWords('clusterShareWithin', {
    value: axisPercent(value),
    low: axisPercent(low),
    high: axisPercent(high),
  })
}
