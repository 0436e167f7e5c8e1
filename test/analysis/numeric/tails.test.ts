import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brent } from '../../../analysis/numeric/brent.ts'
import { chiSquareSumExact, chiSquareSumUpper } from '../../../analysis/numeric/chi-square-sum.ts'
import * as d from '../../../analysis/numeric/distributions.ts'
import { betaTails } from '../../../analysis/numeric/incomplete-beta.ts'
import { digamma, logBeta, logGamma } from '../../../analysis/numeric/log-gamma.ts'
import { studentizedRangeCdf, studentizedRangeQuantile } from '../../../analysis/numeric/studentized-range.ts'
import type { Tails } from '../../../analysis/numeric/tails.ts'

const positive = (max: number) => fc.double({ min: 0.05, max, noNaN: true })
const anyNumber = fc.double({ min: -30, max: 30, noNaN: true })

function expectTails({ lower, upper, logLower, logUpper }: Tails): void {
  expect(lower + upper).toBeCloseTo(1, 12)
  if (lower > 1e-290) expect(logLower).toBeCloseTo(Math.log(lower), 10)
  if (upper > 1e-290) expect(logUpper).toBeCloseTo(Math.log(upper), 10)
}

describe('tails', () => {
  test('add up to one and agree with their logarithms', () => {
    fc.assert(
      fc.property(anyNumber, positive(500), positive(500), (x, a, b) => {
        expectTails(d.normalTails(x))
        expectTails(d.studentTails(x, a))
        expectTails(d.chiSquareTails(Math.abs(x), a))
        expectTails(d.fTails(Math.abs(x), a, b))
        expectTails(betaTails(a, b, 1 / (1 + Math.exp(-x))))
        expectTails(d.binomialTails(Math.round(Math.abs(x)), 40, 1 / (1 + Math.exp(-x / 10))))
      }),
    )
  })

  test('keep their logarithms where they themselves are too small for a number', () => {
    expect(d.normalTails(-60).lower).toBe(0)
    expect(d.normalTails(-60).logLower).toBeCloseTo(-1800 - Math.log(60 * Math.sqrt(2 * Math.PI)), 3)
    expect(d.studentTails(-1e6, 1000).logLower).toBeCloseTo(-10366.005985145363, 6)
  })

  test('are one half in the middle of a symmetric distribution', () => {
    expect(d.normalTails(0)).toEqual({ lower: 0.5, upper: 0.5, logLower: -Math.LN2, logUpper: -Math.LN2 })
    expect(d.studentQuantile(0.5, 0.5)).toBe(0)
  })
})

describe('functions of the gamma family', () => {
  test('follow their recurrences', () => {
    fc.assert(
      fc.property(positive(2000), positive(2000), (a, b) => {
        expect(logGamma(a + 1) - logGamma(a)).toBeCloseTo(Math.log(a), 9)
        expect(digamma(a + 1) - digamma(a)).toBeCloseTo(1 / a, 9)
        expect(logBeta(a, b)).toBeCloseTo(logBeta(b, a), 9)
        expect(logBeta(a + 1, b) - logBeta(a, b)).toBeCloseTo(Math.log(a / (a + b)), 9)
      }),
    )
  })
})

describe('the studentized range', () => {
  test('of two means is √2 times Student’s t', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 8, noNaN: true }), fc.integer({ min: 5, max: 300 }), (q, df) => {
        expect(studentizedRangeCdf(q, 2, df)).toBeCloseTo(1 - 2 * d.studentTails(q / Math.SQRT2, df).upper, 6)
      }),
      { numRuns: 30 },
    )
  })

  test('has the quantile that its distribution function inverts', () => {
    for (const p of [0.5, 0.9, 0.99])
      expect(studentizedRangeCdf(studentizedRangeQuantile(p, 4, 20), 4, 20)).toBeCloseTo(p, 5)
  })
})

describe('a sum of chi-squares', () => {
  test('of equal weights over its own scale is F', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 2, max: 80 }), positive(20), (k, df, f) => {
        const weights = new Array<number>(k).fill(0.7)
        expect(chiSquareSumExact(f * k * 0.7, weights, df)).toBeCloseTo(d.fUpper(f, k, df), 8)
      }),
      { numRuns: 40 },
    )
  })

  test('is nearly that by its saddlepoint', () => {
    for (const x of [3, 8, 20]) {
      const exact = chiSquareSumExact(x, [2, 1, 0.3], 40)
      expect(Math.abs(chiSquareSumUpper(x, [2, 1, 0.3], 40) / exact - 1)).toBeLessThan(0.05)
    }
  })
})

test('Brent’s method finds the zero of a monotone function', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (zero) => {
      expect(brent((x) => Math.expm1(5 * (x - zero)), 0, 1, 1e-12)).toBeCloseTo(zero, 10)
    }),
  )
})
