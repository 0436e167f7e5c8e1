import { hasMentions } from '../choose-issues.ts'
import { type DraftInline, listed, say } from '../claims/draft.ts'
import type { ReportContext } from '../sections/section.ts'

const enough = 5

interface Field {
  readonly label: string
  readonly issues: readonly string[]
}

/** Which field most issues of the upper tiers belong to, or which. Without tiers: how content people are. */
export function distributionWords(context: ReportContext): DraftInline[] {
  const { findings, instrument, number } = context
  if (!findings.weighting.isProbability || !hasMentions(findings)) return contentWords(context)
  const first = findings.issues.filter(({ tier }) => tier === 1).length
  const filter = first >= enough ? 'tier=1' : 'tier=1|2'
  const upper = findings.issues.filter(({ tier }) => tier === 1 || (first < enough && tier === 2))
  const fields = instrument.issueGroups.map(({ id, label }): Field => {
    const issues = upper.map(({ issue }) => issue).filter((issue) => context.names.entry(issue)?.group === id)
    return { label: label['zh-CN'], issues }
  })
  const most = Math.max(...fields.map(({ issues }) => issues.length))
  const largest = fields.filter(({ issues }) => issues.length === most)
  const count = number('count', `count:issues/*[${filter}][issue=${largest[0]?.issues.join('|')}]`)
  const total = number('count', `count:issues/*[${filter}]`)
  const tiers = first >= enough ? '第一梯队' : '第一、第二梯队'
  return say`${tiers}的${total}项问题中，${listed(largest.map(({ label }) => label))}${largest.length > 1 ? '各' : ''}占${count}项。`
}

/** Satisfaction as a whole. */
function contentWords({ findings, number }: ReportContext): DraftInline[] {
  if (findings.lines.satisfaction === null) return ['满意度样本不足，不显示。']
  return say`各项问题满意度的平均水平为${number('score', 'lines/satisfaction')}分（五分制）。`
}
