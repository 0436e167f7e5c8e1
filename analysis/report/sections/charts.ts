import { canOrder } from '../choose-issues.ts'
import type { DraftBlock } from '../claims/draft.ts'
import type { Estimate, IssueFinding } from '../findings.ts'
import type { ReportContext } from './section.ts'

type Chart = Extract<DraftBlock, { kind: 'chart' }>

function pointsOf(
  { names, findings }: ReportContext,
  issues: readonly IssueFinding[],
  estimateOf: (issue: IssueFinding) => Estimate,
): Chart['points'] {
  return issues.flatMap((issue) => {
    const estimate = estimateOf(issue)
    if (!estimate.isEstimable) return []
    const interval = findings.weighting.isProbability ? estimate.interval95 : undefined
    return [{ label: names.shortIssue(issue.issue), value: estimate.value, ...interval }]
  })
}

const mentionBase = '基数为回答了该题的受访者'
const dotsWithIntervals = '圆点为估计值，横线为95%置信区间'
const dots = '圆点为参加者的回答'

/** The most named issues, a rule between tiers where there are several. */
export function mentionChart(context: ReportContext, issues: readonly IssueFinding[]): DraftBlock {
  const { isProbability } = context.findings.weighting
  const named = issues.filter(({ mention }) => mention.isEstimable)
  const points = pointsOf(context, named, ({ mention }) => mention)
  const parted = new Set(named.map(({ tier }) => tier)).size > 1 ? '，虚线分隔梯队' : ''
  return {
    kind: 'chart',
    id: 'mention-chart',
    title: '提及率列在前面的热点问题',
    note: isProbability ? `注：${mentionBase}；${dotsWithIntervals}${parted}。` : `注：${mentionBase}；${dots}。`,
    form: 'dot',
    unit: 'share',
    summary: `散点图：${points.map(({ label }) => label).join('、')}的提及率。`,
    points: isProbability ? points.map((point, i) => ({ ...point, band: named[i]?.tier ?? 0 })) : points,
  }
}

const noteOf = ({ findings }: ReportContext): string => {
  if (!findings.weighting.isProbability) return dots
  return canOrder(findings) ? dotsWithIntervals : '圆点为估计值，没有计算误差'
}

/** Satisfaction with the issues of one group; null when none is known. */
export function satisfactionChart(
  context: ReportContext,
  group: { id: string; name: string },
  issues: readonly IssueFinding[],
): Chart | null {
  const points = pointsOf(context, issues, ({ satisfaction }) => satisfaction)
  if (points.length === 0) return null
  return {
    kind: 'chart',
    id: `satisfaction-${group.id}`,
    title: `${group.name}各项问题的满意度`,
    note: `注：五分制均分，基数为了解情况的受访者；${noteOf(context)}。`,
    form: 'dot',
    unit: 'score',
    summary: `散点图：${group.name}各项问题的满意度均分。`,
    points,
  }
}
