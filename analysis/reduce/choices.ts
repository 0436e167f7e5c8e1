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
