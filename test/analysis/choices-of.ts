import type { Column } from '../../analysis/dataset.ts'
import { type Choices, mark, noChoices } from '../../analysis/reduce/choices.ts'

/** Columns of zeros and ones, negative for who has not answered the item, as bits. */
export function choicesOf(columns: readonly Column[], size: number): Choices {
  const choices = noChoices(size, columns.length)
  for (let i = 0; i < size; i++) {
    if ((columns[0]?.[i] ?? -1) >= 0) mark(choices, i, columns.length)
    for (let k = 0; k < columns.length; k++) if (columns[k]![i] === 1) mark(choices, i, k)
  }
  return choices
}
