import { type DraftBlock, type DraftInline, listed, paragraph, say, subheading } from '../claims/draft.ts'
import type { MeasureProgramme } from '../group-programmes.ts'
import { counted, programmeName } from '../phrases/measure-programme-words.ts'
import { goalWords } from '../phrases/measure-words.ts'
import { column } from './column.ts'
import type { ReportContext } from './section.ts'

/** Of each issue the goal of its first measure; those of the others stand in the table of responsibilities. */
function goals(context: ReportContext, { issues, measures }: MeasureProgramme): DraftInline[] {
  const firsts = issues.flatMap((issue) => measures.find(({ measure }) => measure.issue === issue)?.measure ?? [])
  return listed(
    firsts.map((one) => say`${context.names.shortIssue(one.issue)}${goalWords(context, one)}`),
    '；',
  )
}

function programmeTable(context: ReportContext): DraftBlock {
  const { names, plan, findings } = context
  // Where nothing is inferred there are no targets, only what was measured.
  const targets = findings.weighting.isProbability ? '目标为下次同等规模的调查应当测到的数值；' : ''
  return {
    kind: 'table',
    id: 'measure-programmes',
    title: '措施的工程构成和主要目标',
    note: `注：${targets}每项问题列一个，其余见责任分解一体表。`,
    columns: [column('工程', 23.5, 'left'), column('问题', 15.5, 'left'), column('主要目标', 61, 'left')],
    rows: plan.programmes.map((programme) => [
      programmeName(programme, plan.programmes, names),
      programme.issues.map(names.shortIssue).join('、'),
      goals(context, programme),
    ]),
    rules: [],
  }
}

/** How the measures are put together, and what each programme is to reach. Nothing without measures. */
export function programmeBlocks(context: ReportContext): DraftBlock[] {
  if (context.plan.programmes.length === 0) return []
  return [
    subheading('工程构成'),
    paragraph(
      say`${joinedWords(context)}，见${{ refer: 'measure-programmes' }}。合并的规则见${{ refer: 'measure-grounds' }}。`,
    ),
    programmeTable(context),
  ]
}

/** 八项问题的措施合为三个工程，便于统筹 */
function joinedWords({ number, plan: { programmes } }: ReportContext): DraftInline[] {
  const issues = programmes.flatMap((programme) => programme.issues)
  if (issues.length === 1) return ['措施列为一个工程']
  const count = number('count', `count:issues/*[issue=${issues.join('|')}]`)
  const joined = issues.length > programmes.length ? '合为' : '分为'
  return say`${count}项问题的措施${joined}${counted(programmes.length)}个工程，便于统筹`
}
