import { allOf, eachPassage, type StyleRule } from './rule.ts'

const patterns: readonly RegExp[] = [
  // 1,502: running text of official documents has no commas in numbers.
  /\d{1,3}(?:,\d{3})+(?!\d)/g,
  // 10-20, 10%~20%; not days as 2026-10-15 and codes as F02-1.
  /(?<![\w.-])\d+(?:\.\d+)?%?\s?[-~–]\s?\d+(?:\.\d+)?%?(?![\w-])/g,
  // 10～20%: the unit is missing at the first end.
  /(?<![\d.])\d+(?:\.\d+)?[～—]\d+(?:\.\d+)?%/g,
  // Signs of full width, 34.05% and 百分之34.
  /[０-９％]+/g,
  /(?<![\d.])\d+\.\d{2,}%/g,
  /百分之\d+/g,
  // 09月05日, and a year of two digits.
  /年0\d月|月0\d日/g,
  /(?<!\d)\d{2}年(?=\d{1,2}月|的调查|度)/g,
  // 3、4个 and 5成 are approximate and stand in Han signs.
  /(?<![\d.、])\d、\d(?=[个项人份户家条次天])/g,
  /(?<![\d.])\d成/g,
]

/**
 * Numbers as GB/T 15835 wants them: no thousands separators, ～ between the ends of a range and % at both, half-width
 * signs, days without leading zeros, years whole, approximate numbers in Han signs; percentages with one decimal.
 */
export const numerals: StyleRule = {
  id: 'numerals',
  level: 'fault',
  find: eachPassage(({ text }) => patterns.flatMap((pattern) => allOf(text, pattern))),
}
