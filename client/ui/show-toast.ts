import { signal } from '@preact/signals'

interface Toast {
  readonly text: string
  readonly undo: (() => void) | undefined
}
export const shownToast = signal<Toast | null>(null)
let timer: ReturnType<typeof setTimeout> | undefined

/** One short message at a time. With `undo` it stays longer, so that there is time to reach the button. */
export function showToast(text: string, undo?: () => void): void {
  clearTimeout(timer)
  shownToast.value = { text, undo }
  timer = setTimeout(hideToast, undo ? 12_000 : 5_000)
}

export function hideToast(): void {
  shownToast.value = null
}
