import * as z from 'zod/mini'
import { type Item, typeOf } from './index.ts'
import type { AnswerContext } from './item-type.ts'

type Parsed = z.core.util.SafeParseResult<unknown>
type AnswerSchema = z.core.$ZodType<unknown>

// Building a schema costs a hundred times what using it does, and one response passes here several times.
const fixed = new WeakMap<Item, AnswerSchema>()
const before = new WeakMap<AnswerContext, Map<Item, { readonly answer: unknown; readonly parsed: Parsed }>>()

function schemaOf(item: Item, context: AnswerContext): AnswerSchema {
  const type = typeOf(item)
  const known = type.isAnswerFixed ? fixed.get(item) : undefined
  if (known) return known
  const schema = type.answer(item, context)
  if (type.isAnswerFixed) fixed.set(item, schema)
  return schema
}

/**
 * The answer to one item of the context, parsed by the item's own schema. Remembers what it parsed: items and contexts
 * are never changed in place, a changed answer makes a new context.
 */
export function parseAnswer(item: Item, context: AnswerContext): Parsed {
  const answer = context.answers[item.id]
  const seen = before.get(context) ?? new Map()
  before.set(context, seen)
  const known = seen.get(item)
  if (known && known.answer === answer) return known.parsed
  const parsed: Parsed = z.safeParse(schemaOf(item, context), answer)
  seen.set(item, { answer, parsed })
  return parsed
}
