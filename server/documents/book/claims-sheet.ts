import { claimSentences } from '../../../analysis/report/claims/claim-sentences.ts'
import type { Claim, Report } from '../../../analysis/report/model.ts'
import type { BookCell, BookSheet } from './sheet.ts'

const plain = (value: number | undefined): BookCell => (value === undefined ? null : { value, format: 'General' })

function rowOf(claim: Claim, sentence: string): BookCell[] {
  const estimate = claim.estimate?.isEstimable ? claim.estimate : undefined
  return [
    claim.text,
    plain(claim.value),
    plain(estimate?.standardError),
    plain(estimate?.interval95?.low),
    plain(estimate?.interval95?.high),
    plain(estimate?.baseSize),
    plain(claim.pAdjusted),
    claim.kind,
    claim.source,
    claim.id,
    sentence,
  ]
}

/** All claims: what is printed, what it is unrounded, and where it comes from. */
export function claimsSheet(report: Report): BookSheet {
  const sentences = claimSentences(report)
  return {
    name: '论断清单',
    title: '论断清单',
    head: [
      '报告所印',
      '数值',
      '标准误',
      '95%下限',
      '95%上限',
      '基数',
      '校正后概率',
      '种类',
      '来源',
      '编号',
      '所在句子',
    ],
    widths: [12, 14, 12, 12, 12, 9, 12, 11, 44, 52, 80],
    rows: Object.values(report.claims).map((claim) => rowOf(claim, sentences.get(claim.id) ?? '')),
    notes: ['数值未四舍五入，比例在0与1之间。来源是分析结果中的路径。', `数据版本 ${report.dataHash}`],
    isLandscape: true,
    frozenColumns: 1,
  }
}
