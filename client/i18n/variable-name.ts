import { textOf } from '../../domain/localized.ts'
import { shortName } from '../../domain/seed/about-people.ts'
import { asName } from './as-name.ts'
import { staffLanguage } from './staff-language.ts'

/** What analysts call a variable, as 年龄: by its short name, else by its question; by its code where it has no words. */
export function variableName(variable: string, question: string): string {
  const short = shortName(variable, question || undefined)
  return short ? textOf(short, staffLanguage.value) : asName(question) || variable
}
