import { csvLine, csvMark } from '../../domain/csv.ts'
import type { Estimate } from '../report/findings.ts'
import { percent, score } from '../report/phrases/numbers.ts'
import type { ResponsibilityRow } from '../report/responsibility-rows.ts'

const head = [
  '序号',
  '工程',
  '问题',
  '目标指标',
  '基期',
  '目标',
  '措施',
  '衡量指标',
  '分管领导',
  '牵头单位',
  '配合单位',
  '完成时限',
  '季度节点',
  '状态',
  '稿别',
]

const outcomeNames = {
  mention: '提及率',
  satisfaction: '满意度（五分制）',
  dissatisfied: '不满意率',
  dontKnow: '不了解率',
} as const

function printed({ measure, baseline }: ResponsibilityRow, value: number | null): string {
  if (value === null || !baseline.isEstimable) return '由牵头单位提出'
  return measure.target.outcome === 'satisfaction' ? score(value) : percent(value, baseline.baseSize)
}

const baselineOf = (estimate: Estimate): number | null => (estimate.isEstimable ? estimate.value : null)

const lineOf = (row: ResponsibilityRow, mark: string): string[] => [
  String(row.number),
  row.programme,
  `${row.measure.issue} ${row.issueName}`,
  outcomeNames[row.measure.target.outcome],
  printed(row, baselineOf(row.baseline)),
  printed(row, row.target),
  row.measure.text,
  row.measure.indicator,
  row.measure.leader,
  row.measure.leadUnit,
  row.measure.supportUnits.join('、'),
  row.deadline,
  row.milestones,
  row.isAdopted ? '已采用' : '建议',
  mark,
]

/**
 * The table of responsibilities as comma-separated values (RFC 4180) with the mark by which spreadsheets know UTF-8.
 * `mark`: what the report says of itself, as 草稿 or the number of a copy, in every row.
 */
export const responsibilityCsv = (rows: readonly ResponsibilityRow[], mark = ''): string =>
  csvMark + [head, ...rows.map((row) => lineOf(row, mark))].map(csvLine).join('')
