import { hash32, type Random, seededRandom } from '../../domain/random.ts'
import type { Margin, SampleDesign } from '../../domain/sample-design.ts'
import { sizeClass } from '../../domain/sample-design.ts'
import { ageAppeal, appeal, sectorAppeal, usualAppeal } from './issue-appeal.ts'
import { normal } from './normal.ts'
import { outlooks } from './outlooks.ts'
import { pickIndex } from './pick-index.ts'
import { streetTruths } from './street-truths.ts'
import { unitName } from './unit-names.ts'

/** The sectors: how many units and people, how many units are drawn, and how long the tail of unit sizes is. */
const sectors = [
  { code: 1, name: '机关', units: 50, people: 9_000, drawn: 20, spread: 0.6 },
  { code: 2, name: '社区', units: 60, people: 78_000, drawn: 25, spread: 0.35 },
  { code: 3, name: '企业', units: 90, people: 43_000, drawn: 30, spread: 0.9 },
] as const

interface CityUnit {
  readonly name: string
  readonly sector: number
  /** Which of its sector it is, from 0. */
  readonly number: number
  readonly people: number
  /** How far the unit is from its sector, by issue: people of one unit resemble each other. */
  readonly effects: readonly number[]
}

/** What is otherwise than in the usual year, by issue. */
export interface Shift {
  /** How much more pressing it is, in log-odds. */
  readonly appeal: Readonly<Record<string, number>>
  /** How much more people are satisfied with it, on the scale of 1 to 5. */
  readonly satisfaction: Readonly<Record<string, number>>
}

export interface City {
  readonly seed: number
  readonly issues: readonly string[]
  readonly units: readonly CityUnit[]
  readonly shift: Shift
}

export interface Person {
  readonly unit: CityUnit
  /** Position of the age band, 0 the youngest. */
  readonly age: number
  /** 1 man, 2 woman. */
  readonly sex: number
  /** Position of the street where the person lives. */
  readonly street: number
  /** Position of the way of looking at the city. */
  readonly outlook: number
  /** Utility of each issue: those named are the highest. */
  readonly utilities: readonly number[]
  /** How many issues the person names, 1..5. */
  readonly mentions: number
  readonly random: Random
}

export const ageBands = 6
const ageShares: Readonly<Record<number, readonly number[]>> = {
  1: [0.16, 0.3, 0.28, 0.24, 0.02, 0],
  2: [0.14, 0.15, 0.17, 0.2, 0.2, 0.14],
  3: [0.24, 0.3, 0.26, 0.18, 0.02, 0],
}
const womenShare: Readonly<Record<number, number>> = { 1: 0.46, 2: 0.53, 3: 0.42 }
const unitSpread = 0.28
const usualYear: Shift = { appeal: {}, satisfaction: {} }

/**
 * A city of 200 units and 130,000 people, the same for the same seed. `issues` are ids of the catalogue; `shift` makes
 * another year of the same city.
 */
export function makeCity(seed: number, issues: readonly string[], shift: Shift = usualYear): City {
  const units = sectors.flatMap((sector) => {
    // Sizes are the same in every city, so that each class of size is thick enough to be met by a sample.
    const sizes = seededRandom(hash32(`1/city/${sector.code}`))
    const random = seededRandom(hash32(`${seed}/effects/${sector.code}`))
    const raw = Array.from({ length: sector.units }, () => Math.exp(sector.spread * normal(sizes)))
    // No unit is so large that it would be drawn with certainty.
    const cap = (0.8 * raw.reduce((a, b) => a + b, 0)) / sector.drawn
    const capped = raw.map((size) => Math.min(size, cap))
    const sum = capped.reduce((a, b) => a + b, 0)
    return capped.map((size, i) => ({
      name: unitName(sector.code, i),
      sector: sector.code,
      number: i,
      people: Math.max(12, Math.round((sector.people * size) / sum)),
      effects: issues.map(() => unitSpread * normal(random)),
    }))
  })
  return { seed, issues, units, shift }
}

