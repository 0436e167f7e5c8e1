import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { errorDraws, type RankDraws, rankDraws, spreadRows } from '../../../analysis/rank/draws.ts'
import { hotIndices } from '../../../analysis/rank/hot-index.ts'
import { ranksOf } from '../../../analysis/rank/order.ts'
import { rankDistribution } from '../../../analysis/rank/rank-distribution.ts'
import { rankSets } from '../../../analysis/rank/rank-set.ts'
import { tiersOf } from '../../../analysis/rank/tier.ts'
import { topProbabilities } from '../../../analysis/rank/top-probability.ts'
import { seededRandom } from '../../../domain/random.ts'

const size = 7
const all = [...Array(size).keys()]

/** Estimates from few units, so that their errors depend on each other, and where each of them is put. */
const anyIssues = fc.record({
  estimates: fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: size, maxLength: size }),
  seed: fc.nat(),
  position: fc.shuffledSubarray(all, { minLength: size, maxLength: size }),
})

function covarianceOf(seed: number): Float64Array {
  const random = seededRandom(seed)
  const units = Array.from({ length: 12 }, () => all.map(() => 40 * (random() - 0.5)))
  return Float64Array.from({ length: size * size }, (_, at) =>
    units.reduce((sum, unit) => sum + unit[Math.floor(at / size)]! * unit[at % size]!, 0),
  )
}

/** What stood at k stands at `position[k]`. */
function moved<T>(list: ArrayLike<T>, position: readonly number[]): T[] {
  const result: T[] = []
  position.forEach((to, k) => {
    result[to] = list[k]!
  })
  return result
}
const movedMatrix = (matrix: ArrayLike<number>, position: readonly number[]): Float64Array => {
  const result = new Float64Array(size * size)
  for (const j of all) for (const k of all) result[position[j]! * size + position[k]!] = matrix[j * size + k]!
  return result
}
const movedDraws = ({ count, values }: RankDraws['draws'], position: readonly number[]) => ({
  count,
  values: Float64Array.from(
    Array.from({ length: count }, (_, r) => moved(values.subarray(r * size, (r + 1) * size), position)).flat(),
  ),
})

describe('when issues change places', () => {
  test('rank sets, tiers and the chance of the top go with them', () => {
    fc.assert(
      fc.property(anyIssues, ({ estimates, seed, position }) => {
        const covariance = covarianceOf(seed)
        const draws = errorDraws(covariance, 9, 300, seededRandom(seed))
        const [movedEstimates, others] = [moved(estimates, position), movedDraws(draws, position)]
        const before = rankSets(estimates, covariance, draws, { level: 0.9 })
        const after = rankSets(movedEstimates, movedMatrix(covariance, position), others, { level: 0.9 })
        expect(after.low).toEqual(moved(before.low, position))
        expect(after.high).toEqual(moved(before.high, position))
        expect(tiersOf(movedEstimates, after.above)).toEqual(moved(tiersOf(estimates, before.above), position))
        expect(topProbabilities(movedEstimates, others, 3)).toEqual(
          moved(topProbabilities(estimates, draws, 3), position),
        )
        const ranks = rankDistribution(movedEstimates, others, { top: 3 })
        expect(ranks.low).toEqual(moved(rankDistribution(estimates, draws, { top: 3 }).low, position))
      }),
      { numRuns: 60 },
    )
  })

  test('points and the hot index go with them', () => {
    fc.assert(
      fc.property(anyIssues, ({ estimates, position }) => {
        expect(ranksOf(moved(estimates, position))).toEqual(moved(ranksOf(estimates), position))
        const parts = estimates.map((one) => ({ mention: one / 400, dissatisfied: 1 - one / 400, breadth: 0.5 }))
        const weights = { attention: 3, dissatisfaction: 2, breadth: 1 }
        expect(hotIndices(moved(parts, position), weights)).toEqual(moved(hotIndices(parts, weights), position))
      }),
    )
  })
})

describe('errors of single differences', () => {
  const options = { level: 0.95, isStepwise: false }

  test('make rank sets wider than known errors do, and those of few degrees wider than of many', () => {
    fc.assert(
      fc.property(anyIssues, ({ estimates, seed }) => {
        const covariance = covarianceOf(seed)
        const criticalOf = (df: number) => {
          const { draws, spreads } = rankDraws(covariance, df, seededRandom(seed))
          return rankSets(estimates, covariance, draws, { ...options, spreads }).criticalValues[0]!
        }
        const { draws } = rankDraws(covariance, 5, seededRandom(seed))
        const known = rankSets(estimates, covariance, draws, options).criticalValues[0]!
        expect(criticalOf(5)).toBeGreaterThan(criticalOf(20))
        expect(criticalOf(20)).toBeGreaterThan(known)
      }),
      { numRuns: 15 },
    )
  })

  test('are shared by all issues of a draw where chances are told', () => {
    const made = rankDraws(covarianceOf(3), 6)
    const { values, count } = spreadRows(made)
    expect(count).toBe(made.draws.count)
    for (const r of [0, 1, 2000])
      for (const k of all)
        expect(values[r * size + k]).toBeCloseTo(made.spreads[r]! * made.draws.values[r * size + k]!, 10)
  })
})
