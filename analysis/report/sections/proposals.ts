import type { Measure } from '../../../domain/measure.ts'
import { chooseIssues, isToImprove } from '../choose-issues.ts'
import { type DraftBlock, type DraftInline, numbered, paragraph, say, subheading } from '../claims/draft.ts'
import type { IssueFinding } from '../findings.ts'
import { costWords, deadlineWords, evidenceWords, measuresOf, termWords } from '../phrases/measure-words.ts'
import { tierName } from '../phrases/tier-words.ts'
import type { ReportContext, Section } from './section.ts'

/** Why measures are proposed for an issue: its numbers. */
function reason(context: ReportContext, issue: IssueFinding): DraftInline[] {
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

function measure(context: ReportContext, one: Measure): DraftBlock {
  const { names } = context
  const entry = names.entry(one.issue)
  const support = entry && entry.supportUnits.length > 0 ? `，配合单位：${entry.supportUnits.join('、')}` : ''
  return numbered(
    `${names.shortIssue(one.issue)}：${one.text.replace(/。$/, '')}。牵头单位：${entry?.leadUnit ?? '待定'}${support}；衡量指标：${one.indicator}；${deadlineWords(context, one)}完成；费用等级：${costWords[one.costClass]}；依据：${evidenceWords[one.evidence]}。`,
  )
}

function termBlocks(context: ReportContext, term: Measure['term'], chosen: readonly IssueFinding[]): DraftBlock[] {
  const found = chosen.flatMap(({ issue }) => measuresOf(context, issue).filter((one) => one.term === term))
  return [
    subheading(`${termWords[term]}措施`),
    ...(found.length > 0
      ? found.map((one) => measure(context, one))
      : [paragraph(`上述问题的措施中没有${termWords[term]}项目，可在其他措施评估后再定。`)]),
  ]
}

function withoutMeasures(context: ReportContext, chosen: readonly IssueFinding[]): DraftBlock[] {
  const missing = chosen.filter(({ issue }) => measuresOf(context, issue).length === 0)
  if (missing.length === 0) return []
  const issues = missing.map(({ issue }) => context.names.shortIssue(issue)).join('、')
  return [paragraph(`${issues}没有备选措施，由牵头单位提出。`)]
}

/** Measures for the issues that the findings put first, each with who, by what, until when. */
export const proposals: Section = {
  id: 'proposals',
  heading: 'chapter',
  title: '对策建议',
  blocks: (context) => {
    const { findings, number } = context
    const chosen = chooseIssues(findings)
    if (chosen.length === 0) return [paragraph('有效问卷不足，没有可以据以提出对策的结果。')]
    const ids = chosen.map(({ issue }) => issue).join('|')
    const count = number('count', `count:issues/*[issue=${ids}]`)
    const rule = findings.weighting.isProbability
      ? '先取第一梯队的问题，再取可以确定为提及多、满意低的问题，合计至多八项，超出的没有列入，不表示不需要办理'
      : '先取提及较多、评价较低的问题，不足三项的按提及率补足'
    return [
      subheading('选择依据'),
      paragraph(say`建议优先办理${count}项问题。选择时${rule}。各项依据如下，序号不代表先后：`),
      ...chosen.map((issue) => numbered(reason(context, issue))),
      ...termBlocks(context, 'near', chosen),
      ...termBlocks(context, 'middle', chosen),
      ...termBlocks(context, 'long', chosen),
      ...withoutMeasures(context, chosen),
      paragraph(
        say`责任分解见${{ refer: 'responsibility' }}。措施取自备选措施库，实施前应当由牵头单位核定内容、经费和时限。`,
      ),
    ]
  },
}
