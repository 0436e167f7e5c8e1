import { type Instrument, itemsOf } from '../../domain/instrument.ts'
import { type Item, typeOf } from '../../domain/items/index.ts'
import type { AnswerContext } from '../../domain/items/item-type.ts'
import { variablesOf } from '../../domain/logic/condition.ts'
import { evaluate } from '../../domain/logic/evaluate.ts'
import { oncePer } from '../../domain/once-per.ts'
import type { Cell } from '../../domain/variable.ts'

/** Items that some declared contradiction reads. */
const relatedItems = oncePer((instrument: Instrument): readonly Item[] => {
  const names = new Set((instrument.analysis.contradictions ?? []).flatMap(({ when }) => variablesOf(when)))
  return itemsOf(instrument).filter((item) =>
    typeOf(item)
      .variables(item)
      .some(({ name }) => names.has(name)),
  )
})

/** Whether the answer to this item contradicts others, so that a careful person would not give it. */
export function contradictsOthers(instrument: Instrument, item: Item, context: AnswerContext): boolean {
  const items = relatedItems(instrument)
  if (!items.includes(item)) return false
  const cells = new Map<string, Cell>()
  for (const one of items) {
    const row = typeOf(one).encode(one, context.answers[one.id] ?? null, context)
    typeOf(one)
      .variables(one)
      .forEach(({ name }, i) => {
        cells.set(name, row[i] ?? null)
      })
  }
  return (instrument.analysis.contradictions ?? []).some(
    ({ when }) => evaluate(when, (name) => cells.get(name)) === true,
  )
}
