import type { Language } from '../../../domain/localized.ts'
import { type Parameters, translate } from '../t.ts'
import { en } from './en.ts'
import { ru } from './ru.ts'
import { zh } from './zh-cn.ts'

const catalogues: Partial<Record<Language, typeof zh>> = { 'zh-CN': zh, en, ru }

/** Languages beside Chinese that posters and slips can have. */
export const isPrintable = (language: Language): boolean => language !== 'zh-CN' && catalogues[language] !== undefined

/** Words of posters and slips, in the language of the print and not in that of the workbench. */
export const printedWords =
  (language: Language) =>
  (key: keyof typeof zh, parameters?: Parameters): string =>
    translate(catalogues[language] ?? zh, key, parameters)
