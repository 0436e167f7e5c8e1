import { byMention } from '../choose-issues.ts'
import { type DraftInline, listed, say } from '../claims/draft.ts'
import type { ReportContext } from '../sections/section.ts'
import { type Followed, type LastStep, lastSteps, significantSteps } from '../trends/last-step.ts'
import type { BreakReason } from '../trends/trend.ts'
import { dayWords } from './dates.ts'
import { points, score } from './numbers.ts'

/** Why two waves are not compared. */
export const breakWords: Readonly<Record<BreakReason, string>> = {
  not_asked: '上次没有问过同样的题目',
  wording_changed: '两次题目的文字不同',
  choices_changed: '两次可选的内容不同',
  limit_changed: '两次最多可选的项数不同',
  not_a_probability_sample: '至少有一次调查的参加者不是随机抽取的',
  not_estimable: '样本不足',
}

const names = { mention: '提及率', satisfaction: '满意度' } as const
const measured = {
  mention: { style: 'points', unit: '个百分点', print: points },
  satisfaction: { style: 'scoreGap', unit: '分', print: score },
} as const
const mostNamed = 8
/** One page has room for so many. */
const mostInSummary = 2
const firstPlaces = 3

/** 提高 or 下降. */
export const changeWord = (value: number): string => (value > 0 ? '提高' : '下降')

/** 供热的提及率提高5.1个百分点 */
function stepWords({ number, names: named }: ReportContext, step: LastStep, measure: Followed): DraftInline[] {
  const { path, change, issue, series } = step
  const { style, unit } = measured[measure]
  const now = number(
    measure === 'mention' ? 'share' : 'score',
    `trends/issues/${issue}/${measure}/points/${series.points.length - 1}`,
  )
  const size = number(style, `absolute:${path}/change/value`, { pAdjusted: change?.pAdjusted ?? 1, restsOn: [now] })
  return say`${named.shortIssue(issue)}的${names[measure]}${changeWord(change?.value ?? 0)}${size}${unit}`
}

/** 与上次调查相比，……提高（下降）C个百分点，差异具有统计学意义。 Nothing where no change is beyond chance. */
function significantChangeWords(context: ReportContext, measure: Followed, most = mostNamed): DraftInline[] {
  const found = significantSteps(lastSteps(context.trends, measure))
  if (found.length === 0) return []
  const shown = found.slice(0, most)
  const list = listed(
    shown.map((step) => stepWords(context, step, measure)),
    '，',
  )
  const rest = found.length > shown.length ? '等' : ''
  return say`与上次调查相比，${list}${rest}，差异${found.length > 1 ? '均' : ''}具有统计学意义。`
}

/** The issues named most whose change may be chance: said with its size, so that nobody takes it for one. */
function uncertainWords(context: ReportContext): DraftInline[] {
  const first = byMention(context.findings).slice(0, firstPlaces)
  const steps = lastSteps(context.trends, 'mention')
  const uncertain = first.flatMap(({ issue }) =>
    steps.filter((one) => one.issue === issue && one.change && !one.change.isSignificant && isPrinted(one)),
  )
  if (uncertain.length === 0) return []
  const list = listed(
    uncertain.map((step) => stepWords(context, step, 'mention')),
    '，',
  )
  const start = significantSteps(steps).length > 0 ? '' : '与上次调查相比，'
  return say`${start}${list}，差异${uncertain.length > 1 ? '均' : ''}不具有统计学意义。`
}

const isPrinted = ({ change }: LastStep): boolean => Number(points(Math.abs(change?.value ?? 0))) > 0

/** How many changes may be chance, and how many can't be told. */
function restWords(context: ReportContext, measure: Followed): DraftInline[] {
  const steps = lastSteps(context.trends, measure)
  const at = `${measure}.steps.${(steps[0]?.series.steps.length ?? 1) - 1}`
  const open = steps.filter(({ change }) => change && !change.isSignificant)
  const broken = steps.filter((step) => step.break !== null)
  const isAll = open.length === steps.length
  const insignificant =
    open.length > 0
      ? say`${isAll ? '全部' : '共有'}${context.number('count', `count:trends/issues/*[${at}.change.isSignificant=false]`)}项问题${names[measure]}的变化不具有统计学意义。`
      : []
  if (broken.length === 0) return insignificant
  const reasons = [...new Set(broken.map((step) => step.break as BreakReason))]
  const count = context.number('count', `count:trends/issues/*[${at}.break=${reasons.join('|')}]`)
  return say`${insignificant}${count}项问题的${names[measure]}不与上次比较：${reasons.map((one) => breakWords[one]).join('；')}。`
}

/** Which wave is compared with. */
function earlierWords({ trends, number }: ReportContext): DraftInline[] {
  const earlier = trends?.waves.at(-2)
  if (!earlier) return []
  const day = earlier.lastDay ? `，${dayWords(earlier.lastDay)}结束` : ''
  return say`上次调查为“${earlier.name}”（有效问卷${number('count', `trends/waves/${earlier.id}/valid`)}份${day}）。`
}

const isWhollyBroken = (steps: readonly LastStep[]): boolean => steps.every(({ change }) => change === null)

/** The change of one measure since the wave before, or why none is told. */
function measureChanges(context: ReportContext, measure: Followed): DraftInline[] {
  const steps = lastSteps(context.trends, measure)
  const [first] = steps
  const reasons = [...new Set(steps.map((step) => step.break))]
  if (first?.break && reasons.length === 1) return [`${names[measure]}不与上次比较：${breakWords[first.break]}。`]
  if (measure === 'satisfaction') return [...significantChangeWords(context, measure), ...restWords(context, measure)]
  return [...significantChangeWords(context, measure), ...uncertainWords(context), ...restWords(context, measure)]
}

/** Paragraphs on what changed since the wave before; empty without one. */
export function trendParagraphs(context: ReportContext): DraftInline[][] {
  const { trends } = context
  if (!trends || trends.waves.length < 2) return []
  const isCompared = !isWhollyBroken([...lastSteps(trends, 'mention'), ...lastSteps(trends, 'satisfaction')])
  const how = isCompared ? say`比较作了多重比较校正，各项见${{ refer: 'trend-mention' }}。` : []
  const changes = [...measureChanges(context, 'mention'), ...measureChanges(context, 'satisfaction')]
  return [[...earlierWords(context), ...how], changes].filter((words) => words.length > 0)
}

/** One entry for the summary; nothing where nothing can be compared. */
export function trendSummary(context: ReportContext): DraftInline[] {
  const steps = lastSteps(context.trends, 'mention')
  if (steps.length === 0 || isWhollyBroken(steps)) return []
  const significant = significantChangeWords(context, 'mention', mostInSummary)
  if (significant.length > 0) return significant
  return ['与上次调查相比，各项问题的提及率没有发现具有统计学意义的变化，不作升降判断。']
}
