import type { Measure } from '../../../domain/measure.ts'
import { chooseIssues } from '../choose-issues.ts'
import { type DraftBlock, type DraftInline, paragraph, type Said, say } from '../claims/draft.ts'
import type { IssueFinding } from '../findings.ts'
import { quarterAfter } from '../phrases/dates.ts'
import { mentionWithError, rankWords } from '../phrases/issue-words.ts'
import { costWords, measuresOf } from '../phrases/measure-words.ts'
import { column } from './column.ts'
import type { ReportContext, Section } from './section.ts'

function issueCell(context: ReportContext, issue: IssueFinding): DraftInline[] {
  const rank = context.findings.weighting.isProbability ? say`，名次${rankWords(context, issue)}` : []
  return say`${issue.issue}　${context.names.issue(issue.issue)}（提及率${mentionWithError(context, issue)}${rank}）`
}

/** Satisfaction now and the lowest value that a second survey could tell from it. */
function goalCell({ number }: ReportContext, { issue, satisfaction }: IssueFinding): Said {
  if (!satisfaction.isEstimable) return '满意度样本不足，基期和目标由牵头单位提出'
  const now = number('score', `issues/${issue}/satisfaction`)
  if (satisfaction.standardError === undefined) return say`满意度基期${now}分，目标由牵头单位提出`
  return say`满意度基期${now}分，目标${number('score', `detectable:issues/${issue}/satisfaction`)}分`
}

/** Start, check and end, by quarters; a year is named where it changes. */
function milestones(date: string, quarters: number): string {
  const steps = [
    ...(quarters > 1 ? [{ at: 1, word: '启动' }] : []),
    ...(quarters > 2 ? [{ at: Math.ceil(quarters / 2), word: '检查' }] : []),
    { at: quarters, word: '完成' },
  ]
  const yearOf = (at: number) => quarterAfter(date, at).slice(0, 5)
  return steps
    .map(({ at, word }, i) => {
      const before = steps[i - 1]
      const quarter = quarterAfter(date, at)
      return `${before && yearOf(before.at) === yearOf(at) ? quarter.slice(5) : quarter}${word}`
    })
    .join('，')
}

function row(
  context: ReportContext,
  issue: IssueFinding,
  measure: Measure | null,
  place: { row: number; isFirst: boolean },
): Said[] {
  const entry = context.names.entry(issue.issue)
  return [
    `${place.row}`,
    place.isFirst ? issueCell(context, issue) : `${issue.issue}　${context.names.shortIssue(issue.issue)}`,
    place.isFirst ? goalCell(context, issue) : '同上',
    measure?.text ?? '由牵头单位提出',
    measure?.indicator ?? '由牵头单位提出',
    '',
    entry?.leadUnit ?? '待定',
    entry && entry.supportUnits.length > 0 ? entry.supportUnits.join('、') : '无',
    measure ? `${quarterAfter(context.date, measure.quartersToDeadline)}末` : '待定',
    measure ? milestones(context.date, measure.quartersToDeadline) : '待定',
    measure ? costWords[measure.costClass] : '待定',
  ]
}

function table(context: ReportContext): DraftBlock {
  const entries = chooseIssues(context.findings).flatMap((issue) => {
    const found: (Measure | null)[] = measuresOf(context, issue.issue)
    return (found.length > 0 ? found : [null]).map((measure, i) => ({ issue, measure, isFirst: i === 0 }))
  })
  return {
    kind: 'table',
    id: 'responsibility-table',
    title: '热点问题的措施与责任单位',
    note: context.findings.weighting.isProbability
      ? '注：序号不代表先后；责任领导由牵头单位填写；目标为下次同等规模的调查能够与基期区分开的最低满意度，实施前应当核定。'
      : '注：序号不代表先后；责任领导由牵头单位填写。',
    columns: [
      column('序号', 4),
      column('热点问题', 15, 'left'),
      column('工作目标', 12, 'left'),
      column('具体措施', 21, 'left'),
      column('衡量指标', 9, 'left'),
      column('责任领导', 6),
      column('牵头单位', 9, 'left'),
      column('配合单位', 9, 'left'),
      column('完成时限', 7),
      column('季度节点', 14, 'left'),
      column('费用', 4),
    ],
    rows: entries.map(({ issue, measure, isFirst }, i) => row(context, issue, measure, { row: i + 1, isFirst })),
    rules: [...entries.keys()].filter((i) => i > 0 && entries[i]?.isFirst === true),
  }
}

/** Who does what by when, on a turned page. */
export const responsibility: Section = {
  id: 'responsibility',
  heading: 'annex',
  title: '责任分解一体表',
  isLandscape: true,
  blocks: (context) => {
    if (chooseIssues(context.findings).length === 0) return [paragraph('本次调查没有可以分解的问题。')]
    return [table(context)]
  },
}
