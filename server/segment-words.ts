import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { placeholders } from '../analysis/text/mask/rule.ts'
import type { Instrument } from '../domain/instrument.ts'
import { localWords } from './local-words.ts'

let general: Buffer | undefined

/** How often a word of the user's dictionary is taken to come: enough to be held together. */
const frequency = 20_000

/** Names and search words of the issues and what is said in the region, as jieba's dictionary wants them. */
const ownWords = (instrument: Instrument): string[] =>
  [
    ...new Set([
      ...localWords,
      ...instrument.issues.flatMap(({ shortName, keywords }) => [...(keywords ?? '').split(/\s+/), shortName['zh-CN']]),
    ]),
  ].filter((word) => /^\p{Script=Han}{2,6}$/u.test(word))

/** Cuts texts into words, the same for the same instrument. Placeholders of what was masked stand between words. */
export function segmenterFor(instrument: Instrument): (text: string) => string[] {
  general ??= Buffer.from(dict)
  const jieba = Jieba.withDict(general)
  jieba.loadDict(
    Buffer.from(
      ownWords(instrument)
        .map((word) => `${word} ${frequency}\n`)
        .join(''),
    ),
  )
  const masked = new RegExp(
    Object.values(placeholders)
      .filter((word) => word.length > 1)
      .join('|'),
    'g',
  )
  return (text) => jieba.cut(text.replace(masked, '，').toLowerCase(), false)
}
