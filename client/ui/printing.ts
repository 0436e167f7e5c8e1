import { signal } from '@preact/signals'

/** Whether the page is being laid out on paper: then all rows stand, and drawings are as wide as the sheet. */
export const isPrinting = signal(false)

/** Width of the type area of an A4 page in CSS pixels, less the padding of a card. */
export const paperWidth = 660

// Held on to, as a query that nobody holds may be forgotten with its listeners.
const paper = globalThis.matchMedia?.('print')

/** What was folded away on the screen; nobody can unfold paper. */
let unfolded: HTMLDetailsElement[] = []

function show(value: boolean): void {
  if (value === isPrinting.value) return
  isPrinting.value = value
  if (value) unfolded = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')]
  for (const part of unfolded) part.open = value
}

/** Browsers count the sheets right after `beforeprint`: what grows only when the medium changes is cut off at the end. */
export function startPrinting(): void {
  addEventListener('beforeprint', () => show(true))
  addEventListener('afterprint', () => show(false))
  paper?.addEventListener('change', ({ matches }) => show(matches))
}
