import { missingCodes } from '../../domain/category.ts'
import { askedRows } from '../../domain/items/grid.ts'
import type { Item } from '../../domain/items/index.ts'
import type { AnswerContext } from '../../domain/items/item-type.ts'
import { rankable } from '../../domain/items/ranking.ts'
import { type Random, shuffled } from '../../domain/random.ts'

type Answerer<T extends Item['type']> = (
  item: Extract<Item, { type: T }>,
  context: AnswerContext,
  random: Random,
) => unknown

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T

/** Mostly a category with meaning, now and then a missing code where one is offered. */
function anyCode(categories: readonly { code: number }[], random: Random): number {
  const meant = categories.filter((category) => category.code >= 0)
  const unmeant = categories.filter((category) => category.code < 0)
  return unmeant.length && (random() < 0.04 || !meant.length) ? pick(unmeant, random).code : pick(meant, random).code
}

/** How somebody without particular views answers each kind of item; undefined is no answer. */
const answerers: { [T in Item['type']]: Answerer<T> } = {
  statement: () => undefined,
  single_choice: (item, _context, random) => anyCode(item.categories, random),
  scale: (item, _context, random) => anyCode(item.categories, random),
  grid: (item, { seed }, random) =>
    Object.fromEntries(askedRows(item, seed).map((row) => [String(row.code), anyCode(item.categories, random)])),
  multiple_choice: (item, _context, random) => {
    const plain = item.categories.filter((c) => !c.isExclusive && !c.takesText && c.code !== missingCodes.refused)
    return {
      codes: shuffled(plain, random)
        .slice(0, 1 + Math.floor(random() * (item.max ?? 3)))
        .map((c) => c.code),
    }
  },
  ranking: (item, context) => {
    const codes = rankable(item, context).slice(0, item.max)
    return codes.length ? [...codes] : undefined
  },
  number: (item, _context, random) => Math.round(item.min + random() * (item.max - item.min)),
  short_text: () => undefined,
  long_text: () => undefined,
}

// The record is complete by its type; TypeScript cannot tell that the entry fits the item.
export const indifferentAnswer = (item: Item, context: AnswerContext, random: Random): unknown =>
  (answerers[item.type] as (item: Item, context: AnswerContext, random: Random) => unknown)(item, context, random)
