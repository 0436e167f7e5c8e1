import { type DraftInline, listed, say } from '../claims/draft.ts'
import type { ReportContext } from '../sections/section.ts'

/** How many know each programme and what those think of it; nothing where that is known of none. */
export function programmeWords({ findings, instrument, number }: ReportContext): DraftInline[] {
  if (findings.programmes.every(({ known }) => !known.isEstimable)) return []
  const parts = findings.programmes.map(({ index, rating }) => {
    const name = instrument.analysis.programmes[index]?.name['zh-CN'] ?? ''
    const share = number('share', `programmes/${index}/known`)
    const mean = number('score', `programmes/${index}/rating`)
    const unit = rating.isEstimable ? '分' : ''
    return say`${name}知晓率${share}，知晓者满意度${mean}${unit}`
  })
  return say`逐项看（满意度为五分制），${listed(parts, '；')}。`
}

/** How well known the programmes are: from the least to the best known. */
export function programmesKnown({ findings, number }: ReportContext): DraftInline[] {
  const known = findings.programmes.flatMap(({ index, known: share }) =>
    share.isEstimable ? [{ index, value: share.value }] : [],
  )
  const [least, ...others] = known.sort((a, b) => a.value - b.value)
  const most = others.at(-1)
  if (!least) return ['专项工作的知晓率样本不足，不显示。']
  const from = number('share', `programmes/${least.index}/known`)
  if (!most) return say`专项工作的知晓率为${from}。`
  return say`${number('count', 'count:programmes/*')}项专项工作的知晓率为${from}～${number('share', `programmes/${most.index}/known`)}。`
}
