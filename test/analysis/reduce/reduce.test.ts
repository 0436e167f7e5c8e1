import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupFrame, sharesAgainstRest } from '../../../analysis/compare/against-rest.ts'
import type { Dataset } from '../../../analysis/dataset.ts'
import { validWeights } from '../../../analysis/estimate/estimator.ts'
import { mean } from '../../../analysis/estimate/mean.ts'
import { bootstrapShares } from '../../../analysis/reduce/bootstrap.ts'
import { choicesOf } from '../../../analysis/reduce/choices.ts'
import { searchGroups } from '../../../analysis/reduce/groups.ts'
import { reduce } from '../../../analysis/reduce/reduce.ts'
import { reducedShares } from '../../../analysis/reduce/shares.ts'
import { weighReduced } from '../../../analysis/reduce/weigh-reduced.ts'
import { covarianceOf, psuTotals, variancePlan } from '../../../analysis/variance/linearize.ts'
import { samplingDesign } from '../../../analysis/variance/sampling-design.ts'
import { marginCells } from '../../../analysis/weight/margin-cells.ts'
import { projectionOf } from '../../../analysis/weight/projection.ts'
import { rake } from '../../../analysis/weight/rake.ts'
import { seededRandom } from '../../../domain/random.ts'

/** A random sample with strata, units, weights, two margins, and an item that some did not answer. */
function sampleOf(seed: number, items: number, size = 300) {
  const random = seededRandom(seed)
  const upTo = (n: number) => Math.floor(random() * n)
  const psuOf = Int32Array.from({ length: size }, () => upTo(12))
  const design = samplingDesign(
    psuOf,
    psuOf.map((p) => p % 3),
  )
  const column = (n: number) => Int16Array.from({ length: size }, () => upTo(n))
  const columns = new Map([
    ['a', column(2)],
    ['b', column(4)],
  ])
  const isMissing = Array.from({ length: size }, () => random() < 0.1)
  const named = Array.from({ length: items }, (_, k) =>
    Int16Array.from({ length: size }, (_, i) => (isMissing[i] ? -9 : Number(random() < (k + 1) / (items + 2)))),
  )
  const units = [{ sector: 0, size: 1, people: 1, issued: null }]
  const dataset: Dataset = { size, columns, texts: new Map(), units, unit: new Int32Array(size) }
  const margin = (id: string, populations: number[]) => ({
    id,
    variables: [id],
    cells: populations.map((population, code) => ({ codes: [code], population })),
    source: '',
  })
  const cells = marginCells([margin('a', [40, 60]), margin('b', [10, 20, 30, 40])], dataset)
  if (!('joint' in cells)) throw new Error('a cell of a margin is empty')
  const base = Float64Array.from({ length: size }, () => (random() < 0.05 ? 0 : 0.5 + 3 * random()))
  const groupOf = Int32Array.from({ length: size }, () => upTo(4) - 1)
  return { design, cells, named, base, groupOf, choices: choicesOf(named, size) }
}

/** The same sample respondent by respondent and reduced. */
function bothWays(seed: number, items: number, isRaked: boolean) {
  const sample = sampleOf(seed, items)
  const { design, cells, named, base, choices } = sample
  const weights = isRaked ? rake(cells, base).weights : base
  const plan = variancePlan(design, isRaked ? { projection: projectionOf(cells, base, weights), weights } : {})
  const w = validWeights(named[0]!, weights)
  const rows = named.map((y) => mean.of({ y, w })!)
  const covariance = covarianceOf(
    rows.map(({ influence }) => psuTotals(influence, plan)),
    plan,
  )
  const places = { psu: design.psu, psuCount: design.psuCount, joint: cells.joint, cellCount: cells.count }
  const reduced = reduce(choices, places, base)
  const weighed = weighReduced(reduced, design, isRaked ? cells : null)
  const shares = reducedShares(reduced, weighed.factor, weighed.plan)
  if (typeof shares === 'string') throw new Error(shares)
  return { ...sample, w, weights, plan, rows, covariance, places, reduced, weighed, shares }
}

