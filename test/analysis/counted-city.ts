import { datasetFrom } from '../../analysis/columns.ts'
import type { Dataset, Unit } from '../../analysis/dataset.ts'
import type { FindingsInput } from '../../analysis/report/find-issues.ts'
import { codebook } from '../../domain/codebook.ts'
import { type Instrument, itemsOf } from '../../domain/instrument.ts'
import { type SampleDesign, sizeClass } from '../../domain/sample-design.ts'
import { type City, designOf, makeCity, namedIssues, personOf } from '../../server/simulation/city.ts'
import { demoKnownItems } from '../../server/simulation/demo-known-items.ts'
import { drawSample } from '../../server/simulation/draw-sample.ts'
import { seedInstrument } from '../fixtures/findings.ts'

/** A simulated city in which everybody has been asked once, so that drawing many samples is quick. */
export interface CountedCity {
  readonly city: City
  readonly instrument: Instrument
  readonly design: SampleDesign
  /** True share of the whole city that names each issue of the catalogue. */
  readonly truth: readonly number[]
  /** Five places per person: positions of the issues named; −1 where fewer. */
  readonly named: Int8Array
  readonly age: Int8Array
  readonly sex: Int8Array
  /** Number of the first person of every unit. */
  readonly first: readonly number[]
}

/** The demo instrument cut down to what ranking and weighting need. */
function shortInstrument(): Instrument {
  const whole = seedInstrument()
  const kept = new Set(['priority', 'age', 'sex'])
  return {
    ...whole,
    sections: whole.sections.map((section) => ({ ...section, items: section.items.filter(({ id }) => kept.has(id)) })),
    analysis: { priority: 'priority', concern: [], satisfaction: [], comments: [], groups: [], programmes: [] },
  }
}

export function countCity(seed: number): CountedCity {
  const whole = seedInstrument()
  const issues = whole.issues.map(({ id }) => id)
  const city = makeCity(seed, issues)
  const people = city.units.reduce((sum, unit) => sum + unit.people, 0)
  const named = new Int8Array(5 * people).fill(-1)
  const age = new Int8Array(people)
  const sex = new Int8Array(people)
  const counts = new Float64Array(issues.length)
  const first: number[] = []
  let place = 0
  city.units.forEach((unit, u) => {
    first.push(place)
    for (let i = 0; i < unit.people; i++, place++) {
      const person = personOf(city, u, i)
      age[place] = person.age
      sex[place] = person.sex
      namedIssues(person).forEach((k, n) => {
        named[5 * place + n] = k
        counts[k]!++
      })
    }
  })
  return {
    city,
    instrument: shortInstrument(),
    design: designOf(city, demoKnownItems(whole)),
    truth: Array.from(counts, (count) => count / people),
    named,
    age,
    sex,
    first,
  }
}

/** One sample of about 1,500: what the people drawn say, as columns. */
export function drawnDataset(counted: CountedCity, seed: number, responses = 1500): Dataset {
  const { city, instrument, named, age, sex, first } = counted
  const sample = drawSample(city, seed, responses)
  const units = sample.map(({ unit, issued }): Unit => {
    const { sector, people } = city.units[unit]!
    return { sector, people, size: sizeClass(people), issued }
  })
  const people = sample.flatMap(({ unit, respondents }) => respondents.map((person) => first[unit]! + person))
  const unit = Int32Array.from(sample.flatMap(({ respondents }, u) => respondents.map(() => u)))
  const empty = datasetFrom(codebook(instrument), units, [])
  const columns = new Map([...empty.columns.keys()].map((name) => [name, new Int16Array(people.length)]))
  const nameOf = priorityNames(instrument)
  people.forEach((person, i) => {
    columns.get('age')![i] = age[person]! + 1
    columns.get('sex')![i] = sex[person]!
    for (let n = 0; n < 5; n++) {
      const k = named[5 * person + n]!
      if (k >= 0) columns.get(nameOf[k]!)![i] = 1
    }
  })
  return { size: people.length, columns, texts: new Map(), units, unit }
}

/** Names of the priority columns, in the order of the catalogue. */
function priorityNames(instrument: Instrument): string[] {
  const item = itemsOf(instrument).find(({ id }) => id === 'priority')
  const categories = item && 'categories' in item ? item.categories : []
  return instrument.issues.map(({ id }) => `priority_${categories.find(({ issue }) => issue === id)?.code}`)
}

export const inputOfSample = (counted: CountedCity, dataset: Dataset): FindingsInput => ({
  instrument: counted.instrument,
  dataset,
  design: counted.design,
  fieldwork: { firstDay: null, lastDay: null, received: dataset.size, openLink: 0 },
  isSynthetic: true,
  isOpen: false,
  sector: null,
  indexWeights: { attention: 1, dissatisfaction: 1, breadth: 1 },
  dataHash: '000000000000',
})
