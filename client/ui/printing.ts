import { signal } from '@preact/signals'

/** Whether the page is being laid out on paper: then all rows stand, and drawings are as wide as the sheet. */
export const isPrinting = signal(false)

/** Width of the type area of an A4 page in CSS pixels, less the padding of a card. */
export const paperWidth = 660

const paper = globalThis.matchMedia?.('print')
paper?.addEventListener('change', ({ matches }) => {
  isPrinting.value = matches
})
