import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { change } from '../../analysis/compare/change.ts'
import { simpleRandomVariance } from '../../analysis/estimate/design-effect.ts'
import { estimateColumns } from '../../analysis/estimate/estimate-columns.ts'
import { estimators } from '../../analysis/estimate/index.ts'
import { mean } from '../../analysis/estimate/mean.ts'
import { populationCovariance } from '../../analysis/estimate/population-variance.ts'
import { quantile } from '../../analysis/estimate/quantile.ts'
import { ordered, quantileRules } from '../../analysis/estimate/quantile-rule.ts'
import { intervals } from '../../analysis/interval/index.ts'
import { wald } from '../../analysis/interval/wald.ts'
import { wilsonEffective } from '../../analysis/interval/wilson-effective.ts'
import { studentQuantile } from '../../analysis/numeric/distributions.ts'
import { designFromColumns } from '../../analysis/variance/design-from-columns.ts'
import { variancePlan } from '../../analysis/variance/linearize.ts'
import type { SamplingDesign } from '../../analysis/variance/sampling-design.ts'

const simple = (size: number): SamplingDesign => {
  const design = designFromColumns({ size, ids: [], strata: [], populations: [], isNested: false })
  if (typeof design === 'string') throw new Error(design)
  return design
}

describe('nothing is ever NaN', () => {
  const samples: Record<string, { y: number[]; w: number[] }> = {
    'no rows': { y: [], w: [] },
    'one row': { y: [3], w: [1] },
    'all equal': { y: [2, 2, 2], w: [1, 2, 3] },
    'no weight': { y: [1, 2, 3], w: [0, 0, 0] },
    'all missing': { y: [Number.NaN, Number.NaN], w: [0, 0] },
    'weights that cancel': { y: [1, 2], w: [1, -1] },
  }
  for (const [name, sample] of Object.entries(samples))
    test(`with ${name}`, () => {
      const w = Float64Array.from(sample.w)
      const plan = variancePlan(simple(w.length))
      const numbers: (number | null)[] = []
      for (const estimator of estimators) {
        const found = estimator.of({ y: sample.y, w, x: sample.y })
        if (found) numbers.push(found.estimate, ...found.influence)
        const columns = estimateColumns(mean, [sample.y], w, plan)
        if (typeof columns !== 'string') numbers.push(...columns.estimates, ...columns.covariance)
      }
      numbers.push(...(populationCovariance([sample.y], w) ?? []))
      numbers.push(simpleRandomVariance(sample.y, w, { of: 'mean', isReplaced: true }))
      for (const rule of quantileRules) {
        const found = quantile({ y: sample.y, w, p: 0.5, rule, interval: wald, level: 0.95, df: 3 }, plan)
        if (found) numbers.push(found.estimate, found.low, found.high)
      }
      expect(numbers.filter((value) => Number.isNaN(value))).toEqual([])
    })

  test('in an interval of any share, error, degree of freedom and size', () => {
    const input = fc.record({
      value: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 1e-6, max: 0.999999, noNaN: true })),
      standardError: fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 0.5, noNaN: true })),
      df: fc.constantFrom(0, 1, 3, 20, 1000, Number.POSITIVE_INFINITY),
      baseSize: fc.constantFrom(0, 1, 2, 30, 1000),
      level: fc.constantFrom(0.8, 0.95, 0.99),
    })
    fc.assert(
      fc.property(input, (given) => {
        for (const method of intervals) {
          const found = method.of(given)
          if (found) expect([method.id, found.low, found.high]).not.toContain(Number.NaN)
        }
      }),
    )
  })
})

test('Wilson’s interval solves |p − share| = t·√(p(1 − p)/size), and begins at 0 or ends at 1 where the share does', () => {
  const shares = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0.01, max: 0.99, noNaN: true }))
  fc.assert(
    fc.property(shares, fc.integer({ min: 10, max: 5000 }), fc.integer({ min: 3, max: 200 }), (value, size, df) => {
      const standardError = Math.sqrt((value * (1 - value)) / size)
      const found = wilsonEffective.of({ value, standardError, df, level: 0.95, baseSize: size })!
      for (const p of [found.low, found.high])
        expect(Math.abs(p - value)).toBeCloseTo(studentQuantile(0.975, df) * Math.sqrt((p * (1 - p)) / size), 7)
      if (value === 0) expect(found.low).toBe(0)
      if (value === 1) expect(found.high).toBe(1)
    }),
  )
})

describe('a quantile', () => {
  const values = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 30 })

  // Before the first value's own share the other rules follow R and not their definition.
  for (const rule of quantileRules.filter(({ id }) => /hf[5-9]/.test(id)))
    test(`by ${rule.id} lies among the values and does not fall as p rises`, () => {
      fc.assert(
        fc.property(values, (y) => {
          const all = ordered(y, new Array(y.length).fill(1))
          const found = [0.1, 0.3, 0.5, 0.7, 0.9].map((p) => rule.of(all, p)!)
          for (const one of found) expect(one >= Math.min(...y) - 1e-9 && one <= Math.max(...y) + 1e-9).toBe(true)
          for (let i = 1; i < found.length; i++) expect(found[i]).toBeGreaterThanOrEqual(found[i - 1]! - 1e-9)
        }),
      )
    })

  test('by inversion is the smallest value that p lies at or below', () => {
    const math = quantileRules.find(({ id }) => id === 'math')
    const property = fc.property(values, fc.double({ min: 0.5, max: 1, noNaN: true }), (y, p) => {
      const all = ordered(y, new Array(y.length).fill(1))
      const found = math?.of(all, p) ?? Number.NaN
      expect(y.filter((value) => value <= found).length / y.length).toBeGreaterThanOrEqual(p - 1e-12)
      expect(y.filter((value) => value < found).length / y.length).toBeLessThan(p)
    })
    fc.assert(property)
  })
})

test('waves that share nothing change by the difference of their means', () => {
  const found = change([1, 2, 6, 8], new Float64Array(4).fill(1), Int32Array.from([0, 0, 1, 1]))
  expect(found?.estimate).toBeCloseTo(5.5, 12)
  expect(change([1, 2], new Float64Array(2).fill(1), Int32Array.from([0, 0]))).toBeNull()
})
