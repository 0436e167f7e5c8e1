import { chooseIssues } from '../../choose-issues.ts'
import { type DraftBlock, lead, paragraph, say } from '../../claims/draft.ts'
import type { MeasureProgramme } from '../../group-programmes.ts'
import { programmeName } from '../../phrases/measure-programme-words.ts'
import { goalWords, withoutStop } from '../../phrases/measure-words.ts'
import { type ResponsibilityRow, responsibilityRows } from '../../responsibility-rows.ts'
import { column } from '../../sections/column.ts'
import type { ReportContext, Section } from '../../sections/section.ts'

const programmesNamed = 3

interface Proposal {
  readonly programme: MeasureProgramme
  readonly row: ResponsibilityRow
}

/** The first programmes, each with the first of its measures that the table of responsibilities has. */
function proposalsOf(context: ReportContext): Proposal[] {
  const rows = responsibilityRows(context)
  return context.plan.programmes
    .flatMap((programme) => {
      const row = rows.find(({ measure }) => programme.measures.some((one) => one.measure.id === measure.id))
      return row ? [{ programme, row }] : []
    })
    .slice(0, programmesNamed)
}

const proposalBlock = (context: ReportContext, { programme, row }: Proposal): DraftBlock =>
  lead(`${programmeName(programme, context.plan.programmes, context.names)}。`, `${withoutStop(row.measure.text)}。`)

function table(context: ReportContext, rows: readonly ResponsibilityRow[]): DraftBlock {
  const state = context.plan.isAdopted
    ? '本表从已经采用的措施中节选'
    : '措施尚未确定采用，本表从全部建议中节选，由牵头单位核定'
  const goals = context.findings.weighting.isProbability ? '；目标为下次同等规模的调查应当测到的数值' : ''
  return {
    kind: 'table',
    id: 'brief-responsibility',
    title: '责任分解一体表（节选）',
    note: `注：${state}；所列不分先后${goals}。`,
    columns: [
      column('热点问题', 13, 'left'),
      column('工作目标（现值和目标）', 45, 'left'),
      column('牵头单位', 15, 'left'),
      column('完成时限', 27),
    ],
    rows: rows.map(({ measure, deadline }) => [
      context.names.shortIssue(measure.issue),
      goalWords(context, measure),
      measure.leadUnit,
      deadline,
    ]),
    rules: [],
  }
}

/** Issues for which nothing can be proposed yet. */
function withoutMeasures({ findings, names, plan }: ReportContext): DraftBlock[] {
  const having = new Set(plan.chosen.map(({ measure }) => measure.issue))
  const missing = chooseIssues(findings).filter(({ issue }) => !having.has(issue))
  if (missing.length === 0) return []
  return [paragraph(`${missing.map(({ issue }) => names.shortIssue(issue)).join('、')}没有备选措施，由牵头单位提出。`)]
}

/** What is proposed, by programmes, with who does what by when. */
export const advice: Section = {
  id: 'brief-advice',
  heading: 'chapter',
  title: '对策建议',
  blocks: (context) => {
    const { programmes } = context.plan
    const missing = withoutMeasures(context)
    if (programmes.length === 0)
      return missing.length > 0 ? missing : [paragraph('有效问卷不足，没有可以据以提出对策的结果。')]
    const proposals = proposalsOf(context)
    return [
      ...proposals.map((one) => proposalBlock(context, one)),
      ...missing,
      paragraph(say`目标、牵头单位和时限见${{ refer: 'brief-responsibility' }}，其余措施见附件。`),
      table(
        context,
        proposals.map(({ row }) => row),
      ),
    ]
  },
}
