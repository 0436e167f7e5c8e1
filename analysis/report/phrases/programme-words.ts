import { type DraftInline, listed, say } from '../claims/draft.ts'
import type { ReportContext } from '../sections/section.ts'

/** How many know each programme and what those think of it. */
export function programmeWords({ findings, instrument, number }: ReportContext): DraftInline[] {
  const parts = findings.programmes.map(({ index, rating }) => {
    const name = instrument.analysis.programmes[index]?.name['zh-CN'] ?? ''
    const share = number('share', `programmes/${index}/known`)
    const mean = number('score', `programmes/${index}/rating`)
    const ratingWords = rating.isEstimable ? say`知晓者满意度${mean}分` : say`知晓者满意度${mean}`
    return say`${name}知晓率${share}，${ratingWords}`
  })
  return say`专项工作的知晓率和知晓者的满意度（五分制）为：${listed(parts, '；')}。`
}

/** How many know each programme, in short. */
export function programmesKnown({ findings, instrument, number }: ReportContext): DraftInline[] {
  const parts = findings.programmes.map(({ index }) => {
    const name = instrument.analysis.programmes[index]?.name['zh-CN'] ?? ''
    return say`${name}${number('share', `programmes/${index}/known`)}`
  })
  return say`专项工作的知晓率为：${listed(parts)}。`
}
