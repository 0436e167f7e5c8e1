import { wordsOf } from '../staff-language.ts'
import { en } from './en.ts'
import { zh } from './zh-cn.ts'

export const libraryWords = wordsOf(zh, en)
