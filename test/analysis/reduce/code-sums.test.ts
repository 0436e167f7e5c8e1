import fc from 'fast-check'
import { expect, test } from 'vitest'
import { validWeights } from '../../../analysis/estimate/estimator.ts'
import { mean } from '../../../analysis/estimate/mean.ts'
import { codedMean, codeSums } from '../../../analysis/reduce/code-sums.ts'
import { psuTotals, rakedTotals, varianceOf, variancePlan } from '../../../analysis/variance/linearize.ts'
import { degreesOfFreedom, samplingDesign } from '../../../analysis/variance/sampling-design.ts'

const people = fc.array(
  fc.record({
    code: fc.constantFrom(-9, -8, -1, 1, 2, 3, 4, 5, 30_000),
    weight: fc.constantFrom(0, 0.3, 1, 2.7),
    unit: fc.integer({ min: 0, max: 8 }),
  }),
  { maxLength: 60 },
)

type People = Parameters<typeof sumsOf>[0]

function sumsOf(rows: readonly { code: number; weight: number; unit: number }[]) {
  const weights = Float64Array.from(rows, ({ weight }) => weight)
  const unit = rows.map((row) => row.unit)
  const plan = variancePlan(
    samplingDesign(
      unit,
      unit.map((one) => one % 3),
    ),
  )
  const column = Int16Array.from(rows, ({ code }) => code)
  const placeOf = Int32Array.from(unit, (one) => one % 3)
  return { column, weights, plan, sums: codeSums(column, { weights, plan, placeOf, places: 3 }) }
}

test('means of codes are those of the respondents, with their variance and degrees of freedom', () => {
  fc.assert(
    fc.property(people, (rows: People) => {
      const { column, weights, plan, sums } = sumsOf(rows)
      const own = validWeights(column, weights)
      const expected = mean.of({ y: column, w: own })
      const found = codedMean(sums, (code) => code, plan)
      expect(found === null).toBe(expected === null)
      if (!expected || !found) return
      const totals = rakedTotals(found.byPsu, found.byCell, 1, plan)[0]!
      const scale = Math.max(1, Math.abs(expected.estimate))
      expect(Math.abs(found.value - expected.estimate) / scale).toBeLessThan(1e-12)
      expect(found.baseSize).toBe(own.filter((w) => w > 0).length)
      expect(found.degreesOfFreedom).toBe(degreesOfFreedom(own, plan.design))
      const variance = varianceOf(psuTotals(expected.influence, plan), plan)
      expect(Math.abs(varianceOf(totals, plan) - variance) / scale ** 2).toBeLessThan(1e-12)
    }),
  )
})

test('a value that all agree on has a variance of exactly 0', () => {
  fc.assert(
    fc.property(people, fc.integer({ min: 0, max: 9 }), (rows: People, code) => {
      const { plan, sums } = sumsOf(rows.map((row) => ({ ...row, code })))
      const found = codedMean(sums, (one) => one, plan)
      if (!found) return
      expect([found.value, found.simpleVariance]).toEqual([code, 0])
      expect(found.byPsu.every((sum) => sum === 0)).toBe(true)
    }),
  )
})

test('people are counted by place whatever they weigh', () => {
  fc.assert(
    fc.property(people, (rows: People) => {
      const { sums } = sumsOf(rows)
      for (const [k, code] of sums.codes.entries())
        for (let s = 0; s < 3; s++)
          expect(sums.people[k * 3 + s]).toBe(rows.filter((row) => row.code === code && row.unit % 3 === s).length)
    }),
  )
})
