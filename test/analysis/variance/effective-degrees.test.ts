import fc from 'fast-check'
import { expect, test } from 'vitest'
import { effectiveDegrees } from '../../../analysis/variance/effective-degrees.ts'
import { variancePlan } from '../../../analysis/variance/linearize.ts'
import { samplingDesign } from '../../../analysis/variance/sampling-design.ts'

const planOf = (stratumOf: readonly number[]) => variancePlan(samplingDesign([...stratumOf.keys()], stratumOf))
const strata = [0, 0, 0, 1, 1, 1, 1, 1, 2, 2]
// In thousandths: of totals that differ by their last bits alone, little is known at any scale.
const total = fc.integer({ min: -5000, max: 5000 }).map((thousandths) => thousandths / 1000)
const totals = fc.array(total, { minLength: 10, maxLength: 10 })

test('effective degrees lie between those of the smallest stratum and units less strata, at any scale', () => {
  fc.assert(
    fc.property(totals, totals, fc.double({ min: 0.01, max: 100, noNaN: true }), (first, second, scale) => {
      const columns = [first, second].map((one) => Float64Array.from(one))
      const found = effectiveDegrees(columns, planOf(strata))
      if (found === null) return
      expect(found).toBeGreaterThanOrEqual(1 - 1e-9)
      expect(found).toBeLessThanOrEqual(7 + 1e-9)
      const again = effectiveDegrees(
        columns.map((one) => one.map((value) => value * scale)),
        planOf(strata),
      )
      expect(again! / found).toBeCloseTo(1, 6)
    }),
  )
})

test('they are all degrees where strata contribute as their units say, and those of one that alone varies', () => {
  const plan = planOf([0, 0, 0, 1, 1, 1])
  expect(effectiveDegrees([Float64Array.of(1, 2, 3, 5, 6, 7)], plan)).toBeCloseTo(4, 12)
  expect(effectiveDegrees([Float64Array.of(1, 2, 3, 4, 4, 4)], plan)).toBeCloseTo(2, 12)
  // Welch and Satterthwaite by hand: variances of 1 and 9 times the same, 2 degrees each.
  expect(effectiveDegrees([Float64Array.of(1, 2, 3, 3, 6, 9)], plan)).toBeCloseTo(100 / (1 / 2 + 81 / 2), 12)
})

test('where nothing varies there are none', () => {
  expect(effectiveDegrees([new Float64Array(10)], planOf(strata))).toBeNull()
  expect(effectiveDegrees([], planOf(strata))).toBeNull()
})
