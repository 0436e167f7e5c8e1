import fc from 'fast-check'
import { variancePlan } from '../../../analysis/variance/linearize.ts'
import { samplingDesign } from '../../../analysis/variance/sampling-design.ts'

export interface Person {
  readonly unit: number
  readonly group: number
  readonly answer: number
  readonly weight: number
}

const person = fc.record({
  unit: fc.integer({ min: 0, max: 11 }),
  group: fc.integer({ min: 0, max: 2 }),
  answer: fc.integer({ min: 0, max: 2 }),
  weight: fc.double({ min: 0.5, max: 4, noNaN: true }),
})

/** People of twelve units in two strata, every group and answer among them. */
export const samples = fc
  .array(person, { minLength: 40, maxLength: 80 })
  .map((people) => [
    ...people,
    ...[0, 1, 2].flatMap((group) =>
      [0, 1, 2].map((answer) => ({ unit: group * 3 + answer, group, answer, weight: 1 })),
    ),
    { unit: 9, group: 0, answer: 1, weight: 1 },
    { unit: 10, group: 1, answer: 1, weight: 1 },
    { unit: 11, group: 2, answer: 0, weight: 1 },
  ])

/** A sample as columns; `factor` multiplies every weight. */
export const columnsOf = (people: readonly Person[], factor = 1) => ({
  group: Int32Array.from(people, (one) => one.group),
  answer: Int32Array.from(people, (one) => one.answer),
  weights: Float64Array.from(people, (one) => factor * one.weight),
  plan: variancePlan(
    samplingDesign(
      people.map((one) => one.unit),
      people.map((one) => one.unit % 2),
    ),
  ),
})

/** Every person a unit of its own in one stratum, all weights equal: a simple random sample. */
export const asSimple = (people: readonly Person[]) => ({
  ...columnsOf(people),
  weights: new Float64Array(people.length).fill(3),
  plan: variancePlan(samplingDesign([...people.keys()], new Int32Array(people.length))),
})
