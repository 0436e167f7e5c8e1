import type { RefObject } from 'preact'
import { usePlaceActions } from './use-place-actions.ts'

type KeyHandler = (event: KeyboardEvent) => void
const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 }

/** ↑ and ↓ go through the rows, with Alt they move what is open; Delete removes it. */
export function useOutlineKeys(list: RefObject<HTMLElement | null>): KeyHandler {
  const actions = usePlaceActions()
  return (event) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-outline]')
    if (!row || !list.current) return
    const step = steps[event.key]
    if (step && event.altKey) {
      row.click()
      actions.move(step)
      focusCurrent(list.current)
    } else if (step) {
      const rows = [...list.current.querySelectorAll<HTMLElement>('[data-outline]')]
      rows[rows.indexOf(row) + step]?.focus()
    } else if (event.key === 'Delete') {
      row.click()
      actions.remove()
      focusCurrent(list.current)
    } else if (event.key === 'd' && (event.ctrlKey || event.metaKey)) {
      row.click()
      actions.duplicate()
      focusCurrent(list.current)
    } else return
    event.preventDefault()
  }
}

const focusCurrent = (list: HTMLElement) =>
  setTimeout(() => list.querySelector<HTMLElement>('[data-outline][aria-current]')?.focus())
