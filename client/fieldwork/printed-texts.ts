import type { Language } from '../../domain/localized.ts'

/** What stands on posters and slips: in the languages of citizens, not in that of the workbench. */
export interface PrintedTexts {
  readonly scan: string
  readonly fill: string
  readonly draw: string
  readonly send: string
  readonly minutes: (count: number) => string
  readonly privacy: string
  readonly byHand: string
  readonly scanOrType: string
  readonly code: string
  readonly once: string
}

const zh: PrintedTexts = {
  scan: '用微信或手机相机扫二维码',
  fill: '按自己的想法填写',
  draw: '抽一张纸条，扫纸条上的二维码',
  send: '按“提交”，记下回执码',
  minutes: (count) => `约 ${count} 分钟`,
  privacy: '不记姓名，不记手机号。单位领导看不到个人答卷。',
  byHand: '也可以在浏览器里输入',
  scanOrType: '扫二维码，或输入网址和短码',
  code: '短码',
  once: '任抽一张，只能用一次，不登记。',
}

const en: PrintedTexts = {
  scan: 'Scan the code with WeChat or your camera',
  fill: 'Answer as you see it',
  draw: 'Draw a slip and scan the code on it',
  send: 'Press Submit and keep the receipt',
  minutes: (count) => `about ${count} min`,
  privacy: 'No name, no phone number. Managers never see individual answers.',
  byHand: 'Or type this address',
  scanOrType: 'Scan, or type address and code',
  code: 'Code',
  once: 'Draw any slip. Works once. Not registered.',
}

const ru: PrintedTexts = {
  scan: 'Наведите камеру или WeChat на код',
  fill: 'Ответьте так, как думаете',
  draw: 'Вытяните листок и наведите камеру на код',
  send: 'Нажмите «Отправить» и сохраните квитанцию',
  minutes: (count) => `около ${count} мин`,
  privacy: 'Без имени и номера телефона. Начальство не видит ответы отдельных людей.',
  byHand: 'Или введите адрес',
  scanOrType: 'Наведите камеру или введите адрес и код',
  code: 'Код',
  once: 'Любой листок, один раз, без записи.',
}

const byLanguage: Partial<Record<Language, PrintedTexts>> = { 'zh-CN': zh, en, ru }

export const printedTexts = (language: Language): PrintedTexts => byLanguage[language] ?? zh

/** Languages beside Chinese in which both the questionnaire and the printed words exist. */
export const secondLanguages = (languages: readonly Language[]): Language[] =>
  languages.filter((language) => language !== 'zh-CN' && byLanguage[language] !== undefined)

/** What each language is called by those who speak it. */
export const ownName: Record<Language, string> = {
  'zh-CN': '中文',
  en: 'English',
  ru: 'Русский',
  'mn-Cyrl': 'Монгол',
  'mn-Mong': 'ᠮᠣᠩᠭᠣᠯ',
}
