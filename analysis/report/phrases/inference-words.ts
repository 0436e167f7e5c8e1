import { type DraftInline, listed, say } from '../claims/draft.ts'
import type { IssueFinding } from '../findings.ts'
import type { ReportContext } from '../sections/section.ts'
import { type Difference, significantDifferences } from '../significant-differences.ts'
import { withNumber } from './issue-words.ts'

const manyUnsure = 0.2

/** What belongs to one group more than to others. Said as a possibility only. */
function groupWords({ names, number }: ReportContext, ofGroup: readonly Difference[]): DraftInline[] {
  const [first] = ofGroup
  if (!first) return []
  const issues = listed(ofGroup.map(({ issue }) => names.shortIssue(issue)))
  const gaps = listed(
    ofGroup.map(({ path, pAdjusted }) => number('points', `absolute:${path}/difference/value`, { pAdjusted })),
  )
  const each = ofGroup.length > 1 ? '分别' : ''
  return say`${issues}：${names.people(first.variable, first.code)}的提及率${each}高于其他受访者${gaps}个百分点，可能与这一群体的处境有关。`
}

/** The group that names an issue more than others do, the largest difference of each issue, by group. */
function byGroup({ findings }: ReportContext, chosen: readonly IssueFinding[]): Difference[][] {
  const found = significantDifferences(findings)
  const largest = chosen.flatMap(({ issue }) => found.find((one) => one.issue === issue && one.value > 0) ?? [])
  const keyOf = ({ variable, code }: Difference) => `${variable}:${code}`
  return [...new Set(largest.map(keyOf))].map((key) => largest.filter((one) => keyOf(one) === key))
}

/** What people can't tell, of all chosen issues at once. */
function knowledgeWords(context: ReportContext, chosen: readonly IssueFinding[]): DraftInline[][] {
  const unsure = chosen.filter(({ dontKnow }) => dontKnow.isEstimable && (dontKnow.interval95?.low ?? 0) > manyUnsure)
  if (unsure.length === 0) return []
  const list = listed(unsure.map((issue) => withNumber(context, issue, 'dontKnow')))
  return [say`${list}：括号内是表示不了解的受访者所占比例，可能有信息公开不够的因素。`]
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
  return [
    ...byGroup(context, chosen).map((ofGroup) => groupWords(context, ofGroup)),
    ...knowledgeWords(context, chosen),
    ...everybodysWords(context, chosen),
  ]
}
