import { hasMentions } from '../choose-issues.ts'
import { type DraftInline, listed, say } from '../claims/draft.ts'
import type { ReportContext } from '../sections/section.ts'

const enough = 5

/** How the issues of the upper tiers are spread over the groups. Without tiers: how many issues each group has. */
export function distributionWords(context: ReportContext): DraftInline[] {
  const { findings, instrument, number } = context
  if (!findings.weighting.isProbability || !hasMentions(findings)) return contentWords(context)
  const first = findings.issues.filter(({ tier }) => tier === 1).length
  const filter = first >= enough ? 'tier=1' : 'tier=1|2'
  const upper = findings.issues.filter(({ tier }) => tier === 1 || (first < enough && tier === 2))
  const parts = instrument.issueGroups.flatMap(({ id, label }) => {
    const ids = upper.map(({ issue }) => issue).filter((issue) => context.names.entry(issue)?.group === id)
    if (ids.length === 0) return []
    return [say`${label['zh-CN']}${number('count', `count:issues/*[${filter}][issue=${ids.join('|')}]`)}项`]
  })
  const total = number('count', `count:issues/*[${filter}]`)
  return say`${first >= enough ? '第一梯队' : '第一、第二梯队'}共${total}项问题，按领域分为：${listed(parts)}。`
}

/** Satisfaction as a whole. */
function contentWords({ findings, number }: ReportContext): DraftInline[] {
  if (findings.lines.satisfaction === null) return ['满意度样本不足，不显示。']
  return say`各项问题满意度的平均水平为${number('score', 'lines/satisfaction')}分（五分制）。`
}
