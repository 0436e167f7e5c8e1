import type { ChosenMeasure } from '../choose-measures.ts'
import { type DraftBlock, type Said, say } from '../claims/draft.ts'
import { evidenceWords } from '../phrases/measure-words.ts'
import { lessConcerned } from '../phrases/reason-words.ts'
import { column } from './column.ts'
import type { ReportContext } from './section.ts'

/** For each measure what speaks for it, who pays, who disagrees, and what would change the advice. */
export function measurePanel(
  context: ReportContext,
  { id, title, measures }: { id: string; title: string; measures: readonly ChosenMeasure[] },
): DraftBlock {
  const row = ({ measure }: ChosenMeasure): Said[] => {
    const groups = lessConcerned(context, measure.issue)
    return [
      `${measure.id}　${context.names.shortIssue(measure.issue)}`,
      `${evidenceWords[measure.evidence]}：${measure.basis}`,
      measure.burdens,
      groups.length > 0 ? say`${measure.objections}；${groups}` : measure.objections,
      measure.reconsider,
    ]
  }
  return {
    kind: 'table',
    id,
    title,
    note: '注：不同意见除注明提及率的以外，是对各方立场的估计，没有调查，实施前应当当面听取。',
    columns: [
      column('措施', 14, 'left'),
      column('依据', 22, 'left'),
      column('由谁承担代价', 19, 'left'),
      column('谁可能不同意', 23, 'left'),
      column('什么情况下调整', 22, 'left'),
    ],
    rows: measures.map(row),
    rules: [],
  }
}
