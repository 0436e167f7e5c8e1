import { allOf, eachPassage, type StyleRule } from './rule.ts'

/** Common slips of the pen: 其它, 帐目, 截止 before a day (截至), 目前为止 without 到, and words that say a thing twice. */
const words =
  /其它|帐(?=目|户|号|款)|截止(?=\d|目前|今年|本月)|(?<!到)目前为止|涉及到|既使|必需要|大约近|大约[^，。；]{0,10}左右|超过[^，。；]{0,10}以上|(?<!不)等等/g

/** Words that editors of official papers strike out. */
export const wording: StyleRule = { id: 'wording', level: 'hint', find: eachPassage(({ text }) => allOf(text, words)) }
