import { missingCodes } from '../../domain/category.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { askedRows } from '../../domain/items/grid.ts'
import type { Item } from '../../domain/items/index.ts'
import type { AnswerContext } from '../../domain/items/item-type.ts'
import { route } from '../../domain/logic/route.ts'
import type { Random } from '../../domain/random.ts'
import { indifferentAnswer } from './answerers.ts'
import { type City, namedIssues, type Person } from './city.ts'
import { contradictsOthers } from './coherent.ts'
import { comments } from './comments.ts'
import { satisfaction, usualSatisfaction } from './issue-appeal.ts'

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

type View = (item: Item, context: AnswerContext) => unknown

/** What the person thinks, for the items where the city's truth says so. */
function viewsOf({ city, instrument, known }: Asked, person: Person): Map<string, View> {
  const { analysis } = instrument
  const codeOf = new Map(issueCodes(instrument))
  const named = namedIssues(person).flatMap((k) => codeOf.get(city.issues[k] ?? '') ?? [])
  const views = new Map<string, View>([
    [known.sector, () => person.unit.sector],
    [known.sex, () => person.sex],
    [known.age, () => known.ageCodes[person.age]],
  ])
  if (analysis.priority) views.set(analysis.priority, () => ({ codes: named }))
  if (analysis.ranking) views.set(analysis.ranking, () => (person.random() < 0.9 ? named : undefined))
  for (const id of analysis.concern) views.set(id, gridView(city, codeOf, person, concernOf))
  for (const id of analysis.satisfaction) views.set(id, gridView(city, codeOf, person, satisfactionOf))
  for (const { group, item } of analysis.comments)
    views.set(item, () => (person.random() < 0.14 ? pick(comments[group] ?? [], person) : undefined))
  return views
}

const pick = <T>(list: readonly T[], person: Person): T | undefined => list[Math.floor(person.random() * list.length)]

/** Codes of the issues in the priority item. */
function issueCodes(instrument: Instrument): [string, number][] {
  const items = instrument.sections.flatMap((section) => section.items)
  const priority = items.find((item) => item.id === instrument.analysis.priority)
  if (!priority || !('categories' in priority)) return []
  return priority.categories.flatMap((c): [string, number][] => (c.issue ? [[c.issue, c.code]] : []))
}

function gridView(
  city: City,
  codeOf: Map<string, number>,
  person: Person,
  rate: (city: City, person: Person, issue: number) => number,
): View {
  const issueOf = new Map([...codeOf].map(([issue, code]) => [code, city.issues.indexOf(issue)]))
  return (item, { seed }) => {
    if (!('rows' in item)) return undefined
    const rated = askedRows(item, seed).flatMap((row): [string, number][] =>
      person.random() < 0.02 ? [] : [[String(row.code), rate(city, person, issueOf.get(row.code) ?? 0)]],
    )
    return rated.length ? Object.fromEntries(rated) : undefined
  }
}

const onScale = (value: number): number => Math.min(5, Math.max(1, Math.round(value)))
/** Sum of uniforms, close to a standard normal. */
const noise = (person: Person): number => (person.random() + person.random() + person.random() - 1.5) * 2

const concernOf = (_city: City, person: Person, issue: number): number =>
  onScale(2.9 + 0.35 * (person.utilities[issue] ?? 0) + 0.6 * noise(person))

function satisfactionOf(city: City, person: Person, issue: number): number {
  if (person.random() < 0.06) return missingCodes.dontKnow
  const mean = satisfaction[city.issues[issue] ?? ''] ?? usualSatisfaction
  return onScale(mean - 0.6 * (person.unit.effects[issue] ?? 0) + 0.95 * noise(person))
}
