import type { Findings } from '../../analysis/report/findings.ts'
import { qualityWords } from '../i18n/quality/words.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { count } from './numbers.ts'

/** What stands under every figure on quality: base, weighting, day and data, then what is its own. */
export const qualitySource = (findings: Findings, isWeighted: boolean, own: readonly string[]): string =>
  [
    qualityWords('source', {
      base: count(findings.fieldwork.valid),
      weighting: qualityWords(isWeighted ? 'weighted' : 'unweighted'),
      day: findings.fieldwork.lastDay ?? '—',
      hash: findings.dataHash,
    }),
    ...own,
    findings.isSynthetic ? reportWords('syntheticLine') : '',
  ]
    .filter(Boolean)
    .join(' ')