const near = (found: ArrayLike<number>, expected: ArrayLike<number>) => {
  const scale = Math.max(1e-300, ...Array.from(expected, Math.abs))
  expect(found.length).toBe(expected.length)
  for (let i = 0; i < found.length; i++) expect(Math.abs(found[i]! - expected[i]!) / scale).toBeLessThan(1e-10)
}

const anySample = [fc.nat(), fc.integer({ min: 1, max: 70 }), fc.boolean()] as const

describe('reduced to sums by unit and weighting cell', () => {
  test('shares and their whole covariance are those of the respondents', () => {
    fc.assert(
      fc.property(...anySample, (seed, items, isRaked) => {
        const { rows, covariance, shares, weighed } = bothWays(seed, items, isRaked)
        near(
          shares.values,
          rows.map(({ estimate }) => estimate),
        )
        near(covarianceOf(shares.totals, weighed.plan), covariance)
      }),
      { numRuns: 60 },
    )
  })

  test('raked weights are those of the respondents', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { cells, base, weights, weighed } = bothWays(seed, 3, true)
        near(
          base.map((one, i) => one * weighed.factor[cells.joint[i]!]!),
          weights,
        )
      }),
      { numRuns: 60 },
    )
  })

  test('every group against the rest is what it is from the respondents', () => {
    fc.assert(
      fc.property(...anySample, (seed, items, isRaked) => {
        const both = bothWays(seed, items, isRaked)
        const { choices, places, base, groupOf, plan, named, w, weighed } = both
        const { factor } = weighed
        const found = searchGroups({ choices, places, base, factor, groupOf, groups: 3 }, weighed.plan)
        const frame = groupFrame(w, groupOf, 3, plan)
        if (typeof found === 'string') throw new Error(found)
        const flat = (all: typeof found) =>
          all.flatMap((one) =>
            one.flatMap((share) => [
              share!.value,
              share!.standardError,
              share!.difference!.value,
              share!.difference!.standardError,
              share!.difference!.p,
            ]),
          )
        near(flat(found), flat(named.map((y) => sharesAgainstRest(y, frame, plan))))
      }),
      { numRuns: 40 },
    )
  })

  test('a bootstrap scatters as linearisation says', () => {
    const { design, cells, reduced, shares, covariance } = bothWays(7, 20, true)
    const draws = bootstrapShares(
      reduced,
      shares.values,
      { design, margins: cells.margins },
      { count: 3000, random: seededRandom(5) },
    )
    if (typeof draws === 'string') throw new Error(draws)
    expect(draws.count).toBe(3000)
    const ratios = shares.values.map((_, k) => {
      let sum = 0
      for (let r = 0; r < draws.count; r++) sum += draws.values[r * 20 + k]! ** 2
      return Math.sqrt(sum / draws.count / covariance[k * 20 + k]!)
    })
    // Twelve units in three strata: a replicate keeps about six of them, so both are rough.
    const centre = ratios.reduce((sum, one) => sum + one, 0) / ratios.length
    expect(centre).toBeGreaterThan(0.9)
    expect(centre).toBeLessThan(1.25)
  })

  test('nobody who answered is a reason, not a number', () => {
    const { design, places, base } = bothWays(1, 3, false)
    const silent = choicesOf([new Int16Array(base.length).fill(-9)], base.length)
    const reduced = reduce(silent, places, base)
    const { factor, plan } = weighReduced(reduced, design, null)
    expect(reducedShares(reduced, factor, plan)).toBe('no_respondents')
  })

  test('a million weighting cells are no more work than the respondents', () => {
    const size = 20_000
    const joint = Int32Array.from({ length: size }, (_, i) => i * 50)
    const choices = choicesOf([new Int16Array(size).fill(1)], size)
    const psu = Int32Array.from({ length: size }, (_, i) => i % 100)
    const base = new Float64Array(size).fill(1)
    const reduced = reduce(choices, { psu, psuCount: 100, joint, cellCount: 1_000_000 }, base)
    expect(reduced.cellOf.length).toBe(size)
    expect(reduced.marked.reduce((sum, one) => sum + one, 0)).toBe(2 * size)
  })
})
