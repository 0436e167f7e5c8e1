import { csvLine, csvMark } from '../../domain/csv.ts'
import type { Released } from '../disclosure/released.ts'
import { claimSentences } from '../report/claims/claim-sentences.ts'
import type { Claim, Report } from '../report/model.ts'

const head = [
  'id',
  'kind',
  'source',
  'value',
  'text',
  'standard_error',
  'interval95_low',
  'interval95_high',
  'base_size',
  'p_adjusted',
  'sentence',
]

function rowOf(claim: Claim, sentence: string): string[] {
  const estimate = claim.estimate?.isEstimable ? claim.estimate : undefined
  const numbers = [
    estimate?.standardError,
    estimate?.interval95?.low,
    estimate?.interval95?.high,
    estimate?.baseSize,
    claim.pAdjusted,
  ].map((value) => value?.toString() ?? '')
  return [claim.id, claim.kind, claim.source, claim.value.toString(), claim.text, ...numbers, sentence]
}

/**
 * All claims of a report as comma-separated values (RFC 4180) with the mark by which spreadsheets know UTF-8. Values
 * are unrounded, shares 0..1; cells that a spreadsheet would run as a formula begin with an apostrophe.
 */
export function claimsCsv(report: Released<Report>): string {
  const sentences = claimSentences(report)
  const rows = Object.values(report.claims).map((claim) => rowOf(claim, sentences.get(claim.id) ?? ''))
  return csvMark + [head, ...rows].map(csvLine).join('')
}
