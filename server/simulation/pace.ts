import { secondsOf } from '../../domain/duration.ts'
import { type Instrument, itemsOf } from '../../domain/instrument.ts'
import type { AnswerContext } from '../../domain/items/item-type.ts'
import { longestSeconds, type Pace } from '../../domain/pace.ts'
import type { Random } from '../../domain/random.ts'
import { normal } from './normal.ts'

/** How far people, and the items of one person, lie from what is expected: standard deviations of the logarithm. */
const spread = { people: 0.35, items: 0.4 }

/** Seconds for each item that was answered: log-normal around what is expected, `haste` times as long. */
export function paceOf(instrument: Instrument, context: AnswerContext, random: Random, haste = 1): Pace {
  const own = haste * Math.exp(spread.people * normal(random))
  return Object.fromEntries(
    itemsOf(instrument)
      .filter(({ id }) => context.answers[id] !== undefined)
      .map((item) => {
        const seconds = secondsOf(item, context) * own * Math.exp(spread.items * normal(random))
        return [item.id, Math.min(longestSeconds, Math.max(1, Math.ceil(seconds)))]
      }),
  )
}
