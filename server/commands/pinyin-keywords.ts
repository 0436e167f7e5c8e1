import { pinyin } from 'pinyin-pro'
import type { Category } from '../../domain/category.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { typeOf } from '../../domain/items/index.ts'

const syllables = (text: string): string[] =>
  pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true })

/** The text in pinyin without tones and by its initials, as 重庆 → chongqing cq. Empty where nothing is Chinese. */
export function pinyinOf(text: string): string {
  const all = syllables(text)
  return all.length ? `${all.join('')} ${all.map((syllable) => syllable[0]).join('')}` : ''
}

/** Adds the pinyin that the keywords lack. */
function withPinyin(category: Category): Category {
  const had = (category.keywords ?? '').split(/\s+/).filter(Boolean)
  const texts = [category.label['zh-CN'], category.shortLabel?.['zh-CN'] ?? '']
  const words = [...new Set([...had, ...texts.flatMap((text) => pinyinOf(text).split(' '))])].filter(Boolean)
  return words.length ? { ...category, keywords: words.join(' ') } : category
}

/** The instrument with lists of choices that can be searched by pinyin: phones need no dictionary of their own. */
export const withPinyinKeywords = (instrument: Instrument): Instrument => ({
  ...instrument,
  sections: instrument.sections.map((section) => ({
    ...section,
    items: section.items.map((item) =>
      typeOf(item).control === 'choice-list' && 'categories' in item
        ? { ...item, categories: item.categories.map(withPinyin) }
        : item,
    ),
  })),
})
