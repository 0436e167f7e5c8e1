import type { Category } from '../../../domain/category.ts'
import { type Language, textOf } from '../../../domain/localized.ts'

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

/** How well a category fits what was typed: 2 by its name, 1 by a keyword (pinyin, initials, other words), 0 not. */
export function matchOf(category: Category, typed: string, language: Language): 0 | 1 | 2 {
  const wanted = plain(typed)
  if (!wanted) return 0
  if (plain(textOf(category.label, language)).includes(wanted)) return 2
  const words = [
    ...(category.keywords ?? '').split(/\s+/),
    category.shortLabel ? textOf(category.shortLabel, language) : '',
    category.label['zh-CN'],
  ].map(plain)
  // Letters must begin a word, or "e" would find everything; Han characters may stand anywhere.
  const isLatin = /^[\w'-]+$/.test(wanted)
  return words.some((word) => (isLatin ? word.startsWith(wanted) : word.includes(wanted))) ? 1 : 0
}

/** The categories that fit, names before keywords, otherwise in their order. */
export const found = (categories: readonly Category[], typed: string, language: Language): Category[] =>
  categories
    .map((category, i) => ({ category, i, match: matchOf(category, typed, language) }))
    .filter((one) => one.match > 0)
    .sort((a, b) => b.match - a.match || a.i - b.i)
    .map((one) => one.category)
