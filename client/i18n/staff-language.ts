import { signal } from '@preact/signals'
import { type Catalogue, type Parameters, translate } from './t.ts'

export type StaffLanguage = 'zh-CN' | 'en'

const stored = (): StaffLanguage => (localStorage.getItem('minyi.language') === 'en' ? 'en' : 'zh-CN')
export const staffLanguage = signal<StaffLanguage>(stored())

export function setStaffLanguage(language: StaffLanguage): void {
  localStorage.setItem('minyi.language', language)
  document.documentElement.lang = language
  staffLanguage.value = language
}

/** The `t` of one area. Chinese is the source of keys; English has the same, or it does not compile. */
export const wordsOf =
  <Zh extends Catalogue>(zh: Zh, en: Record<keyof Zh, string>) =>
  (key: keyof Zh & string, parameters?: Parameters): string =>
    translate(staffLanguage.value === 'en' ? en : zh, key, parameters)
