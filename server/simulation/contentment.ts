import type { Person } from './city.ts'
import { normal } from './normal.ts'
import { streetTruths } from './street-truths.ts'

/** How far a person is more content with each field than all are, by group of issues, on the scale of 1 to 5. */
export type Contentment = Readonly<Record<string, number>>

/** Standard deviations of what a person has for all fields alike, and for each field. */
const spread = { common: 0.35, own: 0.5 }

/** What a judgement of everything is made of: daily life most, then the work of government; the rest hardly. */
const weightOverall: Readonly<Record<string, number>> = { A: 0.45, B: 0.05, C: 0.15, D: 0.05, E: 0.8, F: 0.15 }
const meanOverall = 3.25

/** Where programmes work: mean rating, and the field that it goes with. */
const programmeTruths = [
  { field: 'A', mean: 3.35 },
  { field: 'D', mean: 3.6 },
  { field: 'E', mean: 3 },
] as const

export function contentmentOf(person: Person, fields: readonly string[]): Contentment {
  const common = spread.common * normal(person.random) + (streetTruths[person.street]?.satisfaction ?? 0)
  return Object.fromEntries(fields.map((field) => [field, common + spread.own * normal(person.random)]))
}

/** The nearest step of a scale from 1 to 5. */
export const onScale = (value: number): number => Math.min(5, Math.max(1, Math.round(value)))

/** How satisfied somebody is all in all. */
export function overallOf(content: Contentment, person: Person): number {
  const sum = Object.entries(content).reduce((all, [field, value]) => all + (weightOverall[field] ?? 0) * value, 0)
  return onScale(meanOverall + sum + 0.55 * normal(person.random))
}

/** How satisfied somebody is with what the programme at this place has achieved. */
export function programmeRatingOf(content: Contentment, person: Person, place: number): number {
  const truth = programmeTruths[place]
  return onScale((truth?.mean ?? 3) + (truth ? 0.9 * (content[truth.field] ?? 0) : 0) + 0.7 * normal(person.random))
}

/** Know it well, have heard of it, have not: by programme and sector. */
const knowledgeShares: readonly (readonly (readonly number[])[])[] = [
  [
    [0.55, 0.33, 0.12],
    [0.08, 0.32, 0.6],
    [0.06, 0.28, 0.66],
  ],
  [
    [0.4, 0.45, 0.15],
    [0.27, 0.48, 0.25],
    [0.2, 0.48, 0.32],
  ],
  [
    [0.35, 0.45, 0.2],
    [0.24, 0.4, 0.36],
    [0.12, 0.38, 0.5],
  ],
]

/** Shares of those who know the programme at this place, have heard of it and have not, among people of the sector. */
export const knowledgeOf = (place: number, sector: number): readonly number[] =>
  knowledgeShares[place]?.[sector - 1] ?? [0.2, 0.4, 0.4]
