import { allOf, eachPassage, type StyleRule } from './rule.ts'

/** 1,502: running text of official documents has no commas in numbers. */
const commas = /\d{1,3}(?:,\d{3})+(?!\d)/g
/** 10-20, 10%~20%; not days as 2026-10-15 and codes as F02-1. */
const hyphens = /(?<![\w.-])\d+(?:\.\d+)?%?\s?[-~–]\s?\d+(?:\.\d+)?%?(?![\w-])/g
/** 10～20%: the unit is missing at the first end. */
const halfPercent = /(?<![\d.])\d+(?:\.\d+)?[～—]\d+(?:\.\d+)?%/g

/** Numbers as GB/T 15835 wants them: no thousands separators, ～ between the ends of a range, % at both. */
export const numerals: StyleRule = {
  id: 'numerals',
  level: 'fault',
  find: eachPassage(({ text }) => [...allOf(text, commas), ...allOf(text, hyphens), ...allOf(text, halfPercent)]),
}
