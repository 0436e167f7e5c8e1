import { byMention, isToImprove } from '../choose-issues.ts'
import { type DraftInline, say } from '../claims/draft.ts'
import type { IssueFinding } from '../findings.ts'
import type { ReportContext } from '../sections/section.ts'
import { lastSteps } from '../trends/last-step.ts'
import { namedIssues, withNumber } from './issue-words.ts'

const upperTiers = 2

/** Low satisfaction with what stands below the upper tiers: what an order by mention alone would hide. */
function lowButLess(context: ReportContext): DraftInline[] {
  const below = byMention(context.findings).filter((issue) => issue.tier > upperTiers && isToImprove(issue, true))
  if (below.length === 0) return []
  const line = context.number('score', 'lines/satisfaction')
  const list = namedIssues(below, (issue: IssueFinding) => withNumber(context, issue, 'satisfaction', [line]))
  return say`值得关注的是，${list}虽然不在前两个梯队，提及率仍在平均水平以上，满意度低于平均水平（${line}分）。`
}

/** What is named more than in the wave before, and little liked: both sure. */
function risingAndLow(context: ReportContext): DraftInline[] {
  const { findings, number, names } = context
  const steps = lastSteps(context.trends, 'mention').filter(({ change }) => change?.isSignificant && change.value > 0)
  const rising = byMention(findings).find(
    (issue) => isToImprove(issue, true) && steps.some((step) => step.issue === issue.issue),
  )
  const step = steps.find(({ issue }) => issue === rising?.issue)
  if (!rising || !step?.change) return []
  const line = number('score', 'lines/satisfaction')
  const size = number('points', `absolute:${step.path}/change/value`, { pAdjusted: step.change.pAdjusted })
  const now = number('score', `issues/${rising.issue}/satisfaction`, { restsOn: [line] })
  return say`值得关注的是，${names.shortIssue(rising.issue)}的提及率比上次提高${size}个百分点，满意度为${now}分，低于平均水平（${line}分）。`
}

/** 值得关注的是……: what is sure and would be overlooked; nothing where nothing is. */
export function notableWords(context: ReportContext): DraftInline[] {
  if (!context.findings.weighting.isProbability) return []
  const rising = risingAndLow(context)
  return rising.length > 0 ? rising : lowButLess(context)
}
