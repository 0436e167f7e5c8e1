import { missingCodes } from '../../domain/category.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { askedRows } from '../../domain/items/grid.ts'
import type { Item } from '../../domain/items/index.ts'
import type { AnswerContext } from '../../domain/items/item-type.ts'
import { backgrounds } from './background.ts'
import { namedIssues, type Person } from './city.ts'
import { commentOf } from './comments.ts'
import { type Contentment, contentmentOf, knowledgeOf, onScale, overallOf, programmeRatingOf } from './contentment.ts'
import { satisfaction, usualSatisfaction } from './issue-appeal.ts'
import { normal } from './normal.ts'
import { pickIndex } from './pick-index.ts'
import type { Asked } from './respond.ts'

/** An answer by what the person thinks; undefined is none. */
export type View = (item: Item, context: AnswerContext) => unknown

/** What a person thinks of an issue, by its position in the city: a code. */
type Rate = (issue: number) => number

/** What the person thinks, for the items where the city's truth says so. */
export function viewsOf(asked: Asked, person: Person): Map<string, View> {
  const { analysis } = asked.instrument
  const codeOf = new Map(issueCodes(asked.instrument))
  const named = namedIssues(person).map((k) => asked.city.issues[k] ?? '')
  const codes = named.flatMap((issue) => codeOf.get(issue) ?? [])
  const fields = asked.instrument.issueGroups.map(({ id }) => id)
  const content = contentmentOf(person, fields)
  const views = backgroundViews(asked, person)
  if (analysis.priority) views.set(analysis.priority, () => ({ codes }))
  if (analysis.ranking) views.set(analysis.ranking, () => (person.random() < 0.9 ? codes : undefined))
  if (analysis.overall) views.set(analysis.overall, () => orDontKnow(person, () => overallOf(content, person)))
  for (const id of analysis.concern) views.set(id, gridView(asked, person, concernOf(person)))
  for (const id of analysis.satisfaction) views.set(id, gridView(asked, person, satisfactionOf(asked, person, content)))
  for (const { group, item } of analysis.comments) views.set(item, () => commentOf(group, named, person))
  for (const [id, view] of programmeViews(asked, person, content)) views.set(id, view)
  return views
}

function backgroundViews({ known }: Asked, person: Person): Map<string, View> {
  return new Map<string, View>([
    ...Object.entries(backgrounds).map(([id, of]): [string, View] => [id, () => of(person)]),
    [known.sector, () => person.unit.sector],
    [known.sex, () => person.sex],
    [known.age, () => known.ageCodes[person.age]],
  ])
}

/** Who knows a programme well has an opinion of it. */
const programmeViews = ({ instrument }: Asked, person: Person, content: Contentment): [string, View][] =>
  instrument.analysis.programmes.flatMap(({ knowledge, rating }, place): [string, View][] => [
    [knowledge, () => 1 + pickIndex(knowledgeOf(place, person.unit.sector), person.random)],
    [
      rating,
      (_item, { answers }) => {
        const rate = () => programmeRatingOf(content, person, place)
        return answers[knowledge] === 1 ? rate() : orDontKnow(person, rate)
      },
    ],
  ])

const orDontKnow = (person: Person, rate: () => number): number =>
  person.random() < 0.06 ? missingCodes.dontKnow : rate()

/** Codes of the issues in the priority item. */
function issueCodes(instrument: Instrument): [string, number][] {
  const items = instrument.sections.flatMap((section) => section.items)
  const priority = items.find((item) => item.id === instrument.analysis.priority)
  if (!priority || !('categories' in priority)) return []
  return priority.categories.flatMap((c): [string, number][] => (c.issue ? [[c.issue, c.code]] : []))
}

function gridView({ city, instrument }: Asked, person: Person, rate: Rate): View {
  const issueOf = new Map(issueCodes(instrument).map(([issue, code]) => [code, city.issues.indexOf(issue)]))
  return (item, { seed }) => {
    if (!('rows' in item)) return undefined
    const rated = askedRows(item, seed).flatMap((row): [string, number][] =>
      person.random() < 0.02 ? [] : [[String(row.code), rate(issueOf.get(row.code) ?? 0)]],
    )
    return rated.length ? Object.fromEntries(rated) : undefined
  }
}

const concernOf =
  (person: Person): Rate =>
  (issue) =>
    onScale(2.9 + 0.35 * (person.utilities[issue] ?? 0) + 0.6 * normal(person.random))

const satisfactionOf =
  ({ city }: Asked, person: Person, content: Contentment): Rate =>
  (issue) => {
    const id = city.issues[issue] ?? ''
    const mean = (satisfaction[id] ?? usualSatisfaction) + (city.shift.satisfaction[id] ?? 0)
    const own = (content[id.slice(0, 1)] ?? 0) - 0.6 * (person.unit.effects[issue] ?? 0)
    return orDontKnow(person, () => onScale(mean + own + 0.75 * normal(person.random)))
  }
