import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { estimateColumns, standardErrors } from '../../../analysis/estimate/estimate-columns.ts'
import { mean } from '../../../analysis/estimate/mean.ts'
import { total } from '../../../analysis/estimate/total.ts'
import { designFromColumns, impliedWeights } from '../../../analysis/variance/design-from-columns.ts'
import { variancePlan } from '../../../analysis/variance/linearize.ts'
import { average, fail } from '../../../analysis/variance/lonely-psu.ts'
import { covariance } from '../../../analysis/variance/multistage.ts'
import { jackknife, replicateCovariance, replicateDegrees } from '../../../analysis/variance/replicates.ts'
import type { SamplingDesign } from '../../../analysis/variance/sampling-design.ts'

const columns = { ids: [], strata: [], populations: [], isNested: false }
const designOf = (given: Parameters<typeof designFromColumns>[0]): SamplingDesign => {
  const design = designFromColumns(given)
  if (typeof design === 'string') throw new Error(design)
  return design
}

describe('a variance in stages', () => {
  // Two of four schools, two of ten and two of five pupils: worked by hand from Cochran (1977), eq. 11.24.
  const design = designOf({
    ...columns,
    size: 4,
    ids: [
      ['a', 'a', 'b', 'b'],
      [1, 2, 1, 2],
    ],
    populations: [
      [4, 4, 4, 4],
      [10, 10, 5, 5],
    ],
  })
  const w = impliedWeights(design)

  test('weighs everybody by the shares drawn', () => {
    expect([...w]).toEqual([10, 10, 5, 5])
  })

  test('adds the scatter within units to that between them', () => {
    const { influence } = total.of({ y: [1, 3, 2, 4], w })!
    const between = (1 - 2 / 4) * 2 * ((40 - 35) ** 2 + (30 - 35) ** 2)
    const within = (2 / 4) * ((1 - 2 / 10) * 2 * 2 * 10 ** 2 + (1 - 2 / 5) * 2 * 2 * 5 ** 2)
    expect(covariance([influence], variancePlan(design))[0]).toBeCloseTo(between + within, 9)
  })

  test('is 0 where everything was taken', () => {
    const whole = designOf({ ...columns, size: 3, populations: [[3, 3, 3]] })
    const { influence } = mean.of({ y: [1, 5, 9], w: impliedWeights(whole) })!
    expect(covariance([influence], variancePlan(whole))).toEqual(new Float64Array(1))
  })

  test('takes shares drawn for what populations say', () => {
    const of = (population: number) => designOf({ ...columns, size: 2, populations: [[population, population]] })
    expect([...of(0.1).fractionOf!]).toEqual([...of(20).fractionOf!])
  })
})

describe('columns that are no design', () => {
  test('name what is wrong', () => {
    const strata = [['x', 'y', 'x']]
    expect(designFromColumns({ ...columns, size: 3, ids: [[1, 1, 2]], strata })).toBe('unit_in_several_strata')
    expect(designFromColumns({ ...columns, size: 3, populations: [[2, 2, 2]] })).toBe('population_smaller_than_sample')
    expect(designFromColumns({ ...columns, size: 3, populations: [[9, 8, 9]] })).toBe('population_varies')
    expect(designFromColumns({ ...columns, size: 3, populations: [[9, Number.NaN, 9]] })).toBe('missing_design_value')
  })

  test('are one when unit labels repeat from stratum to stratum', () => {
    const design = designOf({ ...columns, size: 3, ids: [[1, 1, 2]], strata: [['x', 'y', 'x']], isNested: true })
    expect(design.psuCount).toBe(3)
  })
})

describe('strata that have one unit', () => {
  const design = designOf({ ...columns, size: 3, strata: [['x', 'x', 'y']] })
  const w = new Float64Array(3).fill(1)

  test('are refused by name where the rule says so', () => {
    expect(estimateColumns(mean, [[1, 2, 3]], w, variancePlan(design, { lonely: fail }))).toBe('single_psu')
  })

  test('and a sample of one unit has no error by any rule', () => {
    const one = designOf({ ...columns, size: 3, ids: [[1, 1, 1]] })
    expect(estimateColumns(mean, [[1, 2, 3]], w, variancePlan(one, { lonely: average }))).toBe('single_psu')
  })
})

const samples = fc
  .array(fc.record({ y: fc.integer({ min: 0, max: 5 }), w: fc.integer({ min: 1, max: 9 }), unit: fc.nat(5) }), {
    minLength: 8,
    maxLength: 40,
  })
  .map((rows) => rows.map((row, i) => ({ ...row, unit: i < 6 ? i : row.unit })))

const errorOf = (rows: readonly { y: number; w: number; unit: number }[], scale = 1): number => {
  const design = designOf({ ...columns, size: rows.length, ids: [rows.map(({ unit }) => unit)] })
  const w = Float64Array.from(rows, (row) => row.w * scale)
  const found = estimateColumns(mean, [rows.map(({ y }) => y)], w, variancePlan(design))
  return typeof found === 'string' ? Number.NaN : standardErrors(found.covariance)[0]!
}

test('neither the order of rows nor the scale of weights matters to an error', () => {
  fc.assert(
    fc.property(samples, (rows) => {
      expect(errorOf([...rows].reverse())).toBeCloseTo(errorOf(rows), 10)
      expect(errorOf(rows, 1000)).toBeCloseTo(errorOf(rows), 10)
    }),
  )
})

describe('the jackknife', () => {
  const sizes = [2, 3, 4]
  const strata = sizes.flatMap((size, h) => new Array<number>(size).fill(h))
  const design = designOf({ ...columns, size: 9, strata: [strata] })

  test('gives a total the very variance of the sampling design', () => {
    const y = [3, 1, 4, 1, 5, 9, 2, 6, 5]
    const w = Float64Array.from(strata, (h) => h + 1)
    const replicates = jackknife(w, design, 'JKn')
    if (typeof replicates === 'string') throw new Error(replicates)
    const full = total.of({ y, w })!
    const thetas = replicates.weights.map((one) => [total.of({ y, w: one })!.estimate])
    const linear = covariance([full.influence], variancePlan(design))[0]!
    expect(replicateCovariance(thetas, replicates, [full.estimate])[0]).toBeCloseTo(linear, 9)
    expect(replicateDegrees(replicates.weights)).toBe(9 - 3)
  })

  test('is refused by name where it has no meaning', () => {
    const w = new Float64Array(9).fill(1)
    expect(jackknife(w, design, 'JK1')).toBe('has_strata')
    const lonely = designOf({ ...columns, size: 3, strata: [['x', 'x', 'y']] })
    expect(jackknife(w.slice(0, 3), lonely, 'JKn')).toBe('single_psu')
  })
})