/** One inhabitant by unit and number: always the same person. */
export function personOf(city: City, unitIndex: number, index: number): Person {
  const unit = city.units[unitIndex]
  if (!unit) throw new Error(`no unit ${unitIndex}`)
  const { age, sex, random } = attributesOf(city, unitIndex, index)
  const street = streetOf(unit, random)
  const outlook = pickIndex(outlookShares[unit.sector - 1] ?? [1], random)
  const utilities = city.issues.map((issue, k) => {
    const base = (appeal[issue] ?? usualAppeal) + (city.shift.appeal[issue] ?? 0)
    const ofSector = sectorAppeal[issue]?.[(unit.sector - 1) as 0 | 1 | 2] ?? 0
    const ofAge = (ageAppeal[issue] ?? 0) * (age - 2.5)
    const ofPerson = (outlooks[outlook]?.appeal[issue.slice(0, 1)] ?? 0) + (streetTruths[street]?.appeal[issue] ?? 0)
    // Gumbel noise makes the order of utilities a Plackett–Luce choice.
    const chance = -Math.log(-Math.log(Math.max(random(), 1e-12)))
    return base + ofSector + ofAge + ofPerson + (unit.effects[k] ?? 0) + chance
  })
  const mentions = 1 + pickIndex([0.05, 0.08, 0.17, 0.2, 0.5], random)
  return { unit, age, sex, street, outlook, utilities, mentions, random }
}

const outlookShares = [0, 1, 2].map((sector) => outlooks.map(({ shares }) => shares[sector as 0 | 1 | 2]))

/** People of a community live in its street, others anywhere. */
const streetOf = (unit: CityUnit, random: Random): number =>
  unit.sector === 2
    ? unit.number % streetTruths.length
    : pickIndex(
        streetTruths.map(({ share }) => share),
        random,
      )

/** Indexes of the issues that a person names, the most pressing first. */
export const namedIssues = (person: Person): number[] =>
  [...person.utilities.keys()]
    .sort((a, b) => (person.utilities[b] ?? 0) - (person.utilities[a] ?? 0))
    .slice(0, person.mentions)

/** The true share of the whole city that names each issue, by counting everybody. */
export function trueShares(city: City): number[] {
  const counts = city.issues.map(() => 0)
  let people = 0
  for (const [u, unit] of city.units.entries())
    for (let i = 0; i < unit.people; i++) {
      people++
      for (const k of namedIssues(personOf(city, u, i))) counts[k] = (counts[k] ?? 0) + 1
    }
  return counts.map((count) => count / people)
}

/** The known population tables of the city: what a statistics bureau would publish of it. */
export function designOf(
  city: City,
  variables: { sex: string; age: string; ageCodes: readonly number[] },
): SampleDesign {
  const tables = { size: new Map<string, number>(), sex: new Map<string, number>(), age: new Map<string, number>() }
  const add = (table: Map<string, number>, codes: readonly number[], n = 1) =>
    table.set(codes.join(), (table.get(codes.join()) ?? 0) + n)
  for (const [u, unit] of city.units.entries()) {
    add(tables.size, [unit.sector, sizeClass(unit.people)], unit.people)
    for (let i = 0; i < unit.people; i++) {
      const { age, sex } = attributesOf(city, u, i)
      add(tables.sex, [sex])
      add(tables.age, [variables.ageCodes[age] ?? 0])
    }
  }
  const source = '示例人口数（合成数据）'
  const margin = (id: string, names: string[], table: Map<string, number>): Margin => ({
    id,
    variables: names,
    source,
    cells: [...table].sort().map(([codes, population]) => ({ codes: codes.split(',').map(Number), population })),
  })
  return {
    isProbability: true,
    source,
    strata: sectors.map(({ code, name }) => ({
      code,
      name,
      population: city.units.filter((unit) => unit.sector === code).reduce((sum, unit) => sum + unit.people, 0),
    })),
    margins: [
      margin('sector_size', ['@sector', '@size'], tables.size),
      margin('sex', [variables.sex], tables.sex),
      margin('age', [variables.age], tables.age),
    ],
  }
}

/** Age and sex of a person, and the person's own chance for all that follows. */
export function attributesOf(
  city: City,
  unitIndex: number,
  index: number,
): { age: number; sex: number; random: Random } {
  const sector = city.units[unitIndex]?.sector ?? 1
  const random = seededRandom(hash32(`${city.seed}/person/${unitIndex}/${index}`))
  const age = pickIndex(ageShares[sector] ?? [1], random)
  return { age, sex: random() < (womenShare[sector] ?? 0.5) ? 2 : 1, random }
}

export const drawnUnits = (sector: number): number => sectors.find(({ code }) => code === sector)?.drawn ?? 0
