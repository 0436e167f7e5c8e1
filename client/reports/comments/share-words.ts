import type { Estimate } from '../../../analysis/report/findings.ts'
import { percent } from '../../../analysis/report/phrases/numbers.ts'
import { commentWords } from '../../i18n/comments/words.ts'

/** A share with its interval where there is one. */
export function shareWords(share: Estimate): string {
  if (!share.isEstimable) return commentWords('notShown')
  const { value, interval95 } = share
  const shown = (one: number) => percent(one, share.baseSize)
  if (!interval95) return commentWords('clusterShare', { value: shown(value) })
  const { low, high } = interval95
  return commentWords('clusterShareWithin', {
    value: shown(value),
    low: shown(low),
    high: shown(high),
  })
}
