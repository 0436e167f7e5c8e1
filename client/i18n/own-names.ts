import type { Language } from '../../domain/localized.ts'

/** What each language is called by those who speak it. */
export const ownNames: Record<Language, string> = {
  'zh-CN': '中文',
  en: 'English',
  ru: 'Русский',
  'mn-Cyrl': 'Монгол',
  'mn-Mong': 'ᠮᠣᠩᠭᠣᠯ',
}
