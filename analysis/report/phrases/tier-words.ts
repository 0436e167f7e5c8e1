import { byMention, isUndivided } from '../choose-issues.ts'
import { type DraftInline, listed, say } from '../claims/draft.ts'
import type { IssueFinding } from '../findings.ts'
import type { ReportContext } from '../sections/section.ts'
import { mostNamed, namedIssues, withNumber } from './issue-words.ts'
import { chineseNumber } from './numbers.ts'

/** 第一梯队, 第二梯队 … */
export const tierName = (tier: number): string => `第${chineseNumber(tier)}梯队`
const issuesOfTier = ({ findings }: ReportContext, tier: number): IssueFinding[] =>
  byMention(findings).filter((issue) => issue.tier === tier && issue.mention.isEstimable)

const hasOneRank = ({ rank }: IssueFinding) => rank.low === rank.high

/** An issue that stands alone at the top; its lead over the second only where the second place is certain too. */
function firstPlaceWords(context: ReportContext): DraftInline[] {
  const { number, names, findings } = context
  const [first, second] = byMention(findings)
  if (!first) return []
  const place = number('rank', `issues/${first.issue}/rank/high`)
  const share = number('share', `issues/${first.issue}/mention`, { restsOn: [place] })
  const start = say`第一梯队只有${names.shortIssue(first.issue)}一项，有${share}的受访者认为最需要解决，居首位`
  if (!second || !hasOneRank(second)) return say`${start}，与其余各项的差距具有统计学意义。`
  const gap = number('points', `difference:issues/${first.issue}/mention,issues/${second.issue}/mention`, {
    restsOn: [place],
  })
  return say`${start}，高出第二位的${names.shortIssue(second.issue)}${gap}个百分点。`
}

/** Issues of a tier. An order is never said, since the data give none within a tier. */
export function tierWords(context: ReportContext, tier: number, most?: number): DraftInline[] {
  const issues = issuesOfTier(context, tier)
  const [only] = issues
  if (!only) return []
  if (tier === 1 && issues.length === 1 && only.rank.high === 1) return firstPlaceWords(context)
  const word = (issue: IssueFinding) => withNumber(context, issue, 'mention')
  if (issues.length === 1) return say`${tierName(tier)}只有${word(only)}一项。`
  const count = context.number('count', `count:issues/*[tier=${tier}][mention.isEstimable=true]`)
  if (isUndivided(context.findings))
    return say`这次结果不足以把全部${count}项问题分成梯队，按提及率列在前面的有（不分先后）：${listed(issues.slice(0, most ?? mostNamed).map(word))}。`
  const list = namedIssues(issues, word, most)
  return say`${tierName(tier)}有${count}项（不分先后）：${list}。`
}

const placesOfInterest = 5

/** Who is in the first five places: in order only where every place is certain, as a set where the set is. */
export function topFiveWords(context: ReportContext): DraftInline[] {
  const { findings, number } = context
  const five = byMention(findings).slice(0, placesOfInterest)
  const list = (restsOn: 'low' | 'high') =>
    listed(
      five.map((issue) =>
        withNumber(context, issue, 'mention', [number('rank', `issues/${issue.issue}/rank/${restsOn}`)]),
      ),
    )
  if (five.length === placesOfInterest && five.every(hasOneRank)) return say`排在前五位的依次是${list('low')}。`
  const isSet = five.length === placesOfInterest && five.every(({ rank }) => rank.high <= placesOfInterest)
  return isSet ? say`前五位可以确定为${list('high')}（按提及率列出，不分先后）。` : []
}
