import { describe, expect, test } from 'vitest'
import { errorDraws } from '../../../analysis/rank/draws.ts'
import { rankSets } from '../../../analysis/rank/rank-set.ts'
import { topProbabilities } from '../../../analysis/rank/top-probability.ts'
import { seededRandom } from '../../../domain/random.ts'
import { goldenCase, goldenTable, relativeError } from '../read-golden.ts'

const file = 'ranks/mrsw.json'
const input = (name: string) => {
  const { theta, V } = goldenCase(file, `input_${name}`).expected
  return { estimates: theta as number[], covariance: Float64Array.from((V as number[][]).flat()) }
}
const fixedDraws = () => {
  const columns = [...goldenTable('ranks/draws_city12.csv').values()].map((column) => column.map(Number))
  const count = columns[0]!.length
  return { count, values: Float64Array.from({ length: count * 12 }, (_, i) => columns[i % 12]![Math.floor(i / 12)]!) }
}

describe('rankSets agrees with R', () => {
  test.each([
    ['mrsw_draws_city12_step', true],
    ['mrsw_draws_city12_single', false],
  ])('on fixed draws: %s', (id, isStepwise) => {
    const { estimates, covariance } = input('city12')
    const sets = rankSets(estimates, covariance, fixedDraws(), { level: 0.95, isStepwise })
    const { crits, rank_lower, rank_upper } = goldenCase(file, id).expected
    expect(relativeError(sets.criticalValues, crits)).toBeLessThan(1e-9)
    expect(sets.low).toEqual(rank_lower)
    expect(sets.high).toEqual(rank_upper)
  })

  test.each(['city12', 'city60'])('given the critical value, for %s', (name) => {
    const { estimates, covariance } = input(name)
    for (const critical of ['1.96', '2.8', '3.4', '4']) {
      // One draw whose largest standardised difference is the wanted critical value.
      const values = new Float64Array(estimates.length)
      const size = estimates.length
      values[0] = Number(critical) * Math.sqrt(covariance[0]! + covariance[size + 1]! - 2 * covariance[1]!)
      const scale = largestOf(values, covariance)
      const draws = { count: 1, values: values.map((value) => (value * Number(critical)) / scale) }
      const sets = rankSets(estimates, covariance, draws, { level: 0.95, isStepwise: false })
      const { rank_lower, rank_upper } = goldenCase(file, `mrsw_crit_${name}_${critical}`).expected
      expect(sets.criticalValues[0]).toBeCloseTo(Number(critical), 10)
      expect(sets.low).toEqual(rank_lower)
      expect(sets.high).toEqual(rank_upper)
    }
  })

  test.each(['city12', 'city60'])('on its own draws, within Monte-Carlo error, for %s', (name) => {
    const { estimates, covariance } = input(name)
    const draws = errorDraws(covariance, Number.POSITIVE_INFINITY, 20_000, seededRandom(7))
    const sets = rankSets(estimates, covariance, draws, { level: 0.95 })
    const { crits } = goldenCase(file, `mrsw_mc_${name}_step`).expected
    expect(relativeError(sets.criticalValues.slice(0, 1), crits.slice(0, 1))).toBeLessThan(0.01)
    const { p_top } = goldenCase(file, `rankprob_${name}`).expected
    const top = topProbabilities(estimates, draws, name === 'city12' ? 3 : 5)
    top.forEach((probability, k) => {
      expect(Math.abs(probability - p_top[k])).toBeLessThan(0.015)
    })
  })
})

function largestOf(z: Float64Array, covariance: Float64Array): number {
  const size = z.length
  let most = 0
  for (let j = 0; j < size; j++)
    for (let k = 0; k < size; k++)
      if (j !== k)
        most = Math.max(
          most,
          (z[j]! - z[k]!) /
            Math.sqrt(covariance[j * size + j]! + covariance[k * size + k]! - 2 * covariance[j * size + k]!),
        )
  return most
}

describe('rankSets', () => {
  test('two issues that nobody named are never ordered', () => {
    const covariance = Float64Array.of(1e-4, 0, 0, 0, 0, 0, 0, 0, 0)
    const draws = errorDraws(covariance, 20, 1000, seededRandom(1))
    const sets = rankSets([0.5, 0, 0], covariance, draws, { level: 0.95 })
    expect(sets.low).toEqual([1, 2, 2])
    expect(sets.high).toEqual([1, 3, 3])
  })

  test('one issue alone has rank 1', () => {
    const draws = errorDraws(Float64Array.of(1), 5, 10, seededRandom(1))
    expect(rankSets([0.2], Float64Array.of(1), draws, { level: 0.95 })).toMatchObject({ low: [1], high: [1] })
  })

  test('draws of a singular covariance keep it', () => {
    const covariance = Float64Array.of(4, 2, 6, 2, 1, 3, 6, 3, 9)
    const { values, count } = errorDraws(covariance, Number.POSITIVE_INFINITY, 20_000, seededRandom(3))
    let sum = 0
    for (let r = 0; r < count; r++) {
      expect(values[3 * r]).toBeCloseTo(2 * values[3 * r + 1]!, 10)
      sum += values[3 * r]! * values[3 * r + 2]!
    }
    expect(sum / count).toBeCloseTo(6, 0)
  })
})
