import { staffLanguage } from './staff-language.ts'

const isEnglish = () => staffLanguage.value === 'en'

/** What something is called and what it is, with the colon of the language: 性别：男, Sex: Man. */
export const labelled = (label: string, value: string): string => `${label}${isEnglish() ? ': ' : '：'}${value}`

/** A remark after what stands before it, in the brackets of the language. */
export const bracketed = (remark: string): string => (isEnglish() ? ` (${remark})` : `（${remark}）`)

/** Parts that hold commas themselves. */
export const apart = (parts: readonly string[]): string => parts.join(isEnglish() ? '; ' : '；')
