import { staffLanguage } from './staff-language.ts'

/** Names one after the other, in the language of the workbench. */
export const listed = (names: readonly string[]): string => names.join(staffLanguage.value === 'en' ? ', ' : '、')
