import type { Measure } from '../../../domain/measure.ts'
import type { DraftBlock, Said } from '../claims/draft.ts'
import type { IssueFinding } from '../findings.ts'
import { mentionWithError, rankWords } from '../phrases/issue-words.ts'
import { deadlineWords } from '../phrases/measure-words.ts'
import { column } from './column.ts'
import type { ReportContext } from './section.ts'

interface Proposed {
  readonly finding: IssueFinding
  readonly measure: Measure | undefined
}

/** The issues of the first proposals at a glance: how they stand, and who is to be done with them when. */
export function overviewTable(context: ReportContext, proposed: readonly Proposed[]): DraftBlock {
  const { number, names, findings } = context
  const { isProbability } = findings.weighting
  const row = ({ finding, measure }: Proposed): Said[] => [
    names.shortIssue(finding.issue),
    mentionWithError(context, finding),
    ...(isProbability ? [rankWords(context, finding)] : []),
    number('score', `issues/${finding.issue}/satisfaction`),
    measure?.leadUnit ?? names.entry(finding.issue)?.leadUnit ?? '待定',
    measure ? deadlineWords(context, measure) : '待定',
  ]
  return {
    kind: 'table',
    id: 'summary-table',
    title: '建议先办的事项',
    note: isProbability ? '注：±后为95%置信区间的半宽（个百分点）；满意度为五分制均分。' : '注：满意度为五分制均分。',
    columns: [
      column('热点问题', 14, 'left'),
      column('提及率', 18),
      ...(isProbability ? [column('可能的名次', 18)] : []),
      column('满意度', 10),
      column('牵头单位', 16, 'left'),
      column('完成时限', 24),
    ],
    rows: proposed.map(row),
    rules: [],
  }
}
