import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fisherExact } from '../../../analysis/compare/fisher.ts'
import {
  exactBinomial,
  mcnemar,
  scoreTest,
  twoProportions,
  unpooledZ,
} from '../../../analysis/compare/proportion-tests.ts'
import { kruskalWallis, wilcoxonRankSum } from '../../../analysis/compare/rank-sum.ts'
import { sizeForShare, sizePerGroup } from '../../../analysis/compare/sample-size.ts'
import { welch } from '../../../analysis/compare/welch.ts'
import { binomialDensity } from '../../../analysis/numeric/distributions.ts'

const counts = fc.integer({ min: 1, max: 400 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))

describe('intervals of counts', () => {
  test('hold the share, lie in 0..1, and turn round when yes and no do', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(0.8, 0.95, 0.99), ([x, n], level) => {
        for (const of of [exactBinomial, scoreTest]) {
          const [one, other] = [of(x, n, level)!, of(n - x, n, level)!]
          expect(one.low).toBeLessThanOrEqual(x / n + 1e-12)
          expect(one.high).toBeGreaterThanOrEqual(x / n - 1e-12)
          expect(one.low).toBeGreaterThanOrEqual(0)
          expect(one.high).toBeLessThanOrEqual(1)
          expect(other.low).toBeCloseTo(1 - one.high, 9)
          expect(other.p!).toBeCloseTo(one.p!, 9)
        }
      }),
    )
  })

  test('test exactly: p adds up what is no likelier', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.double({ min: 0.05, max: 0.95, noNaN: true }), (x, share) => {
        const seen = binomialDensity(x, 30, share)
        const all = Array.from({ length: 31 }, (_, k) => binomialDensity(k, 30, share))
        const p = all.reduce((sum, one) => (one <= seen * (1 + 1e-7) ? sum + one : sum), 0)
        expect(exactBinomial(x, 30, 0.95, share).p!).toBeCloseTo(Math.min(1, p), 9)
      }),
    )
  })
})

test('Fisher’s test does not care which row is first, and its odds ratio turns over', () => {
  const cell = fc.integer({ min: 0, max: 30 })
  fc.assert(
    fc.property(cell, cell, cell, cell, (a, b, c, d) => {
      fc.pre(a + b > 0 && c + d > 0 && a + c > 0 && b + d > 0)
      const [one, turned] = [fisherExact([a, b, c, d]), fisherExact([b, a, d, c])]
      expect(turned.p).toBeCloseTo(one.p, 9)
      expect(one.low).toBeLessThanOrEqual(one.oddsRatio + 1e-6)
      expect(one.high).toBeGreaterThanOrEqual(one.oddsRatio - 1e-6)
      if (one.oddsRatio > 0 && one.oddsRatio < Infinity) expect(turned.oddsRatio * one.oddsRatio).toBeCloseTo(1, 3)
    }),
  )
})

test('a larger sample is needed for a smaller difference, more certainty, and a larger design effect', () => {
  expect(sizePerGroup(0.5, 0.52, 0.8, 0.05)).toBeGreaterThan(sizePerGroup(0.5, 0.55, 0.8, 0.05))
  expect(sizePerGroup(0.5, 0.55, 0.9, 0.05)).toBeGreaterThan(sizePerGroup(0.5, 0.55, 0.8, 0.05))
  const plan = { share: 0.5, halfWidth: 0.03, population: 1e5, designEffect: 1.5, responseRate: 0.5 }
  expect(sizeForShare({ ...plan, designEffect: 2 }).invited).toBeGreaterThan(sizeForShare(plan).invited)
})

test('where there is nothing to compare the answer is null, never NaN', () => {
  expect(twoProportions([0, 0], [5, 5])).toMatchObject({ statistic: null, p: null })
  expect(twoProportions([0, 0], [0, 5])).toBeNull()
  expect(scoreTest(0, 0, 0.95)).toBeNull()
  expect(exactBinomial(0, 0, 0.95)).toMatchObject({ p: 1, low: 0, high: 1 })
  expect(unpooledZ(0, 10, 1, 10)).toBeNull()
  expect(mcnemar(0, 0)).toBeNull()
  expect(welch([1], [2, 3])).toBeNull()
  expect(welch([1, 1], [1, 1])).toBeNull()
  expect(kruskalWallis([2, 2, 2], [0, 1, 2], 3)).toBeNull()
  expect(kruskalWallis([], [], 2)).toBeNull()
  expect(wilcoxonRankSum([1, 1], [0, 1])).toBeNull()
  expect(wilcoxonRankSum([1, 2], [0, 0])).toBeNull()
})
