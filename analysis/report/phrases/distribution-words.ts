import { canOrder, isUndivided } from '../choose-issues.ts'
import { type DraftInline, say } from '../claims/draft.ts'
import type { ReportContext } from '../sections/section.ts'

const enough = 5

interface Field {
  readonly label: string
  readonly issues: readonly string[]
}

/** Which field most issues of the upper tiers belong to, where it is one. Without tiers: how content people are. */
export function distributionWords(context: ReportContext): DraftInline[] {
  const { findings, instrument, number } = context
  if (!findings.weighting.isProbability || !canOrder(findings) || isUndivided(findings)) return contentWords(context)
  const first = findings.issues.filter(({ tier }) => tier === 1).length
  const filter = first >= enough ? 'tier=1' : 'tier=1|2'
  const upper = findings.issues.filter(({ tier }) => tier === 1 || (first < enough && tier === 2))
  const fields = instrument.issueGroups.map(({ id, label }): Field => {
    const issues = upper.map(({ issue }) => issue).filter((issue) => context.names.entry(issue)?.group === id)
    return { label: label['zh-CN'], issues }
  })
  const most = Math.max(...fields.map(({ issues }) => issues.length))
  const largest = fields.filter(({ issues }) => issues.length === most)
  const total = number('count', `count:issues/*[${filter}]`)
  const start = say`${first >= enough ? '第一梯队' : '第一、第二梯队'}的${total}项问题`
  const [only, ...others] = largest
  if (!only || others.length > 0) return say`${start}分散在各个领域，没有集中在某一个领域。`
  if (most === upper.length) return say`${start}都属于${only.label}。`
  return say`${start}中，${only.label}占${number('count', `count:issues/*[${filter}][issue=${only.issues.join('|')}]`)}项。`
}

/** Satisfaction as a whole. */
function contentWords({ findings, number }: ReportContext): DraftInline[] {
  if (findings.lines.satisfaction === null) return ['满意度样本不足，不显示。']
  return say`各项问题满意度的平均水平为${number('score', 'lines/satisfaction')}分（五分制）。`
}
