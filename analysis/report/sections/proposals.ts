import { type Measure, measureTerms } from '../../../domain/measure.ts'
import { chooseIssues, isToImprove, isUndivided } from '../choose-issues.ts'
import type { ChosenMeasure } from '../choose-measures.ts'
import { type DraftBlock, type DraftInline, numbered, paragraph, type Said, say, subheading } from '../claims/draft.ts'
import type { IssueFinding } from '../findings.ts'
import { programmeName } from '../phrases/measure-programme-words.ts'
import { deadlineWords, withoutStop } from '../phrases/measure-words.ts'
import { ownReasonWords } from '../phrases/reason-words.ts'
import { column } from './column.ts'
import { programmeBlocks } from './programme-table.ts'
import type { ReportContext, Section } from './section.ts'

const termTitles: Readonly<Record<Measure['term'], string>> = {
  near: '近期措施（可以立即着手）',
  middle: '中期措施',
  long: '长期措施',
}

const costInText: Readonly<Record<Measure['costClass'], string>> = { low: '较低', middle: '中等', high: '较高' }

/** The numbers for which measures are proposed for an issue. */
function groundsRow(context: ReportContext, issue: IssueFinding): Said[] {
  const { number, names, findings, plan } = context
  const path = `issues/${issue.issue}`
  const isFirm = findings.weighting.isProbability && isToImprove(issue, true)
  const line = number('score', 'lines/satisfaction')
  const programme = plan.programmes.find(({ issues }) => issues.includes(issue.issue))
  return [
    names.shortIssue(issue.issue),
    ...(findings.weighting.isProbability ? [say`第${number('tier', `${path}/tier`)}梯队`] : []),
    number('share', `${path}/mention`),
    number('score', `${path}/satisfaction`, { restsOn: isFirm ? [line] : [] }),
    number('share', `${path}/dissatisfied`),
    programme ? programmeName(programme, plan.programmes, names) : '由牵头单位提出措施',
  ]
}

function groundsTable(context: ReportContext, chosen: readonly IssueFinding[]): DraftBlock {
  const { isProbability } = context.findings.weighting
  return {
    kind: 'table',
    id: 'proposal-grounds',
    title: '建议优先办理的问题和依据',
    note: '注：排列不代表先后；不满意率以了解情况的受访者为基数；满意度为五分制均分。',
    columns: [
      column('热点问题', 14, 'left'),
      ...(isProbability ? [column('梯队', 13)] : []),
      column('提及率', 11),
      column('满意度', 11),
      column('不满意率', 14),
      column('归入的工程', 37, 'left'),
    ],
    rows: chosen.map((issue) => groundsRow(context, issue)),
    rules: [],
  }
}

function grounds(context: ReportContext, chosen: readonly IssueFinding[]): DraftBlock[] {
  const { findings, number } = context
  if (chosen.length === 0) return []
  const ids = chosen.map(({ issue }) => issue).join('|')
  const count = number('count', `count:issues/*[issue=${ids}]`)
  const first = isUndivided(findings)
    ? '因这次结果不足以把各项问题分成梯队，按提及率取列在前面的问题'
    : '先取第一梯队的问题，再取可以确定为提及较多、满意度较低的问题'
  const rule = findings.weighting.isProbability
    ? `${first}，合计至多八项，没有列入的不表示不需要办理`
    : '先取提及较多、评价较低的问题，不足三项的按提及率补足'
  return [
    subheading('选择依据'),
    paragraph(
      say`建议优先办理${count}项问题，见${{ refer: 'proposal-grounds' }}。选择时${rule}。`,
      findings.weighting.isProbability
        ? '措施取自备选措施库：某一群体更关心、不了解的人较多或者意见中有所反映的，取与之对应的措施；其余取面向全体的措施。'
        : '措施取自备选措施库：意见中有所反映的，取与之对应的措施；其余取面向全体的措施。',
    ),
    groundsTable(context, chosen),
  ]
}

/** What, who, until when, how it is measured and what it costs; why this one where the data tell. */
function measureEntry(context: ReportContext, chosen: ChosenMeasure): DraftBlock {
  const { measure } = chosen
  const who = `${measure.leadUnit}牵头，${deadlineWords(context, measure)}前完成，以${measure.indicator}衡量，费用${costInText[measure.costClass]}。`
  return numbered(
    `${context.names.shortIssue(measure.issue)}：${withoutStop(measure.text)}。${who}`,
    ownReasonWords(context, chosen),
  )
}

function termBlocks(context: ReportContext, term: Measure['term']): DraftBlock[] {
  const chosen = context.plan.programmes.flatMap(({ measures }) => measures)
  const here = chosen
    .filter(({ measure }) => measure.term === term)
    .sort((a, b) => a.measure.quartersToDeadline - b.measure.quartersToDeadline)
  if (chosen.length === 0) return []
  if (here.length === 0) return [subheading(termTitles[term]), paragraph('选用的措施中没有属于这一期限的。')]
  return [subheading(termTitles[term]), ...here.map((one) => measureEntry(context, one))]
}

function withoutMeasures(context: ReportContext, chosen: readonly IssueFinding[]): DraftBlock[] {
  const having = new Set(context.plan.chosen.map(({ measure }) => measure.issue))
  const missing = chosen.filter(({ issue }) => !having.has(issue))
  if (missing.length === 0) return []
  const issues = missing.map(({ issue }) => context.names.shortIssue(issue)).join('、')
  return [paragraph(`${issues}没有备选措施，由牵头单位提出。`)]
}

const closingWords = (): DraftInline[] =>
  say`责任分解见${{ refer: 'responsibility' }}。各项措施的选用理由、由谁承担代价、谁可能不同意、什么情况下应当调整，见${{ refer: 'measure-grounds' }}。实施前应当由牵头单位核定内容、经费和时限。`

/** Measures that the findings speak for by their term, each with who, by what, until when and at what cost. */
export const proposals: Section = {
  id: 'proposals',
  heading: 'chapter',
  title: '对策建议',
  blocks: (context) => {
    const chosen = chooseIssues(context.findings)
    if (chosen.length === 0 && context.plan.programmes.length === 0)
      return [paragraph('有效问卷不足，没有可以据以提出对策的结果。')]
    return [
      ...grounds(context, chosen),
      ...programmeBlocks(context),
      ...measureTerms.flatMap((term) => termBlocks(context, term)),
      subheading('组织实施'),
      ...withoutMeasures(context, chosen),
      paragraph(closingWords()),
    ]
  },
}
