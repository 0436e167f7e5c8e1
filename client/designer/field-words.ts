import type { Language } from '../../domain/localized.ts'
import type { en } from '../i18n/designer/en.ts'
import { designerWords } from '../i18n/designer/words.ts'
import { zh } from '../i18n/designer/zh-cn.ts'

type Word = keyof typeof zh & keyof typeof en
const isWord = (key: string): key is Word => Object.hasOwn(zh, key)

/** Label of a field of the document. A field that the catalogue does not know yet shows its key. */
export const fieldWords = (key: string): string => wordsOr(`field_${key}`, key)
/** What a field means, where the label alone does not say it. */
export const fieldHint = (key: string): string => wordsOr(`hint_${key}`, '')
export const typeWords = (type: string): string => wordsOr(`type_${type}`, type)
export const typeHint = (type: string): string => wordsOr(`typeHint_${type}`, '')
export const choiceWords = (choice: string): string => wordsOr(`choice_${choice}`, choice)
export const languageName = (language: Language): string => designerWords(`choice_${language}`)

const wordsOr = (key: string, otherwise: string): string => (isWord(key) ? designerWords(key) : otherwise)
