import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { correlation } from '../../analysis/estimate/correlation.ts'
import type { Estimator } from '../../analysis/estimate/estimator.ts'
import { estimators } from '../../analysis/estimate/index.ts'
import { mean } from '../../analysis/estimate/mean.ts'
import { quantile } from '../../analysis/estimate/quantile.ts'
import { quantileRules } from '../../analysis/estimate/quantile-rule.ts'
import { slope } from '../../analysis/estimate/slope.ts'
import { total } from '../../analysis/estimate/total.ts'
import { wald } from '../../analysis/interval/wald.ts'
import { variancePlan } from '../../analysis/variance/linearize.ts'
import { covariance } from '../../analysis/variance/multistage.ts'
import { samplingDesign } from '../../analysis/variance/sampling-design.ts'

interface Person {
  readonly y: number
  readonly x: number
  readonly w: number
  readonly psu: number
  /** From 0; each domain lies in a region: 0 and 1 in the first, 2 and 3 in the second. */
  readonly domain: number
  readonly place: number
}

const anyone: fc.Arbitrary<Person> = fc.record({
  y: fc.integer({ min: 0, max: 9 }),
  x: fc.integer({ min: 1, max: 9 }),
  w: fc.double({ min: 0.2, max: 8, noNaN: true }),
  psu: fc.nat(7),
  domain: fc.nat(3),
  place: fc.integer(),
})

/** Two in each of eight units of two strata, with two values of y and x at least, and whoever comes on top. */
const people = fc.array(anyone, { maxLength: 40 }).map((more): Person[] => [
  ...Array.from({ length: 16 }, (_, i) => ({
    y: i % 5,
    x: 1 + (i % 3),
    w: 1,
    psu: i % 8,
    domain: (i + Math.floor(i / 8)) % 4,
    place: i,
  })),
  ...more,
])
const scale = fc.double({ min: 0.001, max: 1000, noNaN: true })

const planOf = (list: readonly Person[]) =>
  variancePlan(
    samplingDesign(
      list.map(({ psu }) => psu),
      list.map(({ psu }) => psu % 2),
    ),
  )
const weightsOf = (list: readonly Person[], isIn: (person: Person) => boolean = () => true) =>
  Float64Array.from(list, (person) => (isIn(person) ? person.w : 0))
const valuesOf = (list: readonly Person[]) => ({ y: list.map(({ y }) => y), x: list.map(({ x }) => x) })

/** Estimate and standard error. */
function measured(estimator: Estimator, list: readonly Person[]): [number, number] {
  const found = estimator.of({ ...valuesOf(list), w: weightsOf(list) })
  if (!found) throw new Error(`no ${estimator.id}`)
  return [found.estimate, Math.sqrt(covariance([found.influence], planOf(list))[0]!)]
}

const moved = (list: readonly Person[], factor: number) =>
  [...list].sort((a, b) => a.place - b.place).map((person) => ({ ...person, w: person.w * factor }))

/** Equal to nine digits of the larger of the number and `unit`. */
const near = (found: number, expected: number, unit = 1) =>
  expect(Math.abs(found - expected) / Math.max(Math.abs(expected), unit)).toBeLessThan(1e-9)

// Those of the registry and those that plans use by themselves. A total grows with the weights, all others stay.
test.each([...estimators, correlation, slope])(
  'neither order nor the scale of weights matters to a $id',
  (estimator) => {
    fc.assert(
      fc.property(people, scale, (list, factor) => {
        const [estimate, error] = measured(estimator, list)
        const [again, errorAgain] = measured(estimator, moved(list, factor))
        const grown = estimator.id === 'total' ? factor : 1
        near(again / grown, estimate)
        near(errorAgain / grown, error)
      }),
    )
  },
)

test.each(quantileRules.filter(({ id }) => id === 'math' || id === 'school'))(
  'neither order nor the scale of weights matters to a quantile by $id',
  (rule) => {
    fc.assert(
      fc.property(people, fc.constantFrom(0.5, 2, 8, 1024), (list, factor) => {
        const of = (some: readonly Person[]) => {
          const request = { ...valuesOf(some), w: weightsOf(some), p: 0.37, rule, interval: wald, level: 0.95, df: 6 }
          return quantile(request, planOf(some))!
        }
        expect(of(moved(list, factor)).estimate).toBe(of(list).estimate)
      }),
    )
  },
)

