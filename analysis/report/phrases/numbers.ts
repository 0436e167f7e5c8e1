import { percentDigits } from '../../disclosure/minimums.ts'

/** Numbers as official documents print them (GB/T 15835). Shares come in as 0..1; of few people without decimals. */
export const percent = (share: number, baseSize: number = Number.POSITIVE_INFINITY): string =>
  `${(share * 100).toFixed(percentDigits(baseSize))}%`
/** 个百分点 of a difference of shares; its sign stands in the words around it. */
export const points = (difference: number): string => (difference * 100).toFixed(1)
/** So many of a hundred people, for readers who don't think in percent. */
export const ofHundred = (share: number): string => Math.round(Math.abs(share) * 100).toString()
/** The same rounded up: no more than so many of a hundred. */
export const atMostOfHundred = (share: number): string => Math.ceil(share * 100).toString()
/** A mean on the scale 1 to 5. */
export const score = (mean: number): string => mean.toFixed(2)
/** A count. */
export const whole = (value: number): string => Math.round(value).toString()
/** No more decimals than needed. */
export const shortest = (value: number): string => Number(value.toFixed(2)).toString()
/** An index 0 to 100. */
export const oneDecimal = (value: number): string => value.toFixed(1)

/** How firm a place is: never 100 % or 0 %. */
export function chance(probability: number): string {
  if (probability > 0.99) return '>99%'
  if (probability < 0.01) return '<1%'
  return `${Math.round(probability * 100)}%`
}

const digits = '零一二三四五六七八九'
/** 1..99 in Chinese, for tiers and headings. */
export function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10)
  const ones = digits[value % 10] ?? ''
  if (tens === 0) return ones
  return `${tens === 1 ? '' : digits[tens]}十${value % 10 === 0 ? '' : ones}`
}
