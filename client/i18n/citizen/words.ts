import { signal } from '@preact/signals'
import { type Catalogue, type Parameters, translate } from '../t.ts'
import { zh } from './zh-cn.ts'
import type { zhLate } from './zh-cn-late.ts'

export type CitizenKey = keyof typeof zh | keyof typeof zhLate
export type CitizenCatalogue = Record<CitizenKey, string>

/** Languages that have words for the page, by their own names; the others come when somebody asks for them. */
export const citizenLanguages = { 'zh-CN': '中文', en: 'English', ru: 'Русский' } as const
export type CitizenLanguage = keyof typeof citizenLanguages

const loaders: Record<Exclude<CitizenLanguage, 'zh-CN'>, () => Promise<CitizenCatalogue>> = {
  en: async () => (await import('./en.ts')).en,
  ru: async () => (await import('./ru.ts')).ru,
}

let chinese: Catalogue = zh
const catalogue = signal(chinese)
export const citizenLanguage = signal<CitizenLanguage>('zh-CN')

/** Changes language once its words are here; without network and words the page stays as it is. */
export async function setCitizenLanguage(language: CitizenLanguage): Promise<void> {
  const words = language === 'zh-CN' ? chinese : await loaders[language]().catch(() => undefined)
  if (!words) return
  catalogue.value = words
  citizenLanguage.value = language
  document.documentElement.lang = language
}

/** Adds the Chinese words that come with the later parts. */
export function addWords(more: typeof zhLate): void {
  const isShown = catalogue.peek() === chinese
  chinese = { ...zh, ...more }
  if (isShown) catalogue.value = chinese
}

export const t = (key: CitizenKey, parameters?: Parameters): string => translate(catalogue.value, key, parameters)
