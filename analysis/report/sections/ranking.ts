import { byMention, canOrder } from '../choose-issues.ts'
import { type DraftBlock, type DraftInline, listed, paragraph, say, subheading } from '../claims/draft.ts'
import { namedIssues, withNumber } from '../phrases/issue-words.ts'
import { notableWords } from '../phrases/notable-words.ts'
import { tierName, tierWords, topFiveWords } from '../phrases/tier-words.ts'
import { tooFewWords } from '../phrases/too-few-words.ts'
import { trendParagraphs } from '../phrases/trend-words.ts'
import { mentionChart } from './charts.ts'
import { rankingTable } from './ranking-table.ts'
import type { ReportContext, Section } from './section.ts'

const firmPlace = 0.95
const tiersInWords = 2
const charted = 10

/** The first tiers with their issues, the others as a count. */
function tierParagraphs(context: ReportContext): DraftBlock[] {
  const { findings, number } = context
  const last = Math.max(...findings.issues.map(({ tier }) => tier))
  const shown = Array.from({ length: Math.min(last, tiersInWords) }, (_, i) => i + 1)
  const rest =
    last > tiersInWords
      ? say`其余${number('count', `count:issues/*[tier>${tiersInWords}]`)}项在${tierName(tiersInWords + 1)}及以后。列在前面的见${{ refer: 'mention-chart' }}，全部问题见${{ refer: 'ranking-table' }}。`
      : say`列在前面的见${{ refer: 'mention-chart' }}，全部问题见${{ refer: 'ranking-table' }}。`
  return [...shown.map((tier) => paragraph(tierWords(context, tier))), paragraph(rest, firmWords(context))]
}

/** Whose place among the first five is firm; nothing where the first five are named as such. */
function firmWords(context: ReportContext): DraftInline[] {
  const five = topFiveWords(context)
  if (five.length > 0) return five
  const firm = byMention(context.findings).filter(({ rank }) => rank.probabilityTopFive >= firmPlace)
  if (firm.length === 0) return ['没有哪一项进入前五位的把握达到95%。']
  const count = context.number('count', `count:issues/*[rank.probabilityTopFive>=${firmPlace}]`)
  const list = listed(firm.map(({ issue }) => context.names.shortIssue(issue)))
  return say`进入前五位的把握不低于95%的有${count}项：${list}。`
}

function plainList(context: ReportContext): DraftBlock[] {
  const first = byMention(context.findings).slice(0, charted)
  const list = namedIssues(first, (issue) => withNumber(context, issue, 'mention'))
  return [
    paragraph(
      say`参加者提到较多的问题有：${list}，见${{ refer: 'mention-chart' }}。全部问题见${{ refer: 'ranking-table' }}。`,
    ),
  ]
}

function sinceLast(context: ReportContext): DraftBlock[] {
  const paragraphs = trendParagraphs(context)
  if (paragraphs.length === 0) return []
  return [subheading('与上次调查的比较'), ...paragraphs.map((words) => paragraph(words))]
}

/** All issues in tiers; no order is said within a tier. */
export const ranking: Section = {
  id: 'ranking',
  heading: 'chapter',
  title: '热点问题总体排序',
  blocks: (context) => {
    const { isProbability } = context.findings.weighting
    if (!canOrder(context.findings)) return [paragraph(tooFewWords(context.findings))]
    const notable = notableWords(context)
    return [
      subheading('排序结果'),
      ...(isProbability ? tierParagraphs(context) : plainList(context)),
      ...(notable.length > 0 ? [paragraph(notable)] : []),
      mentionChart(context, byMention(context.findings).slice(0, charted)),
      rankingTable(context),
      ...sinceLast(context),
    ]
  },
}
