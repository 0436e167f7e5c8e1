import { byMention, canOrder, chooseIssues, isUndivided } from '../choose-issues.ts'
import { type DraftBlock, type DraftInline, listed, paragraph, say, subheading } from '../claims/draft.ts'
import type { IssueFinding } from '../findings.ts'
import { namedIssues, withNumber } from '../phrases/issue-words.ts'
import { opinionWords } from '../phrases/opinion-words.ts'
import { programmesKnown, programmeWords } from '../phrases/programme-words.ts'
import { quotationAbout, quotationsOf, unreviewed } from '../phrases/quotations.ts'
import { tierName } from '../phrases/tier-words.ts'
import { satisfactionChart } from './charts.ts'
import type { ReportContext, Section } from './section.ts'

const fewNamed = 3
const quoted = 3
const upperTiers = [1, 2]

/** Where the issues of a group stand. */
function standing(context: ReportContext, issues: readonly IssueFinding[]): DraftInline[] {
  const { number, findings } = context
  if (issues.every(({ mention }) => !mention.isEstimable)) return ['本领域各项问题的提及率样本不足，不显示。']
  if (!canOrder(findings))
    return say`有效问卷不足以推断到全体，本领域各项问题不排先后，提及率见${{ refer: 'full-tables' }}。`
  const ids = issues.map(({ issue }) => issue).join('|')
  const total = number('count', `count:issues/*[issue=${ids}]`)
  const word = (issue: IssueFinding) => withNumber(context, issue, 'mention')
  const leading = say`按提及率列在前面的有：${namedIssues(issues.slice(0, fewNamed), word)}`
  if (!findings.weighting.isProbability || isUndivided(findings)) return say`本领域共${total}项问题，${leading}。`
  const parts = upperTiers.flatMap((tier) => {
    const here = issues.filter((issue) => issue.tier === tier)
    return here.length > 0 ? [say`属于${tierName(tier)}的有：${namedIssues(here, word)}`] : []
  })
  const rest = issues.filter(({ tier }) => tier > upperTiers.length)
  if (parts.length === 0) return say`本领域${total}项问题都在${tierName(upperTiers.length + 1)}及以后，${leading}。`
  if (rest.length === 0) return say`本领域${total}项问题中，${listed(parts, '；')}。`
  const count = number('count', `count:issues/*[tier>${upperTiers.length}][issue=${ids}]`)
  return say`本领域${total}项问题中，${listed(parts, '；')}；其余${count}项在${tierName(upperTiers.length + 1)}及以后。`
}

/** Numbers, what people think, their words, one figure. */
function field(context: ReportContext, group: { id: string; name: string }, used: ReadonlySet<string>): DraftBlock[] {
  const issues = byMention(context.findings).filter(({ issue }) => context.names.entry(issue)?.group === group.id)
  if (issues.length === 0) return [subheading(group.name), paragraph('本次调查没有列入这一领域的问题。')]
  const chart = satisfactionChart(context, group, issues)
  const quotations = quotationsOf(context, group.id, quoted + used.size)
    .filter(({ text }) => !used.has(text))
    .slice(0, quoted)
  return [
    subheading(group.name),
    paragraph('现状：', standing(context, issues)),
    paragraph('群众怎么看：', opinionWords(context, issues), chart ? say`各项满意度见${{ refer: chart.id }}。` : []),
    ...(chart ? [chart] : []),
    paragraph(quotations.length > 0 ? `典型意见${unreviewed(context)}：` : '本领域没有经审核可以引用的书面意见。'),
    ...quotations,
  ]
}

/** The groups of issues one by one, then the programmes. */
export const fields: Section = {
  id: 'fields',
  heading: 'chapter',
  title: '分领域分析',
  blocks: (context) => {
    const { instrument, findings } = context
    const used = new Set(chooseIssues(findings).flatMap(({ issue }) => quotationAbout(context, issue)?.text ?? []))
    const groups = instrument.issueGroups.map(({ id, label }) => ({ id, name: label['zh-CN'] }))
    const programmes =
      findings.programmes.length > 0
        ? [subheading('专项工作'), paragraph(programmesKnown(context), programmeWords(context))]
        : []
    return [...groups.flatMap((group) => field(context, group, used)), ...programmes]
  },
}
