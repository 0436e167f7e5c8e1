import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breadthOf } from '../../../analysis/rank/breadth.ts'
import { errorDraws } from '../../../analysis/rank/draws.ts'
import { jointRegion } from '../../../analysis/rank/joint-region.ts'
import { ranksOf } from '../../../analysis/rank/order.ts'
import { rankDistribution } from '../../../analysis/rank/rank-distribution.ts'
import { rankSets, rankSetsBeyond } from '../../../analysis/rank/rank-set.ts'
import { seededRandom } from '../../../domain/random.ts'

const size = 6
const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: size, maxLength: size })
const errors = fc.array(fc.double({ min: 0.01, max: 0.3, noNaN: true }), { minLength: size, maxLength: size })
const level = fc.constantFrom(0.8, 0.95)

const independent = (se: readonly number[]): Float64Array => {
  const matrix = new Float64Array(size * size)
  se.forEach((one, k) => {
    matrix[k * size + k] = one ** 2
  })
  return matrix
}

describe('the joint region of ranks', () => {
  test('holds the ranks of the estimates and follows a permutation of the issues', () => {
    fc.assert(
      fc.property(values, errors, level, (estimates, se, level) => {
        const one = jointRegion(estimates, se, { level })
        const turned = jointRegion([...estimates].reverse(), [...se].reverse(), { level })
        one.ranks.forEach((rank, k) => {
          expect(one.low[k]!).toBeLessThanOrEqual(rank)
          expect(one.high[k]!).toBeGreaterThanOrEqual(rank)
        })
        expect([...turned.low].reverse()).toEqual(one.low)
        expect([...turned.high].reverse()).toEqual(one.high)
      }),
    )
  })

  test('is narrower by Šidák, wider for few degrees of freedom and a higher level', () => {
    fc.assert(
      fc.property(values, errors, (estimates, se) => {
        const plain = jointRegion(estimates, se, { level: 0.9 })
        const sidak = jointRegion(estimates, se, { level: 0.9, sharing: 'sidak' })
        expect(sidak.criticalValue).toBeLessThan(plain.criticalValue)
        for (const wider of [
          jointRegion(estimates, se, { level: 0.9, df: 8 }),
          jointRegion(estimates, se, { level: 0.99 }),
        ])
          plain.low.forEach((low, k) => {
            expect(wider.low[k]!).toBeLessThanOrEqual(low)
            expect(wider.high[k]!).toBeGreaterThanOrEqual(plain.high[k]!)
          })
      }),
    )
  })
})

describe('rank sets', () => {
  test('for one issue lie within the simultaneous ones of a single step', () => {
    fc.assert(
      fc.property(values, errors, fc.integer({ min: 0, max: size - 1 }), (estimates, se, issue) => {
        const covariance = independent(se)
        const draws = errorDraws(covariance, Infinity, 400, seededRandom(7))
        const options = { level: 0.95, isStepwise: false }
        const all = rankSets(estimates, covariance, draws, options)
        const one = rankSets(estimates, covariance, draws, { ...options, only: issue })
        expect(one.criticalValues[0]!).toBeLessThanOrEqual(all.criticalValues[0]!)
        expect(one.low[issue]!).toBeGreaterThanOrEqual(all.low[issue]!)
        expect(one.high[issue]!).toBeLessThanOrEqual(all.high[issue]!)
      }),
      { numRuns: 40 },
    )
  })

  test('beyond a critical value that nothing exceeds allow every rank', () => {
    expect(rankSetsBeyond([3, 2, 1], Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1), 10)).toEqual({
      low: [1, 1, 1],
      high: [3, 3, 3],
    })
    expect(rankSetsBeyond([], new Float64Array(0), 1)).toEqual({ low: [], high: [] })
  })
})

test('ranks over draws average to the middle and hold the rank that is certain', () => {
  fc.assert(
    fc.property(values, (estimates) => {
      const tiny = independent(new Array<number>(size).fill(1e-9))
      const distinct = estimates.map((value, k) => value / 2 + k)
      const found = rankDistribution(distinct, errorDraws(tiny, Infinity, 50, seededRandom(3)), { top: 2 })
      expect(found.low).toEqual(ranksOf(distinct))
      expect(found.high).toEqual(ranksOf(distinct))
      expect(found.mean.reduce((sum, one) => sum + one, 0)).toBeCloseTo((size * (size + 1)) / 2, 9)
      expect(found.topProbability.reduce((sum, one) => sum + one, 0)).toBeCloseTo(2, 9)
    }),
    { numRuns: 30 },
  )
})

test('breadth counts the groups where all name an issue alike, and one where one does', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 12 }), fc.double({ min: 0.01, max: 1, noNaN: true }), (groups, share) => {
      const even = breadthOf(new Array<number>(groups).fill(share))!
      expect(even.effectiveGroups).toBeCloseTo(groups, 9)
      expect(even.dominantGroups).toBeCloseTo(groups, 9)
      expect(even.variation).toBeCloseTo(0, 9)
      const one = breadthOf([share, ...new Array<number>(groups - 1).fill(0)])!
      expect(one.effectiveGroups).toBeCloseTo(1, 9)
      expect(one.evenness).toBe(0)
    }),
  )
  expect(breadthOf([0, 0])).toBeNull()
  expect(breadthOf([0.3])).toBeNull()
  expect(breadthOf([])).toBeNull()
})
