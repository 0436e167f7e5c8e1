import type { Instrument } from '../../domain/instrument.ts'
import type { Item } from '../../domain/items/index.ts'
import type { AnswerContext } from '../../domain/items/item-type.ts'
import { route } from '../../domain/logic/route.ts'
import type { Random } from '../../domain/random.ts'
import { indifferentAnswer } from './answerers.ts'
import type { City, Person } from './city.ts'
import { contradictsOthers } from './coherent.ts'
import { viewsOf } from './views.ts'

/** The items by which the sample is compared with the population, and the codes of their categories in order. */
export interface KnownItems {
  readonly sector: string
  readonly sex: string
  readonly age: string
  readonly ageCodes: readonly number[]
}

/** The city that is asked, and by what. */
export interface Asked {
  readonly city: City
  readonly instrument: Instrument
  readonly known: KnownItems
}

/** The answers of one person to everything that the instrument shows them. */
export function respond(asked: Asked, person: Person, seed: number): Record<string, unknown> {
  const { instrument } = asked
  const answers: Record<string, unknown> = {}
  const views = viewsOf(asked, person)
  // Each answer may open further items, so the path is walked until it grows no more.
  for (let seen = new Set<string>(), grew = true; grew; ) {
    grew = false
    for (const { item } of route(instrument, { seed, answers })) {
      if (seen.has(item.id)) continue
      seen.add(item.id)
      grew = true
      const view = views.get(item.id)
      const answer = view
        ? view(item, { seed, answers })
        : anyAnswer(instrument, item, { seed, answers }, person.random)
      if (answer !== undefined) answers[item.id] = answer
    }
  }
  return answers
}

/** An answer without particular views that goes with the others. */
function anyAnswer(instrument: Instrument, item: Item, context: AnswerContext, random: Random): unknown {
  const answer = indifferentAnswer(item, context, random)
  const answers = { ...context.answers, [item.id]: answer }
  return contradictsOthers(instrument, item, { ...context, answers })
    ? anyAnswer(instrument, item, context, random)
    : answer
}
