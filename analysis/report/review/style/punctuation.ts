import { allOf, eachPassage, type StyleRule } from './rule.ts'

const han = '[\\u4e00-\\u9fff）”》]'
const marks = new RegExp(`${han}[,;:?!()"']|[,;:?!()"'](?=[\\u4e00-\\u9fff（“《])|[\\u4e00-\\u9fff]\\.(?=\\s|$)`, 'g')
// Sentences end at the first 。, so that a second one stands alone.
const doubled = /[，；：、]{2,}|^[。，；：、]/g

/** Chinese text has Chinese marks, and each once (GB/T 15834). */
export const punctuation: StyleRule = {
  id: 'punctuation',
  level: 'fault',
  find: eachPassage(({ text }) => [...allOf(text, marks), ...allOf(text, doubled)]),
}
