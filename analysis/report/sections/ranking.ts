import { byMention, hasMentions } from '../choose-issues.ts'
import { type DraftBlock, type DraftInline, paragraph, type Said, say, subheading } from '../claims/draft.ts'
import type { IssueFinding } from '../findings.ts'
import { namedIssues, rankWords, withNumber } from '../phrases/issue-words.ts'
import { tierName, tierWords, topFiveWords } from '../phrases/tier-words.ts'
import { trendParagraphs } from '../phrases/trend-words.ts'
import { mentionChart } from './charts.ts'
import { column } from './column.ts'
import type { ReportContext, Section } from './section.ts'

const firmPlace = 0.95
const tiersInWords = 3
const charted = 10

function howToRead({ findings, instrument, number }: ReportContext): DraftInline[] {
  const most = number('size', `instrument/items/${instrument.analysis.priority}/max`, { absent: '' })
  const limit = most === '' ? [] : say`，每人最多选${most}项`
  const mention = say`提及率是把某项问题列为最需要解决问题的受访者所占的比例${limit}。`
  if (!findings.weighting.isProbability)
    return say`${mention}参加者不是随机抽取的，各项只按提及率列出，不划分梯队，也不推断名次。`
  return say`${mention}抽样调查的数字都有误差，提及率相近的问题分不出先后，因此按两两比较划分梯队：每个梯队都有一项问题的提及率确实高于以后各梯队的全部问题，同一梯队内不分先后。名次区间是每项问题可能的名次，整张表同时成立的把握不低于95%，因此比单看一项时宽。`
}

/** The first tiers with their issues, the others as a count. */
function tierParagraphs(context: ReportContext): DraftBlock[] {
  const { findings, number } = context
  const last = Math.max(...findings.issues.map(({ tier }) => tier))
  const shown = Array.from({ length: Math.min(last, tiersInWords) }, (_, i) => i + 1)
  const rest =
    last > tiersInWords
      ? say`其余${number('count', `count:issues/*[tier>${tiersInWords}]`)}项在${tierName(tiersInWords + 1)}及以后，见${{ refer: 'ranking-table' }}。`
      : say`全部问题见${{ refer: 'ranking-table' }}。`
  return [...shown.map((tier) => paragraph(tierWords(context, tier))), paragraph(rest)]
}

/** Whose place among the first five is firm. */
function firmWords(context: ReportContext): DraftInline[] {
  const { findings, number } = context
  const firm = byMention(findings).filter(({ rank }) => rank.probabilityTopFive >= firmPlace)
  if (firm.length === 0) return ['没有哪一项进入前五位的把握达到95%。']
  const count = number('count', `count:issues/*[rank.probabilityTopFive>=${firmPlace}]`)
  const list = namedIssues(firm, (issue) => [
    context.names.shortIssue(issue.issue),
    '（',
    ...rankWords(context, issue),
    '）',
  ])
  return say`进入前五位的把握不低于95%的有${count}项，名次区间如下：${list}。`
}

function plainList(context: ReportContext): DraftBlock[] {
  const first = byMention(context.findings).slice(0, charted)
  const list = namedIssues(first, (issue) => withNumber(context, issue, 'mention'))
  return [paragraph(say`参加者提到较多的问题有：${list}。全部问题见${{ refer: 'ranking-table' }}。`)]
}

function intervalCell({ number }: ReportContext, { issue, mention }: IssueFinding): Said {
  if (!mention.isEstimable || !mention.interval95) return '未计算'
  const path = `issues/${issue}/mention/interval95`
  return say`${number('share', `${path}/low`)}～${number('share', `${path}/high`)}`
}

function rankingTable(context: ReportContext): DraftBlock {
  const { findings, number, names } = context
  const { isProbability } = findings.weighting
  const issues = byMention(findings)
  const row = (issue: IssueFinding): Said[] => {
    const path = `issues/${issue.issue}`
    return [
      ...(isProbability ? [number('tier', `${path}/tier`)] : []),
      `${issue.issue}　${names.issue(issue.issue)}`,
      number('share', `${path}/mention`),
      ...(isProbability
        ? [
            intervalCell(context, issue),
            say`${number('rank', `${path}/rank/low`)}～${number('rank', `${path}/rank/high`)}`,
            number('chance', `${path}/rank/probabilityTopFive`),
          ]
        : []),
      number('score', `${path}/satisfaction`),
      number('index', `${path}/hotIndex/value`),
    ]
  }
  return {
    kind: 'table',
    id: 'ranking-table',
    title: '热点问题提及率排序表',
    note: isProbability
      ? '注：横线分隔梯队，同一梯队内按提及率列出，先后分不出来；置信区间和名次区间的置信水平为95%；满意度为五分制均分。'
      : '注：按提及率列出，只反映参加者的意见；满意度为五分制均分。',
    columns: [
      ...(isProbability ? [column('梯队', 7)] : []),
      column('热点问题', 32, 'left'),
      column('提及率', 10),
      ...(isProbability ? [column('置信区间', 15), column('名次区间', 9), column('进前五把握', 9)] : []),
      column('满意度', 9),
      column('热度指数', 9),
    ],
    rows: issues.map(row),
    rules: isProbability
      ? [...issues.keys()].filter((index) => index > 0 && issues[index]?.tier !== issues[index - 1]?.tier)
      : [],
  }
}

function hotIndexWords({ number, findings }: ReportContext): DraftInline[] {
  const attention = number('weight', 'indexWeights/attention')
  const dissatisfaction = number('weight', 'indexWeights/dissatisfaction')
  const breadth = number('weight', 'indexWeights/breadth')
  const error = findings.weighting.isProbability ? '指数没有计算误差，不用来排定先后。' : ''
  return say`热度指数把关注（多少人列为最需要解决的问题）、不满（了解情况的人中多少人不满意）、广度（关注的人分布在多少类人群）三个方面合成一个零至一百的数，三者权重之比为${attention}∶${dissatisfaction}∶${breadth}，可以按工作需要调整。${error}各项指数见${{ refer: 'ranking-table' }}。`
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
    if (!hasMentions(context.findings)) return [paragraph('有效问卷不足，不显示提及率、名次和热度指数。')]
    const words = isProbability
      ? [...tierParagraphs(context), paragraph(topFiveWords(context), firmWords(context))]
      : plainList(context)
    return [
      subheading('排序方法'),
      paragraph(howToRead(context)),
      subheading('排序结果'),
      ...words,
      mentionChart(context, byMention(context.findings).slice(0, charted)),
      rankingTable(context),
      subheading('热度指数'),
      paragraph(hotIndexWords(context)),
      ...sinceLast(context),
    ]
  },
}
