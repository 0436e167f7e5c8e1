import type { Measure, MeasureCause, Outcome } from '../../../domain/measure.ts'
import { type DraftInline, say } from '../claims/draft.ts'
import type { ReportContext } from '../sections/section.ts'
import { quarterAfter } from './dates.ts'

/** Classes of cost. */
export const costWords: Readonly<Record<Measure['costClass'], string>> = { low: '低', middle: '中', high: '高' }
/** What a measure rests on. */
export const evidenceWords: Readonly<Record<Measure['evidence'], string>> = {
  practice: '外地已有实践',
  study: '有研究支持',
  rule: '已有规定',
  expert: '专家判断',
}
/** What a measure works on. */
export const causeNames: Readonly<Record<MeasureCause, string>> = {
  supply: '供给',
  price: '费用',
  distance: '距离',
  quality: '质量',
  information: '信息',
  enforcement: '监管',
  attitude: '态度',
  speed: '快慢',
  maintenance: '维护',
  fairness: '公平',
  skill: '能力',
}

const outcomeNames: Readonly<Record<Outcome, string>> = {
  mention: '提及率',
  satisfaction: '满意度',
  dissatisfied: '不满意率',
  dontKnow: '不了解率',
}

/** The last quarter of a measure, counted from the day of the report or of its adoption. */
export const deadlineWords = ({ date }: Pick<ReportContext, 'date'>, measure: Measure): string =>
  `${quarterAfter(measure.countedFrom ?? date, measure.quartersToDeadline)}末`

/** The measure with who leads it and when it is due. */
export function measureWords(context: ReportContext, measure: Measure): DraftInline[] {
  return say`${withoutStop(measure.text)}（牵头单位：${measure.leadUnit}，${deadlineWords(context, measure)}前完成）。`
}

/** A sentence of the library as a part of another. */
export const withoutStop = (text: string): string => text.replace(/。$/, '')

/** Better is more for a mean of satisfaction and less for shares of the dissatisfied, the unsure and those who name it. */
const isRising = (outcome: Outcome): boolean => outcome === 'satisfaction'

/** Source of the value that the next survey should find; see `target:` in `claims/source.ts`. */
export const targetSource = ({ issue, target: { outcome, change } }: Pick<Measure, 'issue' | 'target'>): string =>
  `target:${isRising(outcome) ? change : -change},issues/${issue}/${outcome}`

/** 满意度由2.61分提高到2.91分以上: from what was measured to what the next wave should find. */
export function goalWords(
  { number, findings }: ReportContext,
  measure: Pick<Measure, 'issue' | 'target'>,
): DraftInline[] {
  const { outcome } = measure.target
  const name = outcomeNames[outcome]
  const estimate = findings.issues.find(({ issue }) => issue === measure.issue)?.[outcome]
  if (!estimate?.isEstimable) return say`${name}样本不足，基期和目标由牵头单位提出`
  const [style, unit] = isRising(outcome) ? (['score', '分'] as const) : (['share', ''] as const)
  const now = number(style, `issues/${measure.issue}/${outcome}`)
  // As exact as what it is compared with: of few people both without decimals.
  const aim = number(style, targetSource(measure), { restsOn: [now], absent: '', baseSize: estimate.baseSize })
  if (aim === '') return say`${name}基期${now}${unit}，目标由牵头单位提出`
  return isRising(outcome)
    ? say`${name}由${now}${unit}提高到${aim}${unit}以上`
    : say`${name}由${now}${unit}降到${aim}${unit}以下`
}
