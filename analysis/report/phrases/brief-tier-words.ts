import { byMention, isToImprove, isUndivided } from '../choose-issues.ts'
import { type DraftInline, listed, type Said, say } from '../claims/draft.ts'
import type { IssueFinding } from '../findings.ts'
import type { ReportContext } from '../sections/section.ts'
import { improveFirstWords } from './improve-words.ts'
import { namedIssues, withNumber } from './issue-words.ts'
import { tierName, tierWords } from './tier-words.ts'

const fewNamed = 5
const fewInLead = 3
const tiersInWords = 2
const mostNamed = 8

const firstTier = ({ findings }: ReportContext): IssueFinding[] =>
  byMention(findings).filter(({ tier, mention }) => tier === 1 && mention.isEstimable)

/** 供热、看病、就业同属第一梯队。 A single issue at the top is called first only where its place is certain. */
export function tierLead(context: ReportContext): DraftInline[] {
  const { findings, names, number } = context
  if (!findings.weighting.isProbability) {
    const named = byMention(findings).slice(0, fewInLead)
    return [`参加者较多提到${named.map(({ issue }) => names.shortIssue(issue)).join('、')}等。`]
  }
  if (isUndivided(findings)) return ['这次结果不足以把各项问题分成梯队。']
  const first = firstTier(context)
  const [only] = first
  if (first.length === 1 && only)
    return only.rank.high === 1
      ? say`${names.shortIssue(only.issue)}居第${number('rank', `issues/${only.issue}/rank/high`)}位。`
      : [`${names.shortIssue(only.issue)}单独列为第一梯队。`]
  const list = first.slice(0, fewNamed).map(({ issue }) => names.shortIssue(issue))
  if (first.length <= fewNamed) return [`${list.join('、')}同属第一梯队。`]
  const count = number('count', 'count:issues/*[tier=1][mention.isEstimable=true]')
  return say`${list.join('、')}等${count}项同属第一梯队。`
}

/** 提到供热的占30.1%，看病占28.0%，就业占27.1%；这几项不分先后。 Of pairs within a tier nothing is claimed. */
function firstTierWords(context: ReportContext): DraftInline[] {
  const first = firstTier(context)
  if (first.length === 1) return tierWords(context, 1)
  const shares = first
    .slice(0, fewNamed)
    .map(
      ({ issue }, i) =>
        say`${i === 0 ? '提到' : ''}${context.names.shortIssue(issue)}${i === 0 ? '的' : ''}占${context.number('share', `issues/${issue}/mention`)}`,
    )
  return say`${listed(shares, '，')}；${first.length > fewNamed ? '各' : '这几'}项不分先后。`
}

function plainWords(context: ReportContext): Said[] {
  const list = namedIssues(byMention(context.findings).slice(0, fewNamed), (issue) =>
    withNumber(context, issue, 'mention'),
  )
  return [say`各项提及率为：${list}。`, '这一结果不推断到全体，也不排先后。']
}

/** 第二梯队为收入、停车、人才。 Their shares stand in the figure. */
function lowerTierWords({ findings, names }: ReportContext, tier: number): string {
  const issues = byMention(findings).filter((issue) => issue.tier === tier && issue.mention.isEstimable)
  const list = issues.slice(0, mostNamed).map(({ issue }) => names.shortIssue(issue))
  return `${tierName(tier)}为${list.join('、')}${issues.length > mostNamed ? '等' : ''}`
}

/** How the issues stand: the tiers in turn, and what many name and few are content with. */
export function briefTierWords(context: ReportContext): Said[] {
  const { findings, number } = context
  const urgent = byMention(findings).filter((issue) => isToImprove(issue, true))
  if (!findings.weighting.isProbability) return [...plainWords(context), improveFirstWords(context, urgent)]
  const last = Math.max(...findings.issues.map(({ tier }) => tier))
  const lower = Array.from({ length: Math.min(last, tiersInWords) - 1 }, (_, i) => lowerTierWords(context, i + 2))
  const rest =
    last > tiersInWords
      ? [say`其余${number('count', `count:issues/*[tier>${tiersInWords}]`)}项在${tierName(tiersInWords + 1)}及以后`]
      : []
  const others = [...lower, ...rest]
  return [
    firstTierWords(context),
    others.length > 0 ? say`${listed(others, '；')}；各梯队内不分先后。` : [],
    improveFirstWords(context, urgent),
  ]
}
