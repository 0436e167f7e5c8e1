import { byMention, chooseIssues, hasMentions, isToImprove } from '../choose-issues.ts'
import { type DraftBlock, type DraftInline, numbered, paragraph, say } from '../claims/draft.ts'
import { periodWords } from '../phrases/dates.ts'
import { differenceWords } from '../phrases/difference-words.ts'
import { distributionWords } from '../phrases/distribution-words.ts'
import { improveFirstWords } from '../phrases/improve-words.ts'
import { namedIssues, withNumber } from '../phrases/issue-words.ts'
import { measureWords } from '../phrases/measure-words.ts'
import { programmeWords } from '../phrases/programme-words.ts'
import { tierWords, topFiveWords } from '../phrases/tier-words.ts'
import { trendSummary } from '../phrases/trend-words.ts'
import { significantDifferences } from '../significant-differences.ts'
import { overviewTable } from './overview-table.ts'
import type { ReportContext, Section } from './section.ts'

const fewNamed = 5
const proposals = 3
const inTable = 5

/** What is named most: the first tier, or without one a plain list. */
function mostNamed(context: ReportContext): DraftInline[] {
  const { findings } = context
  if (!hasMentions(findings)) return ['有效问卷不足，不显示提及率和排序。']
  if (findings.weighting.isProbability) return [...tierWords(context, 1), ...topFiveWords(context)]
  const list = namedIssues(byMention(findings).slice(0, fewNamed), (issue) => withNumber(context, issue, 'mention'))
  return say`参加者提到较多的有：${list}。参加者不是随机抽取的，这一结果不推断到全体。`
}

function groups(context: ReportContext): DraftInline[] {
  const { findings, number } = context
  if (!findings.weighting.isProbability) return ['参加者不是随机抽取的，群体之间不作比较。']
  const found = significantDifferences(findings)
  const [largest] = found
  if (!largest) return ['各群体之间没有发现具有统计学意义的差异，表面上的高低不作结论。']
  const direction = found.some(({ value }) => value > 0) ? 'higher' : 'lower'
  const count = number('count', `count:issues/*/groups/*/cells/*[difference.direction=${direction}]`)
  const word = direction === 'higher' ? '高于' : '低于'
  return say`经多重比较校正，发现某一群体的提及率${word}其他受访者的情形${count}处。相差最大的是：${differenceWords(context, [largest])}`
}

/** What changed since the wave before, else the programmes, else how much was written. */
function fifth(context: ReportContext): DraftInline[] {
  const { findings, number } = context
  const changes = trendSummary(context)
  if (changes.length > 0) return changes
  if (findings.programmes.length > 0) return programmeWords(context)
  if (findings.commentCount === 0) return ['受访者没有写下意见。']
  const count = number('count', 'commentCount')
  return say`受访者共写下${count}条意见，典型意见分领域列出。`
}

function proposal(context: ReportContext, issue: string): DraftBlock {
  const [first] = context.plan.chosen
    .flatMap(({ measure }) => (measure.issue === issue ? [measure] : []))
    .sort((a, b) => a.quartersToDeadline - b.quartersToDeadline)
  const name = context.names.shortIssue(issue)
  return numbered(first ? say`${name}：${measureWords(context, first)}` : `${name}：措施由牵头单位提出。`)
}

function proposed(context: ReportContext): DraftBlock[] {
  const chosen = chooseIssues(context.findings)
  if (chosen.length === 0) return [paragraph('有效问卷不足，没有可以据以提出的建议。')]
  return [
    paragraph('根据上述结果，建议先办以下事项，其余见对策建议部分：'),
    ...chosen.slice(0, proposals).map(({ issue }) => proposal(context, issue)),
    overviewTable(context, chosen.slice(0, inTable)),
  ]
}

/** One page for those who decide. */
export const summary: Section = {
  id: 'summary',
  heading: 'plain',
  title: '摘要',
  blocks: (context) => {
    const { findings, number, issuer } = context
    const { firstDay, lastDay } = findings.fieldwork
    const period = periodWords(firstDay, lastDay)
    const valid = number('count', 'fieldwork/valid')
    const urgent = byMention(findings).filter((issue) => isToImprove(issue, true))
    return [
      paragraph(
        say`${period ? `${period}，` : ''}${issuer}开展问卷调查，收回有效问卷${valid}份，对${number('count', 'count:issues/*')}项热点问题作了分析。主要发现如下：`,
      ),
      numbered(mostNamed(context)),
      numbered(improveFirstWords(context, urgent)),
      numbered(distributionWords(context)),
      numbered(groups(context)),
      numbered(fifth(context)),
      ...proposed(context),
    ]
  },
}
