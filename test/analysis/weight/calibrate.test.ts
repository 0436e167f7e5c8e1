import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calibrate, calibratedResiduals } from '../../../analysis/weight/calibrate.ts'
import { type Distance, exponential, linear, logistic } from '../../../analysis/weight/distance.ts'
import { postStratifiedResiduals, postStratify } from '../../../analysis/weight/post-stratify.ts'
import { trim } from '../../../analysis/weight/trim.ts'

const base = Float64Array.from([2, 3, 1, 4, 2, 5, 3, 2])
const constant = new Float64Array(8).fill(1)
const group = Float64Array.from([1, 0, 1, 0, 0, 1, 0, 1])
const size = Float64Array.from([1, 2, 3, 4, 5, 6, 7, 8])
const columns = [constant, group, size]

const weightsBy = (populations: readonly number[], distance: Distance): Float64Array => {
  const found = calibrate(columns, populations, base, distance)
  if (typeof found === 'string') throw new Error(found)
  return found.weights
}
const totals = (weights: Float64Array) =>
  columns.map((column) => column.reduce((sum, value, i) => sum + value * weights[i]!, 0))

describe('calibrated weights', () => {
  const near = fc.tuple(
    fc.double({ min: 0.9, max: 1.1, noNaN: true }),
    fc.double({ min: 0.95, max: 1.05, noNaN: true }),
  )

  for (const distance of [linear(), exponential(), logistic({ lower: 0.3, upper: 3 })])
    test(`meet every total (${distance.id})`, () => {
      fc.assert(
        fc.property(near, ([groups, sizes]) => {
          const [all = 0, some = 0, sum = 0] = totals(base)
          const goal = [all, some * groups, sum * sizes]
          const found = totals(weightsBy(goal, distance))
          for (let k = 0; k < goal.length; k++) expect(found[k]).toBeCloseTo(goal[k]!, 8)
        }),
      )
    })

  test('stay as they are when they meet the totals already', () => {
    const weights = weightsBy(totals(base), exponential())
    for (let i = 0; i < base.length; i++) expect(weights[i]).toBeCloseTo(base[i]!, 10)
  })

  test('keep within their bounds, or are refused by name', () => {
    const [all = 0, some = 0, sum = 0] = totals(base)
    const bounds = { lower: 0.8, upper: 1.3 }
    for (const distance of [linear(bounds), logistic(bounds)])
      weightsBy([all, some * 1.1, sum], distance).forEach((weight, i) => {
        expect(weight / base[i]!).toBeGreaterThanOrEqual(0.8 - 1e-12)
        expect(weight / base[i]!).toBeLessThanOrEqual(1.3 + 1e-12)
      })
    expect(calibrate(columns, [all, some * 1.6, sum], base, linear(bounds))).toBe('no_convergence')
    expect(calibrate(columns, [all, some, sum], base, logistic({ lower: 2, upper: 3 }))).toBe('bounds_exclude_one')
  })

  test('leave no variance in what they fix', () => {
    const weights = weightsBy(
      totals(base).map((total, k) => total * [1.1, 1.2, 1.15][k]!),
      exponential(),
    )
    const left = calibratedResiduals(columns, base, weights)(weights.map((weight, i) => weight * size[i]!))
    for (const value of left) expect(value).toBeCloseTo(0, 9)
  })
})

describe('post-stratified weights', () => {
  const cells = Int32Array.from(group)

  test('meet the population of every cell, and leave no variance in its size', () => {
    const weights = postStratify(cells, [30, 70], base)
    if (!(weights instanceof Float64Array)) throw new Error(weights.reason)
    expect(weights.reduce((sum, weight, i) => sum + (group[i] === 1 ? weight : 0), 0)).toBeCloseTo(70, 10)
    const left = postStratifiedResiduals(cells, 2, base, weights)(weights.map((weight, i) => weight * group[i]!))
    for (const value of left) expect(value).toBeCloseTo(0, 10)
  })

  test('are refused with the cell that nobody is in, and with people who are in none', () => {
    expect(postStratify(cells, [30, 70, 5], base)).toEqual({ reason: 'empty_cell', cell: 2 })
    expect(postStratify(cells.with(0, -1), [30, 70], base)).toEqual({ reason: 'category_without_population' })
  })
})

describe('trimmed weights', () => {
  test('keep their total and, when strict, their bounds', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.1, max: 10, noNaN: true }), { minLength: 3, maxLength: 30 }), (list) => {
        const weights = Float64Array.from(list)
        const trimmed = trim(weights, { lower: 1, upper: 6 }, true)
        if (!trimmed) return
        const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0)
        expect(sum(trimmed)).toBeCloseTo(sum(weights), 9)
        expect(trimmed.every((weight) => weight >= 1 && weight <= 6)).toBe(true)
      }),
    )
  })

  test('are refused when nobody is left to take the excess', () => {
    expect(trim(Float64Array.from([9, 9]), { lower: 1, upper: 6 }, false)).toBeNull()
  })
})
