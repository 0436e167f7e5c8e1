import { signal } from '@preact/signals'
import { type CitizenLanguage, citizenLanguages } from '../i18n/citizen/words.ts'

/** Size of the letters, as in `tokens.css`; the empty text is the usual one. */
export type TextSize = '' | 'l' | 'xl'
/** What the button offers: the next size, by its word; after the largest comes the usual one again. */
export const nextSize = {
  '': { size: 'l', words: 'big' },
  l: { size: 'xl', words: 'bigger' },
  xl: { size: '', words: 'usual' },
} as const
const names = { size: 'minyi.size', language: 'minyi.citizenLanguage' }

const remembered = (name: string): string | null => {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

const remember = (name: string, text: string): void => {
  try {
    localStorage.setItem(name, text)
  } catch {
    // A phone that keeps nothing still shows the page.
  }
}

export const textSize = signal<TextSize>('')

export function setTextSize(size: TextSize): void {
  textSize.value = size
  document.documentElement.dataset.size = size
  remember(names.size, size)
}

export const rememberLanguage = (language: CitizenLanguage): void => remember(names.language, language)

/** The language chosen before, else the first that phone and questionnaire share, else Chinese. */
export function preferredLanguage(offered: readonly string[]): CitizenLanguage {
  const wanted = [remembered(names.language), ...navigator.languages].map((tag) => tag?.split('-')[0])
  const known = (Object.keys(citizenLanguages) as CitizenLanguage[]).filter((language) => offered.includes(language))
  for (const tag of wanted) {
    const match = known.find((language) => language.split('-')[0] === tag)
    if (match) return match
  }
  return 'zh-CN'
}

/** Letters as chosen before, colours as the phone has them. */
export function startPreferences(): void {
  const size = remembered(names.size)
  if (size === 'l' || size === 'xl') setTextSize(size)
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const show = () => {
    document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light'
  }
  show()
  // Old Safari has no addEventListener here.
  if (dark.addEventListener) dark.addEventListener('change', show)
}
