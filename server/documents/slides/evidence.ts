import type { Claim, Report } from '../../../analysis/report/model.ts'
import { printed } from '../chart/axis.ts'
import type { Slide } from './slide.ts'

const exact = (value: number) => String(Number(value.toPrecision(12)))

/** Where one number comes from, in a line. */
function lineOf({ id, text, value, source, estimate, pAdjusted, kind }: Claim): string {
  const own = estimate?.isEstimable ? estimate : undefined
  const number = (one: number) => (kind === 'share' ? printed(one, 'share') : exact(Number(one.toPrecision(4))))
  const parts = [
    `值 ${exact(value)}`,
    own?.interval95 && `95%置信区间 ${number(own.interval95.low)}～${number(own.interval95.high)}`,
    own && `基数 ${own.baseSize}`,
    pAdjusted !== undefined && `校正后的显著性概率 ${exact(Number(pAdjusted.toPrecision(3)))}`,
    `来源 ${source}`,
    `编号 ${id}`,
  ]
  return `${text}：${parts.filter(Boolean).join('，')}`
}

/** The notes of a slide: the report's words, the evidence of every number on it, and the state of the data. */
export function evidenceOf({ claims, words, note }: Slide, report: Report): string[] {
  const found = [...new Set(claims)].flatMap((id) => report.claims[id] ?? [])
  return [
    ...words,
    ...(found.length > 0 ? ['依据：', ...found.map(lineOf)] : []),
    ...(note ? [note] : []),
    `数据版本 ${report.dataHash}${report.isSynthetic ? '，合成数据' : ''}`,
  ]
}
