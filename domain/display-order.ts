import type { Category } from './category.ts'
import { askedRows } from './items/grid.ts'
import type { Item } from './items/index.ts'
import { hash32, seededRandom, shuffled } from './random.ts'

/**
 * Categories or rows as this response sees them. Random order shuffles groups, then members within each group; missing,
 * exclusive and own-words categories stay at the end. The same seed gives the same order after a reload.
 */
export function inDisplayOrder(
  categories: readonly Category[],
  order: 'fixed' | 'random' | undefined,
  seed: number,
  key: string,
): Category[] {
  if (order !== 'random') return [...categories]
  const random = seededRandom(hash32(`${seed}/order/${key}`))
  const isLast = (c: Category) => c.code < 0 || !!c.isExclusive || !!c.takesText
  const groups = shuffled([...new Set(categories.filter((c) => !isLast(c)).map((c) => c.group))], random)
  const moving = groups.flatMap((group) =>
    shuffled(
      categories.filter((c) => !isLast(c) && c.group === group),
      random,
    ),
  )
  return [...moving, ...categories.filter(isLast)]
}

/** The rows of a grid that this response is asked, in its own order. Concern and satisfaction of one key agree. */
export const rowsInDisplayOrder = (item: Extract<Item, { type: 'grid' }>, seed: number): Category[] =>
  inDisplayOrder(askedRows(item, seed), item.order, seed, item.subset?.key ?? item.id)
