import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hotIndices } from '../../../analysis/rank/hot-index.ts'

const even = { attention: 1, dissatisfaction: 1, breadth: 1 }
const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }))
const parts = fc.array(fc.record({ mention: share, dissatisfied: share, breadth: share }), {
  minLength: 1,
  maxLength: 20,
})
const weight = fc.double({ min: 0, max: 100, noNaN: true })
const weights = fc.record({ attention: weight, dissatisfaction: weight, breadth: weight })

describe('the hot index', () => {
  test('is the weighted mean of its parts, attention relative to the most named', () => {
    const [first, second] = hotIndices(
      [
        { mention: 0.4, dissatisfied: 0.5, breadth: 1 },
        { mention: 0.1, dissatisfied: 0.2, breadth: 0.5 },
      ],
      { attention: 2, dissatisfaction: 1, breadth: 1 },
    )
    expect(first).toEqual({ value: 87.5, attention: 100, dissatisfaction: 50, breadth: 100 })
    expect(second).toEqual({ value: 30, attention: 25, dissatisfaction: 20, breadth: 50 })
  })

  test('gives the weight of a missing part to the others', () => {
    const [index] = hotIndices([{ mention: 0.4, dissatisfied: null, breadth: 0.5 }], even)
    expect(index).toEqual({ value: 75, attention: 100, dissatisfaction: 0, breadth: 50 })
  })

  test('is 0 without any part, without any weight, and where nobody names anything', () => {
    expect(hotIndices([{ mention: null, dissatisfied: null, breadth: null }], even)[0]?.value).toBe(0)
    expect(
      hotIndices([{ mention: 0.4, dissatisfied: 0.1, breadth: 1 }], { attention: 0, dissatisfaction: 0, breadth: 0 })[0]
        ?.value,
    ).toBe(0)
    expect(hotIndices([{ mention: 0, dissatisfied: null, breadth: null }], even)[0]?.value).toBe(0)
  })

  test('keeps the proportion of the tiniest weights', () => {
    const parts = [{ mention: 0.4, dissatisfied: 0.2, breadth: null }]
    const smallest = Number.MIN_VALUE
    const weights = { attention: smallest, dissatisfaction: smallest, breadth: 100 }
    expect(hotIndices(parts, weights)[0]?.value).toBe(60)
    expect(hotIndices([{ ...parts[0]!, mention: null, dissatisfied: 1e-5 }], weights)[0]?.value).toBeCloseTo(1e-3, 12)
  })

  test('lies in 0..100 and depends only on the proportion of the weights', () => {
    fc.assert(
      fc.property(parts, weights, fc.integer({ min: 2, max: 50 }), (list, given, times) => {
        const scaled = {
          attention: given.attention * times,
          dissatisfaction: given.dissatisfaction * times,
          breadth: given.breadth * times,
        }
        const again = hotIndices(list, scaled)
        hotIndices(list, given).forEach(({ value }, k) => {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(100 + 1e-9)
          expect(again[k]!.value).toBeCloseTo(value, 6)
        })
      }),
    )
  })
})
