import type { ChosenMeasure } from '../choose-measures.ts'
import { type DraftBlock, paragraph, type Said, say } from '../claims/draft.ts'
import { programmeRule } from '../phrases/measure-programme-words.ts'
import { evidenceWords, withoutStop } from '../phrases/measure-words.ts'
import { lessConcerned, reasonWords } from '../phrases/reason-words.ts'
import { column } from './column.ts'
import type { ReportContext, Section } from './section.ts'

const reasons = (context: ReportContext, one: ChosenMeasure): Said => say`${reasonWords(context, one)}。`

function row(context: ReportContext, one: ChosenMeasure): Said[] {
  const { measure } = one
  const groups = lessConcerned(context, measure.issue)
  return [
    `${measure.id} ${context.names.shortIssue(measure.issue)}`,
    withoutStop(measure.text),
    say`${reasons(context, one)}${evidenceWords[measure.evidence]}：${measure.basis}`,
    measure.burdens,
    groups.length > 0 ? say`${measure.objections}；${groups}` : measure.objections,
    measure.reconsider,
  ]
}

function table(context: ReportContext, chosen: readonly ChosenMeasure[]): DraftBlock {
  return {
    kind: 'table',
    id: 'measure-grounds-table',
    title: '措施的依据、代价和不同意见',
    note: '注：除注明提及率的以外，不同意见是对各方立场的估计，没有调查，实施前应当当面听取。',
    columns: [
      column('编号和问题', 13, 'left'),
      column('措施', 21, 'left'),
      column('选用理由和依据', 21, 'left'),
      column('由谁承担代价', 13, 'left'),
      column('谁可能不同意', 17, 'left'),
      column('什么情况下调整', 15, 'left'),
    ],
    rows: chosen.map((one) => row(context, one)),
    rules: [...chosen.keys()].filter((i) => i > 0 && chosen[i]?.measure.issue !== chosen[i - 1]?.measure.issue),
  }
}

/** For each measure on what it rests, who pays, who may disagree, and what would change the advice. */
export const measureGrounds: Section = {
  id: 'measure-grounds',
  heading: 'annex',
  title: '措施的依据和不同意见',
  isLandscape: true,
  blocks: (context) => {
    const chosen = context.plan.programmes.flatMap(({ measures }) => measures)
    if (chosen.length === 0) return [paragraph('本次调查没有可以论证的措施。')]
    return [paragraph(`问题合并为工程的规则：${programmeRule}。`), table(context, chosen)]
  },
}
