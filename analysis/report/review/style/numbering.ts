import type { Passage } from './passages.ts'
import type { Found, StyleRule } from './rule.ts'

const digits = '零一二三四五六七八九'

/** 1..99 from Chinese numerals; 0 for anything else. */
function fromChinese(text: string): number {
  const [tens, ones, ...more] = text.includes('十') ? text.split('十') : ['', text]
  if (more.length > 0) return 0
  const ten = text.includes('十') ? digits.indexOf(tens || '一') * 10 : 0
  return ten + (ones ? digits.indexOf(ones) : 0)
}

/** GB/T 9704: first 一、, then （一）, then 1., then （1）. */
const forms: readonly { readonly pattern: RegExp; readonly read: (text: string) => number }[] = [
  { pattern: /^([一二三四五六七八九十]+)、/, read: fromChinese },
  { pattern: /^（([一二三四五六七八九十]+)）(?!、)/, read: fromChinese },
  { pattern: /^(\d+)\.\s?(?!\d)/, read: Number },
  { pattern: /^（(\d+)）(?!、)/, read: Number },
]
/** What is meant as a number of a heading or list and is none of these. */
const wrongForm =
  /^(?:\d{1,2}[、．]|\(\s*[\d一二三四五六七八九十]+\s*\)|（[\d一二三四五六七八九十]+）、|[一二三四五六七八九十]+[.．]|[①-⑳])/
/** Lists begin anew wherever one is announced. */
const isList = (level: number) => level >= 2

const excerptOf = (text: string) => text.slice(0, 12)

/** 序号: in these forms and without a gap. */
export const numbering: StyleRule = {
  id: 'numbering',
  level: 'fault',
  find: (passages) => {
    const counts = [0, 0, 0, 0]
    return passages.flatMap((passage): Found[] => {
      if (passage.kind === 'annex') counts.fill(0)
      return isNumbered(passage) ? step(passage, counts) : []
    })
  },
}

const isNumbered = ({ kind, opens }: Passage): boolean => kind === 'heading' || opens

/** Counts on in the list that is handed in. */
function step(passage: Passage, counts: number[]): Found[] {
  const fault = { passage, excerpt: excerptOf(passage.text) }
  if (wrongForm.test(passage.text)) return [fault]
  const level = forms.findIndex(({ pattern }) => pattern.test(passage.text))
  const form = forms[level]
  if (!form) return []
  const number = form.read(form.pattern.exec(passage.text)?.[1] ?? '')
  const expected = (counts[level] ?? 0) + 1
  counts[level] = number
  counts.fill(0, level + 1)
  return number === expected || (isList(level) && number === 1) ? [] : [fault]
}
