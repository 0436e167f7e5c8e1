import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { betweenSets, krippendorffAlpha, nominal } from '../../../analysis/text/krippendorff.ts'
import { seededRandom, shuffled } from '../../../domain/random.ts'

/** Coders as lines, a dot where a value is missing; units are the columns. */
const unitsOf = (...coders: string[]) =>
  [...(coders[0] ?? '')].map((_, i) => coders.map((line) => (line[i] === '.' ? null : (line[i] as string))))

describe("Krippendorff's alpha", () => {
  // Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, examples A, B and C; three decimals as printed.
  const fourCoders = unitsOf('123321412...', '1233224125.3', '.3332342251.', '12332441251.')

  test('agrees with the example of binary data and two coders', () => {
    expect(krippendorffAlpha(unitsOf('0100000010', '1110010000'), nominal)).toBeCloseTo(0.095, 3)
  })

  test('agrees with the example of nominal data and two coders', () => {
    expect(krippendorffAlpha(unitsOf('aabbdcccedda', 'babbbccceddd'), nominal)).toBeCloseTo(0.692, 3)
  })

  test('agrees with the example of four coders with missing values, nominal and interval', () => {
    expect(krippendorffAlpha(fourCoders, nominal)).toBeCloseTo(0.743, 3)
    expect(krippendorffAlpha(fourCoders, (a, b) => (Number(a) - Number(b)) ** 2)).toBeCloseTo(0.849, 3)
  })

  test('does not depend on the order of units or coders, and is 1 where all agree', () => {
    const unit = fc.array(fc.option(fc.constantFrom('a', 'b', 'c')), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 20 }), fc.integer(), (units, seed) => {
        const alpha = krippendorffAlpha(units, nominal)
        const mixed = shuffled(units, seededRandom(seed)).map((one) => [...one].reverse())
        const again = krippendorffAlpha(mixed, nominal)
        if (alpha === null) expect(again).toBe(null)
        else {
          expect(again).toBeCloseTo(alpha, 10)
          expect(alpha).toBeLessThanOrEqual(1)
        }
      }),
    )
    expect(krippendorffAlpha(unitsOf('aabb', 'aabb'), nominal)).toBe(1)
  })

  test('says nothing where there is nothing to compare', () => {
    expect(krippendorffAlpha([], nominal)).toBe(null)
    expect(krippendorffAlpha(unitsOf('a.b.', '.a.b'), nominal)).toBe(null)
    expect(krippendorffAlpha(unitsOf('aaaa', 'aaaa'), nominal)).toBe(null)
  })
})

describe('the difference of sets', () => {
  // Passonneau (2006), Measuring agreement on set-valued items: monotonicity 1, 2/3, 1/3, 0 times Jaccard.
  test.each([
    [['a'], ['a'], 0],
    [[], [], 0],
    [['a'], [], 1],
    [['a'], ['b'], 1],
    [['a', 'b'], ['a', 'b', 'c', 'd'], 1 - (1 / 2) * (2 / 3)],
    [['a', 'b'], ['b', 'c'], 1 - (1 / 3) * (1 / 3)],
  ])('of %j and %j is %d', (a, b, difference) => {
    expect(betweenSets(a, b)).toBeCloseTo(difference, 12)
    expect(betweenSets(b, a)).toBeCloseTo(difference, 12)
  })
})
