/** Numbers as people read them. Shares come in as 0..1. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)}%`
/** A mark of an axis: no more decimals than it needs. */
export const axisPercent = (share: number): string => `${Number((share * 100).toFixed(1))}%`
export const points = (share: number): string => (share * 100).toFixed(1)
export const score = (mean: number): string => mean.toFixed(2)
export const count = (size: number): string => Math.round(size).toLocaleString('en-US')

/** Certainty never reads as 100 % or 0 %. */
export function chance(probability: number): string {
  if (probability > 0.99) return '>99%'
  if (probability < 0.01) return '<1%'
  return `${Math.round(probability * 100)}%`
}

export const ranks = ({ low, high }: { low: number; high: number }): string =>
  low === high ? `${low}` : `${low}–${high}`

const digits = '零一二三四五六七八九'
/** 1..99 in Chinese, as for tiers. */
export function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10)
  const ones = value % 10
  if (tens === 0) return digits[ones] ?? ''
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`
}
