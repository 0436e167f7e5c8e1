import type { Column } from '../dataset.ts'

/** Answers to an item with many categories as bits: one per category, and one for "has answered". */
export interface Choices {
  readonly size: number
  readonly items: number
  /** 32-bit words of one respondent. */
  readonly perRow: number
  /** Row by row; category k is bit k, the bit after the last category tells who answered. */
  readonly words: Uint32Array
}

/** Nobody has answered anything yet. */
export function noChoices(size: number, items: number): Choices {
  const perRow = Math.ceil((items + 1) / 32)
  return { size, items, perRow, words: new Uint32Array(size * perRow) }
}

/** Sets one bit: category k, or `items` for "has answered". For whoever builds the choices, before they are read. */
export function mark({ perRow, words }: Choices, row: number, bit: number): void {
  words[row * perRow + (bit >> 5)]! |= 1 << (bit & 31)
}

/** Whether this respondent answered the item at all. */
export const hasAnswered = ({ items, perRow, words }: Choices, row: number): boolean =>
  (words[row * perRow + (items >> 5)]! & (1 << (items & 31))) !== 0

/** Columns of zeros and ones, negative for who has not answered the item, as bits; the first tells who answered. */
export function choicesOf(columns: readonly Column[], size: number): Choices {
  const choices = noChoices(size, columns.length)
  const { perRow, words } = choices
  columns.forEach((column, k) => {
    for (let i = 0; i < size; i++) if (column[i] === 1) words[i * perRow + (k >> 5)]! |= 1 << (k & 31)
  })
  for (let i = 0; i < size; i++) if ((columns[0]?.[i] ?? -1) >= 0) mark(choices, i, columns.length)
  return choices
}
