import { signal } from '@preact/signals'

export type Theme = 'light' | 'dark'
const key = 'minyi.theme'
const prefersDark = matchMedia('(prefers-color-scheme: dark)')
const stored = (): Theme | null => {
  const value = localStorage.getItem(key)
  return value === 'light' || value === 'dark' ? value : null
}

export const theme = signal<Theme>(stored() ?? (prefersDark.matches ? 'dark' : 'light'))
const show = (value: Theme) => {
  document.documentElement.dataset.theme = value
}

export function setTheme(value: Theme): void {
  localStorage.setItem(key, value)
  theme.value = value
  show(value)
}

/** Paper is always light. */
export function startTheme(): void {
  show(theme.value)
  addEventListener('beforeprint', () => show('light'))
  addEventListener('afterprint', () => show(theme.value))
}