describe('domains', () => {
  const domains = [0, 1, 2, 3]
  const regions = [0, 1]
  const regionOf = (domain: number) => Math.floor(domain / 2)
  const estimatesIn = (estimator: Estimator, list: readonly Person[], isIn: readonly ((person: Person) => boolean)[]) =>
    isIn.map((one) => estimator.of({ ...valuesOf(list), w: weightsOf(list, one) })!)
  const fine = domains.map((d) => (person: Person) => person.domain === d)
  const coarse = regions.map((r) => (person: Person) => regionOf(person.domain) === r)
  const everybody = [() => true]

  /** Covariances of coarser domains from those of the finer: each coarse estimate is Σ part · fine estimate. */
  function collapsed(matrix: Float64Array, parts: readonly (readonly number[])[]): number[] {
    const size = Math.sqrt(matrix.length)
    return parts.flatMap((a) =>
      parts.map((b) => {
        let sum = 0
        for (let j = 0; j < size; j++) for (let k = 0; k < size; k++) sum += a[j]! * b[k]! * matrix[j * size + k]!
        return sum
      }),
    )
  }

  test('have totals that add up to those of their regions and of the whole, with their covariances', () => {
    fc.assert(
      fc.property(people, (list) => {
        const parts = estimatesIn(total, list, fine)
        const halves = estimatesIn(total, list, coarse)
        const [whole] = estimatesIn(total, list, everybody)
        const plan = planOf(list)
        const matrix = covariance(
          parts.map(({ influence }) => influence),
          plan,
        )
        near(
          parts.reduce((sum, { estimate }) => sum + estimate, 0),
          whole!.estimate,
        )
        for (const r of regions) near(parts[2 * r]!.estimate + parts[2 * r + 1]!.estimate, halves[r]!.estimate)
        const byRegion = covariance(
          halves.map(({ influence }) => influence),
          plan,
        )
        const joined = collapsed(
          matrix,
          regions.map((r) => domains.map((d) => Number(regionOf(d) === r))),
        )
        const unit = matrix.reduce((most, one) => Math.max(most, Math.abs(one)), 0)
        for (const [at, one] of joined.entries()) near(one, byRegion[at]!, unit)
        const [variance] = collapsed(matrix, [domains.map(() => 1)])
        near(variance!, covariance([whole!.influence], plan)[0]!, unit)
      }),
    )
  })

  test('have means whose mean, weighted by their sizes, is that of the whole', () => {
    fc.assert(
      fc.property(people, (list) => {
        const parts = estimatesIn(mean, list, fine)
        const halves = estimatesIn(mean, list, coarse)
        const [whole] = estimatesIn(mean, list, everybody)
        const size = (isIn: (person: Person) => boolean) => weightsOf(list, isIn).reduce((sum, w) => sum + w, 0)
        const joined = (found: readonly { estimate: number }[], isIn: typeof fine) =>
          found.reduce((sum, { estimate }, k) => sum + estimate * size(isIn[k]!), 0) / size(() => true)
        near(joined(parts, fine), whole!.estimate)
        near(joined(halves, coarse), whole!.estimate)
      }),
    )
  })

  test('of means are the whole to first order: influences of parts and of sizes make that of the mean', () => {
    fc.assert(
      fc.property(people, (list) => {
        const parts = estimatesIn(mean, list, fine)
        const [whole] = estimatesIn(mean, list, everybody)
        const sizes = fine.map((isIn) => weightsOf(list, isIn).reduce((sum, w) => sum + w, 0))
        const all = sizes.reduce((sum, one) => sum + one, 0)
        list.forEach(({ domain, w }, i) => {
          const inside = (sizes[domain]! / all) * parts[domain]!.influence[i]!
          const lift = (w / all) * (parts[domain]!.estimate - whole!.estimate)
          near(inside + lift, whole!.influence[i]!)
        })
      }),
    )
  })
})
