import { type DraftBlock, type DraftInline, paragraph, type Said, say } from '../claims/draft.ts'
import { mentionWithError, rankWords } from '../phrases/issue-words.ts'
import { costWords, goalWords } from '../phrases/measure-words.ts'
import { type ResponsibilityRow, responsibilityRows, rowsOfUnit } from '../responsibility-rows.ts'
import { column } from './column.ts'
import type { ReportContext, Section } from './section.ts'

function issueCell(context: ReportContext, id: string): DraftInline[] {
  const issue = context.findings.issues.find(({ issue }) => issue === id)
  if (!issue) return say`${id}　${context.names.issue(id)}`
  const rank = context.findings.weighting.isProbability ? say`，名次${rankWords(context, issue)}` : []
  return say`${id}　${context.names.issue(id)}（提及率${mentionWithError(context, issue)}${rank}）`
}

/** `before` is the row above: what it says of the issue and the goal is not said again. */
function cells(context: ReportContext, row: ResponsibilityRow, before: ResponsibilityRow | undefined): Said[] {
  const { measure } = row
  const isFirst = before?.measure.issue !== measure.issue
  const isSameGoal = !isFirst && before?.measure.target.outcome === measure.target.outcome
  return [
    `${row.number}`,
    isFirst ? issueCell(context, measure.issue) : `${measure.issue}　${context.names.shortIssue(measure.issue)}`,
    isSameGoal ? '同上' : goalWords(context, measure),
    measure.text,
    measure.indicator,
    measure.leader,
    measure.leadUnit,
    measure.supportUnits.length > 0 ? measure.supportUnits.join('、') : '无',
    row.deadline,
    row.milestones,
    costWords[measure.costClass],
  ]
}

/** What the table holds: an extract keeps the numbers of the whole. */
function scopeWords(isAdopted: boolean, unit: string | undefined): string {
  if (unit === undefined) return isAdopted ? '本表列出已经采用的措施' : '措施尚未确定采用，本表列出全部建议'
  const state = isAdopted ? '已经采用的' : '建议采用、尚未确定的'
  return `本表摘出${state}措施中由${unit}牵头或者配合的，序号与全表一致`
}

function table(context: ReportContext, rows: readonly ResponsibilityRow[], unit: string | undefined): DraftBlock {
  const state = scopeWords(context.plan.isAdopted, unit)
  const goals = context.findings.weighting.isProbability
    ? '；目标以本次结果为基期，改善幅度不小于下次同等规模的调查能够分辨的幅度，实施前应当核定'
    : ''
  return {
    kind: 'table',
    id: 'responsibility-table',
    title: '热点问题的措施与责任单位',
    note: `注：${state}；序号不代表先后；分管领导按职务列出，由各单位核定${goals}。`,
    columns: [
      column('序号', 4),
      column('热点问题', 15, 'left'),
      column('工作目标', 12, 'left'),
      column('具体措施', 21, 'left'),
      column('衡量指标', 9, 'left'),
      column('分管领导', 8, 'left'),
      column('牵头单位', 9, 'left'),
      column('配合单位', 9, 'left'),
      column('完成时限', 7),
      column('季度节点', 12, 'left'),
      column('费用', 4),
    ],
    rows: rows.map((row, i) => cells(context, row, rows[i - 1])),
    rules: [...rows.keys()].filter((i) => i > 0 && rows[i]?.measure.issue !== rows[i - 1]?.measure.issue),
  }
}

/** Who does what by when, on a turned page: all of it, or what one unit leads and supports. */
export const responsibilityOf = (unit?: string): Section => ({
  id: 'responsibility',
  heading: 'annex',
  title: unit === undefined ? '责任分解一体表' : `责任分解一体表（${unit}）`,
  isLandscape: true,
  blocks: (context) => {
    const all = responsibilityRows(context)
    const rows = unit === undefined ? all : rowsOfUnit(all, unit)
    return rows.length === 0 ? [paragraph(noRows(unit))] : [table(context, rows, unit)]
  },
})

const noRows = (unit: string | undefined): string =>
  unit === undefined ? '本次调查没有可以分解的措施。' : `本次没有由${unit}牵头或者配合的措施。`

/** The whole table, as an annex of the report. */
export const responsibility = responsibilityOf()
