import type { Measure } from '../../../domain/measure.ts'
import { type DraftInline, say } from '../claims/draft.ts'
import type { ReportContext } from '../sections/section.ts'
import { quarterAfter } from './dates.ts'

/** Terms of measures. */
export const termWords: Readonly<Record<Measure['term'], string>> = { near: '近期', middle: '中期', long: '长期' }
/** Classes of cost. */
export const costWords: Readonly<Record<Measure['costClass'], string>> = { low: '低', middle: '中', high: '高' }
/** What a measure rests on. */
export const evidenceWords: Readonly<Record<Measure['evidence'], string>> = {
  practice: '外地已有实践',
  study: '有研究支持',
  expert: '专家判断',
}

/** Measures of an issue, the nearest deadline first. */
export const measuresOf = ({ measures }: ReportContext, issue: string): Measure[] =>
  measures.filter((measure) => measure.issue === issue).sort((a, b) => a.quartersToDeadline - b.quartersToDeadline)

/** The last quarter of a measure, counted from the day of the report. */
export const deadlineWords = ({ date }: ReportContext, measure: Measure): string =>
  `${quarterAfter(date, measure.quartersToDeadline)}末前`

/** The measure with who leads it and when it is due. */
export function measureWords(context: ReportContext, measure: Measure): DraftInline[] {
  const lead = context.names.entry(measure.issue)?.leadUnit ?? '待定'
  return say`${measure.text.replace(/。$/, '')}（牵头单位：${lead}，${deadlineWords(context, measure)}完成）。`
}
