import * as z from 'zod/mini'

/** Language tags; Chinese stands in where a text has not been translated. */
export const languages = ['zh-CN', 'en', 'ru', 'mn-Cyrl', 'mn-Mong'] as const
/** One of these tags. */
export const languageSchema = z.enum(languages)
export type Language = z.output<typeof languageSchema>

/** One text in one or more languages, keyed by language tag. Chinese is always present. */
export const localizedSchema = z.strictObject({
  'zh-CN': z.string().check(z.minLength(1, 'text_missing'), z.maxLength(4000, 'text_too_long')),
  en: z.optional(z.string()),
  ru: z.optional(z.string()),
  'mn-Cyrl': z.optional(z.string()),
  'mn-Mong': z.optional(z.string()),
})
export type Localized = z.output<typeof localizedSchema>

/** The text in the wanted language, or in Chinese where it has not been translated. */
export const textOf = (text: Localized, language: Language): string => text[language] || text['zh-CN']
