import { type DraftInline, say } from '../claims/draft.ts'
import type { IssueFinding } from '../findings.ts'
import type { ReportContext } from '../sections/section.ts'
import { significantDifferences } from '../significant-differences.ts'

const manyUnsure = 0.2

/** The group that an issue belongs to more than to others. Said as a possibility only. */
function groupWords(context: ReportContext, { issue }: IssueFinding): DraftInline[] {
  const { names, number } = context
  const higher = significantDifferences(context.findings).find((one) => one.issue === issue && one.value > 0)
  if (!higher) return []
  const gap = number('points', `absolute:${higher.path}/difference/value`, { pAdjusted: higher.pAdjusted })
  return say`${names.people(higher.variable, higher.code)}的提及率高于其他受访者${gap}个百分点，可能与这一群体的处境关系较大`
}

function knowledgeWords({ number }: ReportContext, { issue, dontKnow }: IssueFinding): DraftInline[] {
  if (!dontKnow.isEstimable || (dontKnow.interval95?.low ?? 0) <= manyUnsure) return []
  return say`${number('share', `issues/${issue}/dontKnow`)}的受访者表示不了解，可能有信息公开不够的因素`
}

/** Issues between whose groups nothing differs, where groups were compared at all. */
function everybodysWords({ findings, names }: ReportContext, chosen: readonly IssueFinding[]): DraftInline[][] {
  const differing = new Set(significantDifferences(findings).map(({ issue }) => issue))
  const same = chosen.filter(({ issue, groups }) => groups.length > 0 && !differing.has(issue))
  if (same.length === 0) return []
  const list = same.map(({ issue }) => names.shortIssue(issue)).join('、')
  return [say`${list}：各群体的提及率没有发现差异，可能不限于某一群体。`]
}

/** What the data hint at for some issues; empty when they hint at nothing. */
export function inferenceWords(context: ReportContext, chosen: readonly IssueFinding[]): DraftInline[][] {
  if (!context.findings.weighting.isProbability) return []
  const single = chosen.flatMap((issue) => {
    const [first, second] = [groupWords(context, issue), knowledgeWords(context, issue)].filter(
      (part) => part.length > 0,
    )
    if (!first) return []
    return [say`${context.names.shortIssue(issue.issue)}：${first}${second ? say`；${second}` : []}。`]
  })
  return [...single, ...everybodysWords(context, chosen)]
}
