import { askedRows } from './items/grid.ts'
import type { Item } from './items/index.ts'
import type { AnswerContext } from './items/item-type.ts'

const usualSeconds = 8

/** Expected seconds for one item of this response; a grid takes its time per asked row. */
export const secondsOf = (item: Item, context: AnswerContext): number => {
  const seconds = item.seconds ?? usualSeconds
  return 'rows' in item ? seconds * askedRows(item, context.seed).length : seconds
}

/** Whole minutes for a number of seconds, at least one. */
export const minutes = (seconds: number): number => Math.max(1, Math.round(seconds / 60))
