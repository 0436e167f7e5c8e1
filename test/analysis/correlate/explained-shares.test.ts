import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explainedShares } from '../../../analysis/correlate/explained-shares.ts'
import {
  jackknifeVariances,
  pairTotals,
  pairwiseCovariance,
  pairwiseSums,
} from '../../../analysis/correlate/pairwise-sums.ts'
import { samplingDesign } from '../../../analysis/variance/sampling-design.ts'
import { seededRandom } from '../../../domain/random.ts'

// mpg, wt, hp, qsec, drat, gear of R's mtcars.
const cars = [
  [21, 2.62, 110, 16.46, 3.9, 4],
  [21, 2.875, 110, 17.02, 3.9, 4],
  [22.8, 2.32, 93, 18.61, 3.85, 4],
  [21.4, 3.215, 110, 19.44, 3.08, 3],
  [18.7, 3.44, 175, 17.02, 3.15, 3],
  [18.1, 3.46, 105, 20.22, 2.76, 3],
  [14.3, 3.57, 245, 15.84, 3.21, 3],
  [24.4, 3.19, 62, 20, 3.69, 4],
  [22.8, 3.15, 95, 22.9, 3.92, 4],
  [19.2, 3.44, 123, 18.3, 3.92, 4],
  [17.8, 3.44, 123, 18.9, 3.92, 4],
  [16.4, 4.07, 180, 17.4, 3.07, 3],
  [17.3, 3.73, 180, 17.6, 3.07, 3],
  [15.2, 3.78, 180, 18, 3.07, 3],
  [10.4, 5.25, 205, 17.98, 2.93, 3],
  [10.4, 5.424, 215, 17.82, 3, 3],
  [14.7, 5.345, 230, 17.42, 3.23, 3],
  [32.4, 2.2, 66, 19.47, 4.08, 4],
  [30.4, 1.615, 52, 18.52, 4.93, 4],
  [33.9, 1.835, 65, 19.9, 4.22, 4],
  [21.5, 2.465, 97, 20.01, 3.7, 3],
  [15.5, 3.52, 150, 16.87, 2.76, 3],
  [15.2, 3.435, 150, 17.3, 3.15, 3],
  [13.3, 3.84, 245, 15.41, 3.73, 3],
  [19.2, 3.845, 175, 17.05, 3.08, 3],
  [27.3, 1.935, 66, 18.9, 4.08, 4],
  [26, 2.14, 91, 16.7, 4.43, 5],
  [30.4, 1.513, 113, 16.9, 3.77, 5],
  [15.8, 3.17, 264, 14.5, 4.22, 5],
  [19.7, 2.77, 175, 15.5, 3.62, 5],
  [15, 3.57, 335, 14.6, 3.54, 5],
  [21.4, 2.78, 109, 18.6, 4.11, 4],
] as const

const covarianceOf = (columns: readonly Float64Array[], weights: Float64Array) => {
  const design = samplingDesign(
    weights.map((_, i) => i),
    new Int32Array(weights.length),
  )
  return pairwiseCovariance(pairTotals(pairwiseSums(columns, weights, design), design).all, columns.length)!
}

const random = (seed: number, size: number, columns: number) => {
  const next = seededRandom(seed)
  const common = Float64Array.from({ length: size }, () => next())
  return Array.from({ length: columns }, () => common.map((value) => value * next() + next()))
}

describe('shares of an explained variance', () => {
  test('are those of R 4.2.2: the rise of R² of weighted lm(mpg ~ wt + hp + qsec + drat), over all 24 orders', () => {
    const column = (k: number) => Float64Array.from(cars, (row) => row[k]!)
    const found = explainedShares(covarianceOf([0, 1, 2, 3, 4].map(column), column(5)), 5)!
    expect(found.all).toBeCloseTo(0.8506035842406722, 10)
    const expected = [0.375815683092404, 0.2359089051904405, 0.0747581541677113, 0.1641208417901162]
    found.parts.forEach((part, k) => {
      expect(part).toBeCloseTo(expected[k]!, 10)
    })
  })

  test('add up to R², are never below 0, and follow their variables in any order', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 2, max: 6 }), (seed, count) => {
        const columns = random(seed, 60, count + 1)
        const weights = Float64Array.from(columns[0]!, (value) => 0.2 + value)
        const found = explainedShares(covarianceOf(columns, weights), count + 1)!
        expect(found.parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(found.all, 10)
        for (const part of found.parts) expect(part).toBeGreaterThan(-1e-12)
        const [outcome, ...others] = columns
        const turned = explainedShares(covarianceOf([outcome!, ...others.toReversed()], weights), count + 1)!
        turned.parts.toReversed().forEach((part, k) => {
          expect(part).toBeCloseTo(found.parts[k]!, 10)
        })
      }),
      { numRuns: 40 },
    )
  })

  test('are squared correlations where predictors have nothing in common', () => {
    const covariance = Float64Array.from([4, 1, 0.6, 1, 1, 0, 0.6, 0, 2])
    const found = explainedShares(covariance, 3)!
    expect(found.parts[0]).toBeCloseTo(1 / 4, 12)
    expect(found.parts[1]).toBeCloseTo(0.36 / 8, 12)
  })

  test('do not exist where nothing varies, predictors repeat each other, or pairs contradict each other', () => {
    expect(explainedShares(Float64Array.from([0, 0, 0, 1]), 2)).toBeNull()
    expect(explainedShares(Float64Array.from([1, 0.5, 0.5, 0.5, 1, 1, 0.5, 1, 1]), 3)).toBeNull()
    expect(explainedShares(Float64Array.from([1, 0.9, 0.9, 0.9, 1, 0, 0.9, 0, 1]), 3)).toBeNull()
  })
})

