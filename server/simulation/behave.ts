import { answersOnPath } from '../../domain/answers.ts'
import { type Item, typeOf } from '../../domain/items/index.ts'
import type { Answers } from '../../domain/items/item-type.ts'
import { answerOrNull, route } from '../../domain/logic/route.ts'
import type { Pace } from '../../domain/pace.ts'
import { hash32, type Random, seededRandom } from '../../domain/random.ts'
import { indifferentAnswer } from './answerers.ts'
import { personOf } from './city.ts'
import { paceOf } from './pace.ts'
import { type Asked, respond } from './respond.ts'

/** How somebody fills in the questionnaire. All but the first are known to be careless, so that checks can be checked. */
export const behaviours = ['careful', 'speeder', 'straight_liner', 'copy'] as const
export type Behaviour = (typeof behaviours)[number]

/** One person who was drawn, and the others of the unit who answer too. */
export interface Drawn {
  readonly unit: number
  readonly person: number
  readonly others: readonly number[]
}

export interface Filled {
  readonly behaviour: Behaviour
  readonly seed: number
  readonly answers: Record<string, unknown>
  readonly pace: Pace
}

const seedOf = (citySeed: number, unit: number, person: number): number =>
  hash32(`${citySeed}/response/${unit}/${person}`)

/** Careless with the chance given, each kind as often as the others. The same person is always the same. */
export function behaviourOf(citySeed: number, { unit, person }: Omit<Drawn, 'others'>, careless: number): Behaviour {
  const random = seededRandom(hash32(`${citySeed}/care/${unit}/${person}`))
  if (random() >= careless) return 'careful'
  return behaviours[1 + Math.floor(random() * (behaviours.length - 1))] ?? 'speeder'
}

const between = (low: number, high: number, random: Random): number => low + random() * (high - low)

type Answer = (item: Item, own: unknown, context: { seed: number; answers: Answers }) => unknown

/** Goes through the questionnaire once more and replaces answers, keeping to what is asked then. */
function replaced(asked: Asked, seed: number, own: Answers, answer: Answer): Record<string, unknown> {
  const { instrument } = asked
  const answers: Record<string, unknown> = {}
  const seen = new Set<string>()
  for (let next = route(instrument, { seed, answers }); next.some(({ item }) => !seen.has(item.id)); ) {
    const item = next.find((step) => !seen.has(step.item.id))!.item
    seen.add(item.id)
    const given = answer(item, own[item.id], { seed, answers })
    if (given !== undefined && answerOrNull(item, { seed, answers: { ...answers, [item.id]: given } }) !== null)
      answers[item.id] = given
    next = route(instrument, { seed, answers })
  }
  return answersOnPath(instrument, { seed, answers })
}

/** Knows sector, sex and age; taps anything elsewhere. */
const tapping =
  ({ known }: Asked, random: Random): Answer =>
  (item, own, context) =>
    [known.sector, known.sex, known.age].includes(item.id) ? own : indifferentAnswer(item, context, random)

/** The same column down every grid, now and then another. */
function inOneColumn(random: Random): Answer {
  const code = 1 + Math.floor(random() * 5)
  return (item, own) => {
    if (!('rows' in item) || own === undefined) return own
    return Object.fromEntries(
      Object.keys(own as object).map((row) => [row, random() < 0.93 ? code : 1 + Math.floor(random() * 5)]),
    )
  }
}

/** What the other said, one answer of twelve changed; own answers where the other was asked other rows. */
const copying =
  (other: Answers, random: Random): Answer =>
  (item, own, context) => {
    const theirs = other[item.id]
    if (theirs === undefined || typeOf(item).control === 'text-field') return own
    if (random() < 1 / 12) return own ?? indifferentAnswer(item, context, random)
    if (!('rows' in item)) return theirs
    return { ...(own as object | undefined), ...commonRows(own, theirs) }
  }

const commonRows = (own: unknown, theirs: unknown) =>
  Object.fromEntries(Object.entries(theirs as object).filter(([row]) => row in ((own ?? {}) as object)))

const changes: Readonly<
  Record<Exclude<Behaviour, 'careful'>, { readonly haste: readonly [number, number]; readonly by: Changer }>
> = {
  speeder: { haste: [0.05, 0.3], by: (asked, _drawn, random) => tapping(asked, random) },
  straight_liner: { haste: [0.25, 0.8], by: (_asked, _drawn, random) => inOneColumn(random) },
  copy: {
    haste: [0.3, 1],
    by: ({ city, ...rest }, { unit, person, others }, random) => {
      const other = others.find((one) => one !== person) ?? person
      const theirs = respond({ city, ...rest }, personOf(city, unit, other), seedOf(city.seed, unit, other))
      return copying(theirs, random)
    },
  },
}
type Changer = (asked: Asked, drawn: Drawn, random: Random) => Answer

/** A filled-in questionnaire with its seconds, from somebody who takes care or, with the chance given, does not. */
export function behave(asked: Asked, drawn: Drawn, careless = 0): Filled {
  const { city, instrument } = asked
  const seed = seedOf(city.seed, drawn.unit, drawn.person)
  const behaviour = behaviourOf(city.seed, drawn, careless)
  const random = seededRandom(hash32(`${city.seed}/pace/${drawn.unit}/${drawn.person}`))
  const own = respond(asked, personOf(city, drawn.unit, drawn.person), seed)
  if (behaviour === 'careful')
    return { behaviour, seed, answers: own, pace: paceOf(instrument, { seed, answers: own }, random) }
  const { haste, by } = changes[behaviour]
  const answers = replaced(asked, seed, own, by(asked, drawn, random))
  return {
    behaviour,
    seed,
    answers,
    pace: paceOf(instrument, { seed, answers }, random, between(haste[0], haste[1], random)),
  }
}
