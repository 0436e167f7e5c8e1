import { byMention } from '../choose-issues.ts'
import { type DraftBlock, type Said, say } from '../claims/draft.ts'
import { points, score } from '../phrases/numbers.ts'
import { breakWords, changeWord } from '../phrases/trend-words.ts'
import { type Followed, type LastStep, lastSteps } from '../trends/last-step.ts'
import { column } from './column.ts'
import type { ReportContext } from './section.ts'

const about = {
  mention: { title: '各项问题提及率的历次调查结果', share: 'share', gap: 'points', unit: '个百分点', print: points },
  satisfaction: { title: '各项问题满意度的历次调查结果', share: 'score', gap: 'scoreGap', unit: '分', print: score },
} as const
const widths = { name: 24, change: 12, interval: 16, verdict: 16 }

/** Before a number; what prints as nothing has none. */
const signOf = (value: number, measure: Followed): string =>
  value < 0 && Number(about[measure].print(-value)) > 0 ? '−' : ''

function limit({ number }: ReportContext, { path, change }: LastStep, end: 'low' | 'high', measure: Followed): Said {
  return say`${signOf(change?.[end] ?? 0, measure)}${number(about[measure].gap, `absolute:${path}/change/${end}`)}`
}

function changeCells(context: ReportContext, step: LastStep, measure: Followed): Said[] {
  const { change, path } = step
  if (!change) return ['—', '—', step.break ? `不比较：${breakWords[step.break]}` : '—']
  const size = context.number(about[measure].gap, `absolute:${path}/change/value`, { pAdjusted: change.pAdjusted })
  return [
    say`${signOf(change.value, measure)}${size}`,
    say`${limit(context, step, 'low', measure)}～${limit(context, step, 'high', measure)}`,
    change.isSignificant ? changeWord(change.value) : '不显著',
  ]
}

function row(context: ReportContext, step: LastStep, measure: Followed): Said[] {
  const { number, names } = context
  const values = step.series.points.map((point, w): Said => {
    if (!point.isEstimable && point.reason === 'not_measured') return '未调查'
    return number(about[measure].share, `trends/issues/${step.issue}/${measure}/points/${w}`)
  })
  return [`${step.issue}　${names.shortIssue(step.issue)}`, ...values, ...changeCells(context, step, measure)]
}

function table(context: ReportContext, steps: readonly LastStep[], measure: Followed): DraftBlock {
  const waves = context.trends?.waves ?? []
  const order = new Map(byMention(context.findings).map(({ issue }, place) => [issue, place]))
  const sorted = [...steps].sort((a, b) => (order.get(a.issue) ?? 0) - (order.get(b.issue) ?? 0))
  const left = 100 - widths.name - widths.change - widths.interval - widths.verdict
  return {
    kind: 'table',
    id: `trend-${measure}`,
    title: about[measure].title,
    note: `注：变化为末次与前一次之差，单位为${about[measure].unit}，负号表示下降；置信区间的置信水平为95%；判断经多重比较校正。`,
    columns: [
      column('热点问题', widths.name, 'left'),
      ...waves.map(({ name }) => column(name, left / waves.length)),
      column('变化', widths.change),
      column('变化的置信区间', widths.interval),
      column('判断', widths.verdict),
    ],
    rows: sorted.map((step) => row(context, step, measure)),
    rules: [],
  }
}

/** Every issue through the waves, with the last change; only of what can be compared in some issue. */
export function trendTables(context: ReportContext): DraftBlock[] {
  const steps = {
    mention: lastSteps(context.trends, 'mention'),
    satisfaction: lastSteps(context.trends, 'satisfaction'),
  }
  const isCompared = [...steps.mention, ...steps.satisfaction].some(({ change }) => change !== null)
  if (!isCompared) return []
  return [table(context, steps.mention, 'mention'), table(context, steps.satisfaction, 'satisfaction')]
}
