import { type Localized, textOf } from '../../domain/localized.ts'
import { citizenLanguage } from '../i18n/citizen/words.ts'

/** A text of the questionnaire in the language of the reader. */
export const say = (text: Localized): string => textOf(text, citizenLanguage.value)

/** The same as markup: what is not translated is marked as Chinese, for those who have it read to them. */
export function Words({ of }: { of: Localized }) {
  const own = of[citizenLanguage.value]
  return own ? own : <span lang="zh-CN">{of['zh-CN']}</span>
}
