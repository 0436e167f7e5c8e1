import { chooseIssues, isToImprove } from '../choose-issues.ts'
import type { ChosenMeasure } from '../choose-measures.ts'
import { type DraftBlock, type DraftInline, listed, numbered, paragraph, say, subheading } from '../claims/draft.ts'
import type { IssueFinding } from '../findings.ts'
import type { MeasureProgramme } from '../group-programmes.ts'
import { programmeName, programmeRule } from '../phrases/measure-programme-words.ts'
import { costWords, deadlineWords, goalWords, termWords, withoutStop } from '../phrases/measure-words.ts'
import { reasonWords } from '../phrases/reason-words.ts'
import { tierName } from '../phrases/tier-words.ts'
import { column } from './column.ts'
import type { ReportContext, Section } from './section.ts'

/** Why measures are proposed for an issue: its numbers. */
function issueWords(context: ReportContext, issue: IssueFinding): DraftInline[] {
  const { number, names, findings } = context
  const path = `issues/${issue.issue}`
  const tier = findings.weighting.isProbability ? `，属${tierName(issue.tier)}` : ''
  const line = number('score', 'lines/satisfaction')
  const isFirm = findings.weighting.isProbability && isToImprove(issue, true)
  const mean = number('score', `${path}/satisfaction`, { restsOn: isFirm ? [line] : [] })
  const below = isFirm ? say`，低于平均水平（${line}分）` : []
  const satisfaction = issue.satisfaction.isEstimable ? say`；满意度${mean}分${below}` : say`；满意度${mean}`
  const dissatisfied = issue.dissatisfied.isEstimable ? say`，不满意的占${number('share', `${path}/dissatisfied`)}` : []
  return say`${names.issue(issue.issue)}：提及率${number('share', `${path}/mention`)}${tier}${satisfaction}${dissatisfied}。`
}

function measureEntry(context: ReportContext, chosen: ChosenMeasure): DraftBlock {
  const { measure } = chosen
  const facts = `${measure.leadUnit}牵头，${deadlineWords(context, measure)}前完成，${termWords[measure.term]}，费用等级${costWords[measure.costClass]}`
  return numbered(
    `${context.names.shortIssue(measure.issue)}（${measure.id}）：${withoutStop(measure.text)}（${facts}）。`,
    reasonWords(context, chosen),
  )
}

/** One goal for each outcome of each issue. */
function goals(context: ReportContext, { measures }: MeasureProgramme): DraftInline[] {
  const different = new Map(measures.map(({ measure }) => [`${measure.issue}/${measure.target.outcome}`, measure]))
  return listed(
    [...different.values()].map((one) => say`${context.names.shortIssue(one.issue)}${goalWords(context, one)}`),
    '；',
  )
}

function programmeTable(context: ReportContext): DraftBlock {
  const { names, plan } = context
  return {
    kind: 'table',
    id: 'measure-programmes',
    title: '措施的工程构成',
    note: '注：目标为下次同等规模的调查应当测到的数值；指标由牵头单位统计。',
    columns: [
      column('工程', 16, 'left'),
      column('问题', 16, 'left'),
      column('目标', 38, 'left'),
      column('衡量指标', 30, 'left'),
    ],
    rows: plan.programmes.map((programme) => [
      programmeName(programme, plan.programmes, names),
      programme.issues.map(names.shortIssue).join('、'),
      goals(context, programme),
      programme.measures.map(({ measure }) => measure.indicator).join('；'),
    ]),
    rules: [],
  }
}

function programmeBlocks(context: ReportContext, programme: MeasureProgramme): DraftBlock[] {
  const name = programmeName(programme, context.plan.programmes, context.names)
  return [
    subheading(name),
    paragraph('本工程的措施如下：'),
    ...programme.measures.map((chosen) => measureEntry(context, chosen)),
  ]
}

function withoutMeasures(context: ReportContext, chosen: readonly IssueFinding[]): DraftBlock[] {
  const having = new Set(context.plan.chosen.map(({ measure }) => measure.issue))
  const missing = chosen.filter(({ issue }) => !having.has(issue))
  if (missing.length === 0) return []
  const issues = missing.map(({ issue }) => context.names.shortIssue(issue)).join('、')
  return [paragraph(`${issues}没有备选措施，由牵头单位提出。`)]
}

const measureRule = ({ findings }: ReportContext): string => {
  const found = findings.weighting.isProbability
    ? '某一群体的提及率明显较高的，取面向这一群体的措施；不了解的人较多或意见中有所反映的，取与之对应的措施，每项问题至多三条；不足两条的，用与问题的评价、提及情况对应的面向全体的措施补足'
    : '意见中有所反映的，取与之对应的措施，每项问题至多三条；不足两条的，用面向全体的措施补足'
  return `措施从备选措施库中选取：${found}。`
}

function grounds(context: ReportContext, chosen: readonly IssueFinding[]): DraftBlock[] {
  const { findings, number } = context
  const ids = chosen.map(({ issue }) => issue).join('|')
  const count = number('count', `count:issues/*[issue=${ids}]`)
  const rule = findings.weighting.isProbability
    ? '先取第一梯队的问题，再取可以确定为提及多、满意低的问题，合计至多八项，超出的没有列入，不表示不需要办理'
    : '先取提及较多、评价较低的问题，不足三项的按提及率补足'
  return [
    subheading('选择依据'),
    paragraph(say`建议优先办理${count}项问题。选择时${rule}。各项依据如下，序号不代表先后：`),
    ...chosen.map((issue) => numbered(issueWords(context, issue))),
    paragraph(measureRule(context)),
  ]
}

/** Measures that the findings speak for, in programmes, each with who, by what, until when and what speaks against it. */
export const proposals: Section = {
  id: 'proposals',
  heading: 'chapter',
  title: '对策建议',
  blocks: (context) => {
    const chosen = chooseIssues(context.findings)
    const { programmes } = context.plan
    if (chosen.length === 0 && programmes.length === 0) return [paragraph('有效问卷不足，没有可以据以提出对策的结果。')]
    const overview =
      programmes.length > 0
        ? [
            subheading('工程构成'),
            paragraph(say`相近的问题合为工程：${programmeRule}。各项工程见${{ refer: 'measure-programmes' }}。`),
            programmeTable(context),
          ]
        : []
    return [
      ...(chosen.length > 0 ? grounds(context, chosen) : []),
      ...overview,
      ...programmes.flatMap((programme) => programmeBlocks(context, programme)),
      ...withoutMeasures(context, chosen),
      paragraph(
        say`责任分解见${{ refer: 'responsibility' }}，各项措施由谁承担代价、谁可能不同意、什么情况下应当调整，见${{ refer: 'measure-grounds' }}。措施取自备选措施库，实施前应当由牵头单位核定内容、经费和时限。`,
      ),
    ]
  },
}
