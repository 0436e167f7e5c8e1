import { type Instrument, itemsOf, type Section } from '../instrument.ts'
import { type Item, typeOf } from '../items/index.ts'
import type { AnswerContext } from '../items/item-type.ts'
import { parseAnswer } from '../items/parse-answer.ts'
import { oncePer } from '../once-per.ts'
import type { Cell } from '../variable.ts'
import { variablesOf } from './condition.ts'
import { evaluate } from './evaluate.ts'

/** One stop on the path of a response. */
export interface Step {
  readonly section: Section
  readonly item: Item
}

// Few items decide the path, and only these need be encoded on the way.
const decidingItems = oncePer((instrument: Instrument): ReadonlySet<Item> => {
  const items = itemsOf(instrument)
  const conditions = [...instrument.sections, ...items].flatMap(({ showIf }) => (showIf ? [showIf] : []))
  const names = new Set(conditions.flatMap(variablesOf))
  return new Set(
    items.filter((item) =>
      typeOf(item)
        .variables(item)
        .some(({ name }) => names.has(name)),
    ),
  )
})

/**
 * The items on a respondent's path, in order. An item is shown when its own and its section's condition are true;
 * unknown counts as not shown. Answers to items off the path are not read.
 */
export function route(instrument: Instrument, context: AnswerContext): Step[] {
  const cells = new Map<string, Cell>()
  const read = (variable: string): Cell | undefined => cells.get(variable)
  const steps: Step[] = []
  const decides = decidingItems(instrument)
  for (const section of instrument.sections) {
    if (section.showIf && evaluate(section.showIf, read) !== true) continue
    for (const item of section.items) {
      if (item.showIf && evaluate(item.showIf, read) !== true) continue
      steps.push({ section, item })
      if (decides.has(item)) remember(item, context, cells)
    }
  }
  return steps
}

function remember(item: Item, context: AnswerContext, cells: Map<string, Cell>): void {
  const type = typeOf(item)
  const row = type.encode(item, answerOrNull(item, context), context)
  type.variables(item).forEach((variable, i) => {
    cells.set(variable.name, row[i] ?? null)
  })
}

/** The answer where it is valid, else null, so that no later step stumbles over a broken one. */
export function answerOrNull(item: Item, context: AnswerContext): unknown {
  const answer = context.answers[item.id]
  if (answer === undefined) return null
  const parsed = parseAnswer(item, context)
  return parsed.success ? parsed.data : null
}
