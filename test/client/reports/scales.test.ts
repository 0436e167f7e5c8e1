import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linearScale, rankTicks, squareRootScale, ticksTo } from '../../../client/reports/scales.ts'

const positive = fc.double({ min: 1e-4, max: 1e4, noNaN: true })

test('a scale sends its ends to the ends', () => {
  fc.assert(
    fc.property(positive, positive, (high, width) => {
      for (const scale of [linearScale([0, high], [0, width]), squareRootScale([0, high], [0, width])]) {
        expect(scale(0)).toBeCloseTo(0, 6)
        expect(scale(high) / width).toBeCloseTo(1, 9)
      }
    }),
  )
})

test('square roots spread small shares apart', () => {
  const scale = squareRootScale([0, 1], [0, 100])
  expect(scale(0.01)).toBeCloseTo(10)
  expect(scale(0.25)).toBeCloseTo(50)
})

test('marks begin at zero, are evenly spaced and few', () => {
  fc.assert(
    fc.property(positive, (highest) => {
      const ticks = ticksTo(highest)
      expect(ticks[0]).toBe(0)
      expect(ticks.length).toBeGreaterThan(2)
      expect(ticks.length).toBeLessThan(8)
      const step = (ticks[1] ?? 0) - (ticks[0] ?? 0)
      for (const [index, tick] of ticks.entries()) expect(tick).toBeCloseTo(index * step, 6)
      expect((ticks.at(-1) ?? 0) + step / 2).toBeGreaterThanOrEqual(highest * (1 - 1e-9))
    }),
  )
})

test('an axis of ranks begins with the first', () => {
  expect(rankTicks(21)).toEqual([1, 5, 10, 20])
  expect(rankTicks(60)).toEqual([1, 20, 40, 60])
})
