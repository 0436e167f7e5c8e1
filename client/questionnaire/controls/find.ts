import type { Category } from '../../../domain/category.ts'
import { type Language, textOf } from '../../../domain/localized.ts'

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

/** Pinyin initials stand behind the full pinyin of the same word: `dongjigongre djgr`. */
const isInitials = (word: string, before = ''): boolean =>
  /^[a-z]+$/.test(word) && before.length > word.length && new RegExp(`^${[...word].join('.*')}`).test(before)

/** Whether letters fit inside: anywhere among initials, and where a syllable may begin in full pinyin. */
function fitsInside(words: readonly string[], letters: string): boolean {
  if (letters.length < 2) return false
  const isSpelt = /[aeiouv]/.test(letters)
  const syllable = new RegExp(`[aeiouvngr](?![aeiouv])${letters}`)
  return words.some((word, i) =>
    isInitials(word, words[i - 1]) ? word.includes(letters) : isSpelt && syllable.test(word),
  )
}

/**
 * How well a category fits what was typed: 3 by its name, 2 by the beginning of a keyword (pinyin, initials, other
 * words), 1 by a part of its pinyin or its name in another language, 0 not.
 */
export function matchOf(category: Category, typed: string, language: Language): 0 | 1 | 2 | 3 {
  const wanted = plain(typed)
  if (!wanted) return 0
  if (plain(textOf(category.label, language)).includes(wanted)) return 3
  // Letters must begin a word, or "e" would find everything; Han characters may stand anywhere.
  const isLatin = /^[\w'-]+$/.test(wanted)
  const fits = (word: string) => (isLatin ? word.startsWith(wanted) : word.includes(wanted))
  const keywords = (category.keywords ?? '').split(/\s+/).map(plain)
  if ([...keywords, plain(category.shortLabel?.[language] ?? ''), plain(category.label['zh-CN'])].some(fits)) return 2
  if (isLatin && fitsInside(keywords, wanted)) return 1
  const names = Object.values(category.label).flatMap((name) => (name ?? '').split(/\s+/).map(plain))
  return wanted.length > 2 && names.some(fits) ? 1 : 0
}

/** The categories that fit, the best first, otherwise in their order. */
export const found = (categories: readonly Category[], typed: string, language: Language): Category[] =>
  categories
    .map((category, i) => ({ category, i, match: matchOf(category, typed, language) }))
    .filter((one) => one.match > 0)
    .sort((a, b) => b.match - a.match || a.i - b.i)
    .map((one) => one.category)
