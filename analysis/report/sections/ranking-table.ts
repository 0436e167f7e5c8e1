import { byMention, isUndivided } from '../choose-issues.ts'
import { type DraftBlock, type Said, say } from '../claims/draft.ts'
import type { IssueFinding } from '../findings.ts'
import { type LastStep, lastSteps } from '../trends/last-step.ts'
import { column } from './column.ts'
import type { ReportContext } from './section.ts'

function intervalCell({ number }: ReportContext, { issue, mention }: IssueFinding): Said {
  if (!mention.isEstimable || !mention.interval95) return '未计算'
  const path = `issues/${issue}/mention/interval95`
  return say`${number('share', `${path}/low`)}～${number('share', `${path}/high`)}`
}

/** Only what is beyond chance is told as a change. */
function changeCell({ number }: ReportContext, step: LastStep | undefined): Said {
  if (!step?.change?.isSignificant) return '—'
  const { pAdjusted, value } = step.change
  const size = number('points', `absolute:${step.path}/change/value`, { pAdjusted })
  return value < 0 ? say`−${size}` : say`+${size}`
}

function inferred(context: ReportContext, issue: IssueFinding): Said[] {
  const path = `issues/${issue.issue}`
  const { number } = context
  if (!issue.mention.isEstimable) return ['—', '—', '—']
  return [
    intervalCell(context, issue),
    say`${number('rank', `${path}/rank/low`)}～${number('rank', `${path}/rank/high`)}`,
    number('chance', `${path}/rank/probabilityTopFive`),
  ]
}

const changeNote = '；“较上次”只列具有统计学意义的变化（个百分点），负号表示下降'

/** All issues by tier, with their error and what changed since the wave before. */
export function rankingTable(context: ReportContext): DraftBlock {
  const { findings, number, names } = context
  const { isProbability } = findings.weighting
  const issues = byMention(findings)
  const steps = lastSteps(context.trends, 'mention')
  const hasChange = steps.some(({ change }) => change !== null)
  const row = (issue: IssueFinding): Said[] => [
    ...(isProbability ? [number('tier', `issues/${issue.issue}/tier`)] : []),
    `${issue.issue}　${names.shortIssue(issue.issue)}`,
    number('share', `issues/${issue.issue}/mention`),
    ...(isProbability ? inferred(context, issue) : []),
    ...(hasChange
      ? [
          changeCell(
            context,
            steps.find((one) => one.issue === issue.issue),
          ),
        ]
      : []),
    number('score', `issues/${issue.issue}/satisfaction`),
  ]
  const tierNote = isUndivided(findings) ? '' : '横线分隔梯队，梯队内不分先后；'
  return {
    kind: 'table',
    id: 'ranking-table',
    title: '热点问题提及率排序表',
    note: isProbability
      ? `注：${tierNote}区间的置信水平为95%；“进前五”为进入前五位的把握${hasChange ? changeNote : ''}。`
      : '注：按提及率列出，只反映参加者的意见；满意度为五分制均分。',
    columns: [
      ...(isProbability ? [column('梯队', 7)] : []),
      column('热点问题', 22, 'left'),
      column('提及率', 10),
      ...(isProbability ? [column('置信区间', 18), column('名次区间', 12), column('进前五', 11)] : []),
      ...(hasChange ? [column('较上次', 10)] : []),
      column('满意度', 10),
    ],
    rows: issues.map(row),
    rules: isProbability
      ? [...issues.keys()].filter((index) => index > 0 && issues[index]?.tier !== issues[index - 1]?.tier)
      : [],
  }
}