test('a pairwise covariance rests on those who gave both values, and on all where nothing is missing', () => {
  const [x, y] = random(3, 50, 2) as [Float64Array, Float64Array]
  const weights = Float64Array.from(x, (_, i) => 1 + (i % 3))
  const gap = x.map((value, i) => (i % 4 === 0 ? Number.NaN : value))
  const withGap = covarianceOf([gap, y], weights)
  const kept = covarianceOf(
    [x, y],
    weights.map((weight, i) => (i % 4 === 0 ? 0 : weight)),
  )
  expect(withGap[1]).toBeCloseTo(kept[1]!, 12)
  expect(withGap[3]).toBeCloseTo(covarianceOf([x, y], weights)[3]!, 12)
})

describe('the jackknife over sampling units', () => {
  const size = 1200
  const units = 60
  const sample = () => {
    const next = seededRandom(8)
    const effects = Array.from({ length: units }, () => next())
    const unitOf = Int32Array.from({ length: size }, (_, i) => i % units)
    const columns = random(11, size, 4).map((column) => column.map((value, i) => value + 0.4 * effects[unitOf[i]!]!))
    const design = samplingDesign(
      unitOf,
      unitOf.map((unit) => unit % 3),
    )
    return { columns, weights: new Float64Array(size).fill(2), design }
  }

  test('is the design variance itself for a mean of units of one size', () => {
    const { columns, weights, design } = sample()
    const sums = pairwiseSums(columns, weights, design)
    const found = jackknifeVariances(sums, design, (totals) => [totals[1]! / totals[0]!])!
    const means = Array.from({ length: units }, () => 0)
    columns[0]!.forEach((value, i) => {
      means[design.psu[i]!]! += value / (size / units)
    })
    let variance = 0
    for (let stratum = 0; stratum < 3; stratum++) {
      const own = means.filter((_, unit) => design.stratumOf[unit] === stratum)
      const mean = own.reduce((sum, value) => sum + value, 0) / own.length
      const squares = own.reduce((sum, value) => sum + (value - mean) ** 2, 0)
      variance += squares / (own.length * (own.length - 1)) / 9
    }
    expect(found.variances[0]).toBeCloseTo(variance, 12)
  })

  test('agrees with the delta method for R² and its parts', () => {
    const { columns, weights, design } = sample()
    const valuesOf = (totals: Float64Array) => {
      const found = explainedShares(pairwiseCovariance(totals, 4)!, 4)
      return found && [found.all, ...found.parts]
    }
    const sums = pairwiseSums(columns, weights, design)
    const found = jackknifeVariances(sums, design, valuesOf)!
    const { all } = pairTotals(sums, design)
    // The derivative along each unit's own sums, by a small step.
    const step = 1e-5
    const slopes = Array.from({ length: units }, (_, unit) => {
      const moved = all.map((total, k) => total + step * sums.byUnit[unit * all.length + k]!)
      return valuesOf(moved)!.map((value, k) => (value - found.full[k]!) / step)
    })
    found.variances.forEach((variance, k) => {
      let delta = 0
      for (let stratum = 0; stratum < 3; stratum++) {
        const own = slopes.filter((_, unit) => design.stratumOf[unit] === stratum).map((slope) => slope[k]!)
        const mean = own.reduce((sum, value) => sum + value, 0) / own.length
        delta += (own.length / (own.length - 1)) * own.reduce((sum, value) => sum + (value - mean) ** 2, 0)
      }
      expect(variance / delta).toBeGreaterThan(0.9)
      expect(variance / delta).toBeLessThan(1.25)
    })
  })

  test('has nothing to say where a stratum has one unit', () => {
    const { columns, weights, design } = sample()
    const single = {
      ...design,
      stratumOf: design.stratumOf.map((stratum, unit) => (unit === 0 ? 3 : stratum)),
      stratumCount: 4,
    }
    expect(jackknifeVariances(pairwiseSums(columns, weights, single), single, (totals) => [totals[0]!])).toBeNull()
  })
})
