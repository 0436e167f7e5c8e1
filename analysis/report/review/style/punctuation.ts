import { allOf, eachPassage, type StyleRule } from './rule.ts'

const han = '[\\u4e00-\\u9fff）”》]'
const marks = new RegExp(`${han}[,;:?!()"']|[,;:?!()"'](?=[\\u4e00-\\u9fff（“《])|[\\u4e00-\\u9fff]\\.(?=\\s|$)`, 'g')
// Sentences end at the first 。, so that a second one stands alone.
const doubled = /[，；：、]{2,}|^[。，；：、]/g
// Marks that stand for themselves need none between them (GB/T 15834—2011, 4.5.3.5).
const between = /[”》]、[“《]/g
// Han and digits stand together; the space after the number of a list is none of these.
const spaces = /[\u4e00-\u9fff] +\d|\d +[\u4e00-\u9fff%]/g
const endOfHeading = /[。；，：、]$/g

/** Chinese text has Chinese marks, each once, and none at the end of a heading (GB/T 15834). */
export const punctuation: StyleRule = {
  id: 'punctuation',
  level: 'fault',
  find: eachPassage(({ kind, text }) => [
    ...[marks, doubled, between, spaces].flatMap((pattern) => allOf(text, pattern)),
    ...(kind === 'sentence' ? [] : allOf(text, endOfHeading)),
  ]),
}
