import * as z from 'zod/mini'
import { grid } from './grid.ts'
import type { ItemType } from './item-type.ts'
import { longText } from './long-text.ts'
import { multipleChoice } from './multiple-choice.ts'
import { numeric } from './numeric.ts'
import { ranking } from './ranking.ts'
import { scale } from './scale.ts'
import { shortText } from './short-text.ts'
import { singleChoice } from './single-choice.ts'
import { statement } from './statement.ts'

/** The registry: to add an item type, add its file and one line here. */
export const itemTypes = [
  singleChoice,
  multipleChoice,
  scale,
  grid,
  ranking,
  numeric,
  shortText,
  longText,
  statement,
] as const

type SchemasOf<T> = { -readonly [K in keyof T]: T[K] extends { readonly schema: infer S } ? S : never }

/** Any item of an instrument, told apart by its type. */
export const itemSchema = z.discriminatedUnion(
  'type',
  // A mapped array loses its tuple type, which discriminatedUnion needs.
  itemTypes.map((t) => t.schema) as unknown as SchemasOf<typeof itemTypes>,
  'unknown_item_type',
)

export type Item = z.output<typeof itemSchema>
type AnyItemType = ItemType<z.core.$ZodType<Item>, unknown>

const byType = new Map<string, unknown>(itemTypes.map((t) => [t.type, t]))

/** The item type of an item. TypeScript cannot correlate `item.type` with its entry, hence the cast. */
export const typeOf = (item: Item): AnyItemType => byType.get(item.type) as AnyItemType
