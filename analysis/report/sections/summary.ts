import type { Measure } from '../../../domain/measure.ts'
import { byMention, canOrder, chooseIssues, isToImprove } from '../choose-issues.ts'
import { type DraftBlock, type DraftInline, numbered, paragraph, say } from '../claims/draft.ts'
import { differenceWords } from '../phrases/difference-words.ts'
import { distributionWords } from '../phrases/distribution-words.ts'
import { improveFirstWords } from '../phrases/improve-words.ts'
import { namedIssues, withNumber } from '../phrases/issue-words.ts'
import { withoutStop } from '../phrases/measure-words.ts'
import { programmesKnown } from '../phrases/programme-words.ts'
import { tierWords, topFiveWords } from '../phrases/tier-words.ts'
import { tooFewWords } from '../phrases/too-few-words.ts'
import { trendSummary } from '../phrases/trend-words.ts'
import { significantDifferences } from '../significant-differences.ts'
import { overviewTable } from './overview-table.ts'
import type { ReportContext, Section } from './section.ts'

/** One page: so much is said of each finding and no more. */
const fewNamed = 3
const mostOfTier = 4
const proposals = 3

/** What is named most: the first tier, or without one a plain list. */
function mostNamed(context: ReportContext): DraftInline[] {
  const { findings } = context
  if (!canOrder(findings)) return [tooFewWords(findings)]
  if (findings.weighting.isProbability) {
    const five = topFiveWords(context)
    return five.length > 0 ? five : tierWords(context, 1, mostOfTier)
  }
  const list = namedIssues(byMention(findings).slice(0, fewNamed), (issue) => withNumber(context, issue, 'mention'))
  return say`参加者提到较多的有：${list}，不推断到全体。`
}

function groups(context: ReportContext): DraftInline[] {
  const { findings, number } = context
  if (!findings.weighting.isProbability) return ['参加者不是随机抽取的，群体之间不作比较。']
  if (!canOrder(findings)) return ['有效问卷不足，群体之间不作比较。']
  const found = significantDifferences(findings)
  const [largest] = found
  if (!largest) return ['各群体之间没有发现具有统计学意义的差异。']
  const count = number('count', `count:issues/*/groups/*/cells/*[difference.direction=higher]`)
  const others = found.filter(({ value }) => value > 0).length > 1 ? say`高于其他人的差异共${count}处。` : []
  return [...differenceWords(context, [largest]), ...others]
}

/** What changed since the wave before, else the programmes, else how much was written. */
function fifth(context: ReportContext): DraftInline[] {
  const { findings, number } = context
  const changes = trendSummary(context)
  if (changes.length > 0) return changes
  if (findings.programmes.length > 0) return programmesKnown(context)
  if (findings.commentCount === 0) return ['受访者没有写下意见。']
  const count = number('count', 'commentCount')
  return say`受访者共写下${count}条意见，典型意见分领域列出。`
}

/** What two lines hold. */
const shortText = 46

/** What is said in two lines, of that what is done soonest. */
const soonest = (a: Measure, b: Measure): number =>
  Number(a.text.length > shortText) - Number(b.text.length > shortText) ||
  a.quartersToDeadline - b.quartersToDeadline ||
  a.text.length - b.text.length

/** The measure of an issue that the summary proposes. */
const firstMeasure = ({ plan }: ReportContext, issue: string): Measure | undefined =>
  plan.chosen
    .map(({ measure }) => measure)
    .filter((measure) => measure.issue === issue)
    .sort(soonest)[0]

function proposed(context: ReportContext): DraftBlock[] {
  const chosen = chooseIssues(context.findings)
  if (chosen.length === 0) return [paragraph('有效问卷不足，没有可以据以提出的建议。')]
  const first = chosen
    .slice(0, proposals)
    .map((finding) => ({ finding, measure: firstMeasure(context, finding.issue) }))
  return [
    paragraph(say`建议先办以下事项，情况见${{ refer: 'summary-table' }}：`),
    ...first.map(({ finding, measure }) =>
      numbered(
        `${context.names.shortIssue(finding.issue)}：${measure ? withoutStop(measure.text) : '措施由牵头单位提出'}。`,
      ),
    ),
    overviewTable(context, first),
  ]
}

/** One page for those who decide: five findings, three proposals, one table. */
export const summary: Section = {
  id: 'summary',
  heading: 'plain',
  title: '摘要（领导参阅）',
  startsPage: true,
  blocks: (context) => {
    const urgent = byMention(context.findings).filter((issue) => isToImprove(issue, true))
    return [
      numbered(mostNamed(context)),
      numbered(improveFirstWords(context, urgent)),
      numbered(distributionWords(context)),
      numbered(groups(context)),
      numbered(fifth(context)),
      ...proposed(context),
    ]
  },
}
