import { effect, signal } from '@preact/signals'
import { isPrinting } from './printing.ts'

export type Theme = 'light' | 'dark'
const key = 'minyi.theme'
const prefersDark = matchMedia('(prefers-color-scheme: dark)')
const stored = (): Theme | null => {
  const value = localStorage.getItem(key)
  return value === 'light' || value === 'dark' ? value : null
}

export const theme = signal<Theme>(stored() ?? (prefersDark.matches ? 'dark' : 'light'))

export function setTheme(value: Theme): void {
  localStorage.setItem(key, value)
  theme.value = value
}

/** Paper is always light. */
export function startTheme(): void {
  effect(() => {
    document.documentElement.dataset.theme = isPrinting.value ? 'light' : theme.value
  })
}
