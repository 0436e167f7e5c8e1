import { type Instrument, itemsOf } from './instrument.ts'
import type { Item } from './items/index.ts'
import type { AnswerContext } from './items/item-type.ts'
import { parseAnswer } from './items/parse-answer.ts'
import { route } from './logic/route.ts'
import { type Violation, type ViolationCode, violationCodes } from './violation.ts'

const known = new Set<string>(violationCodes)

/** What is wrong with the answer to one item; undefined is no answer. At most one violation. */
export function violationOf(item: Item, context: AnswerContext): Violation | undefined {
  const answer = context.answers[item.id]
  if (answer === undefined)
    return 'isRequired' in item && item.isRequired ? { item: item.id, code: 'required' } : undefined
  const result = parseAnswer(item, context)
  if (result.success) return undefined
  const message = result.error.issues[0]?.message ?? ''
  return { item: item.id, code: known.has(message) ? (message as ViolationCode) : 'wrong_shape' }
}

/** Everything wrong with a response: the same on phone and server. Answers off the respondent's path are violations too. */
export function violations(instrument: Instrument, context: AnswerContext): Violation[] {
  const onPath = new Set(route(instrument, context).map((step) => step.item.id))
  const all = new Map(itemsOf(instrument).map((item) => [item.id, item]))
  const strays = Object.keys(context.answers)
    .filter((id) => !onPath.has(id))
    .map((id): Violation => ({ item: id, code: all.has(id) ? 'not_asked' : 'unknown_item' }))
  const wrong = [...onPath].flatMap((id) => violationOf(all.get(id) as Item, context) ?? [])
  return [...strays, ...wrong]
}

/** Answers without those off the path, as they are to be sent. One pass is enough, since the path never reads an answer off it. */
export function answersOnPath(instrument: Instrument, context: AnswerContext): Record<string, unknown> {
  const onPath = new Set(route(instrument, context).map((step) => step.item.id))
  return Object.fromEntries(Object.entries(context.answers).filter(([id]) => onPath.has(id)))
}
