import fc from 'fast-check'
import { datasetFrom } from '../../analysis/columns.ts'
import type { Dataset, Unit } from '../../analysis/dataset.ts'
import type { FindingsInput } from '../../analysis/report/find-issues.ts'
import { codebook } from '../../domain/codebook.ts'
import type { Instrument } from '../../domain/instrument.ts'
import type { SampleDesign } from '../../domain/sample-design.ts'
import { seedInstrument } from '../fixtures/findings.ts'

export const sectors = [1, 2, 3]

/** Two units in each sector. */
export const units: readonly Unit[] = sectors.flatMap((sector) =>
  [1, 2].map((size): Unit => ({ sector, size, people: 200 * size, issued: 50 })),
)

const kept = [
  'sector',
  'age',
  'sex',
  'priority',
  'concern_e',
  'satisfaction_e',
  'comment_e',
  'officials_knowledge',
  'officials_rating',
]

const whole = seedInstrument()

/** The demo instrument cut down to the ten issues of daily life. */
export const smallInstrument: Instrument = {
  ...whole,
  issues: whole.issues.filter(({ group }) => group === 'E'),
  sections: whole.sections.map((section) => ({
    ...section,
    items: section.items.filter(({ id }) => kept.includes(id)),
  })),
  analysis: {
    priority: 'priority',
    concern: ['concern_e'],
    satisfaction: ['satisfaction_e'],
    comments: [{ group: 'E', item: 'comment_e' }],
    groups: ['age', 'sex'],
    programmes: whole.analysis.programmes.slice(0, 1),
  },
}

export interface Person {
  readonly unit: number
  readonly age: number
  readonly sex: number
  /** Positions of the issues named, 0..9; null is no answer. */
  readonly named: readonly number[] | null
  /** Concern and satisfaction with all issues. */
  readonly concern: number
  readonly satisfaction: number
  readonly comment: string | null
}

export const person = (changes: Partial<Person> = {}): Person => ({
  unit: 0,
  age: 1,
  sex: 1,
  named: [0],
  concern: 3,
  satisfaction: 2,
  comment: null,
  ...changes,
})

/** People as columns; `position` says where the answers to each issue are stored. */
export function waveOf(people: readonly Person[], position: readonly number[] = [...Array(10).keys()]): Dataset {
  const empty = datasetFrom(codebook(smallInstrument), units, [])
  const issueAt = (k: number) => 501 + position[k]!
  const columns = new Map(
    [...empty.columns.keys()].map((name) => [name, Int16Array.from(people, (one) => cellOf(one, name))]),
  )
  people.forEach(({ named }, i) => {
    for (const k of named ?? []) columns.get(`priority_${issueAt(k)}`)![i] = 1
  })
  return {
    size: people.length,
    columns,
    texts: new Map([['comment_e', people.map(({ comment }) => comment)]]),
    units,
    unit: Int32Array.from(people, (one) => one.unit),
  }
}

function cellOf(one: Person, name: string): number {
  if (name.startsWith('priority')) return one.named ? 0 : -2
  if (name.startsWith('concern')) return one.concern
  if (name.startsWith('satisfaction')) return one.satisfaction
  if (name === 'age' || name === 'sex') return one[name]
  return name === 'sector' ? (units[one.unit]?.sector ?? -2) : 2
}

const margin = (id: string, populations: readonly number[]) => ({
  id,
  variables: [id],
  cells: populations.map((population, c) => ({ codes: [c + 1], population })),
  source: '',
})

export const smallDesign: SampleDesign = {
  isProbability: true,
  strata: sectors.map((code) => ({ code, name: `系统${code}`, population: 1000 * code })),
  margins: [
    margin('@sector', [1000, 2000, 3000]),
    margin('sex', [3100, 2900]),
    margin('age', [1000, 1200, 900, 1300, 800, 800]),
  ],
  source: '',
}

export const inputOf = (people: readonly Person[], changes: Partial<FindingsInput> = {}): FindingsInput => ({
  instrument: smallInstrument,
  dataset: waveOf(people),
  design: smallDesign,
  fieldwork: { firstDay: null, lastDay: null, received: people.length, openLink: 0 },
  isSynthetic: true,
  isOpen: false,
  sector: null,
  indexWeights: { attention: 1, dissatisfaction: 1, breadth: 1 },
  dataHash: '0123456789ab',
  ...changes,
})

const anyPerson: fc.Arbitrary<Person> = fc.record({
  unit: fc.nat(units.length - 1),
  age: fc.constantFrom(1, 1, 1, 2, 3, 4, 5, 6, -9),
  sex: fc.constantFrom(1, 2, 2, -2),
  named: fc.option(fc.subarray([...Array(10).keys()], { maxLength: 5 }), { freq: 9 }),
  concern: fc.constantFrom(1, 2, 3, 4, 5, -1, -2),
  satisfaction: fc.constantFrom(1, 2, 3, 4, 5, -1, -2, -8),
  comment: fc.option(fc.constantFrom('希望更好', '太冷', '路不平', ' '), { freq: 1 }),
})

/** Nobody, a few, or enough people for every part of the findings. */
export const anyPeople: fc.Arbitrary<Person[]> = fc.oneof(
  fc.array(anyPerson, { maxLength: 12 }),
  fc.array(anyPerson, { minLength: 30, maxLength: 140, size: 'max' }),
)
