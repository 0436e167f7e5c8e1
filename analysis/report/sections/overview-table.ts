import type { DraftBlock, Said } from '../claims/draft.ts'
import type { IssueFinding } from '../findings.ts'
import { mentionWithError, rankWords } from '../phrases/issue-words.ts'
import { column } from './column.ts'
import type { ReportContext } from './section.ts'

/** The issues for which measures are proposed, at a glance. */
export function overviewTable(context: ReportContext, issues: readonly IssueFinding[]): DraftBlock {
  const { number, names, findings } = context
  const { isProbability } = findings.weighting
  const row = (issue: IssueFinding): Said[] => [
    names.shortIssue(issue.issue),
    mentionWithError(context, issue),
    ...(isProbability ? [rankWords(context, issue)] : []),
    number('score', `issues/${issue.issue}/satisfaction`),
    names.entry(issue.issue)?.leadUnit ?? '待定',
  ]
  return {
    kind: 'table',
    id: 'summary-table',
    title: '建议优先办理的主要问题',
    note: isProbability
      ? '注：提及率后为95%置信区间的半宽（个百分点）；名次为可能的名次区间；满意度为五分制均分。'
      : '注：满意度为五分制均分。参加者不是随机抽取的，数字只说明参加者的看法。',
    columns: [
      column('热点问题', 20, 'left'),
      column('提及率', 20),
      ...(isProbability ? [column('名次', 18)] : []),
      column('满意度', 12),
      column('牵头单位', 26, 'left'),
    ],
    rows: issues.map(row),
    rules: [],
  }
}
