import { type DraftInline, say } from '../claims/draft.ts'
import type { IssueFinding } from '../findings.ts'
import type { ReportContext } from '../sections/section.ts'
import { significantDifferences } from '../significant-differences.ts'

const manyUnsure = 0.2

/** Whether an issue belongs to everybody or to a group. Said as a possibility only. */
function reachWords(context: ReportContext, { issue, groups }: IssueFinding): DraftInline[] {
  const { findings, names, number } = context
  if (!findings.weighting.isProbability || groups.length === 0) return []
  const higher = significantDifferences(findings).find((one) => one.issue === issue && one.value > 0)
  if (!higher) return ['各群体的提及率没有发现高低之分，可能是带有普遍性的问题']
  const gap = number('points', `absolute:${higher.path}/difference/value`, { pAdjusted: higher.pAdjusted })
  return say`${names.people(higher.variable, higher.code)}的提及率高于其他受访者${gap}个百分点，可能与这一群体的处境关系较大`
}

function knowledgeWords({ number }: ReportContext, { issue, dontKnow }: IssueFinding): DraftInline[] {
  if (!dontKnow.isEstimable || (dontKnow.interval95?.low ?? 0) <= manyUnsure) return []
  return say`${number('share', `issues/${issue}/dontKnow`)}的受访者表示不了解，可能有信息公开不够的因素`
}

/** What the data hint at for one issue; empty when they hint at nothing. */
export function inferenceWords(context: ReportContext, issue: IssueFinding): DraftInline[] {
  const parts = [reachWords(context, issue), knowledgeWords(context, issue)].filter((part) => part.length > 0)
  if (parts.length === 0) return []
  const [first = [], second] = parts
  return say`${context.names.shortIssue(issue.issue)}：${first}${second ? say`；${second}` : []}。`
}
