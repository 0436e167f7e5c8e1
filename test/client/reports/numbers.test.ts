import { expect, test } from 'vitest'
import { axisPercent, ranks } from '../../../client/reports/numbers.ts'

test('ranks are ranges', () => {
  expect([ranks({ low: 1, high: 3 }), ranks({ low: 4, high: 4 })]).toEqual(['1–3', '4'])
})

test('marks of an axis have no more decimals than they need', () => {
  expect([0, 0.005, 0.1].map(axisPercent)).toEqual(['0%', '0.5%', '10%'])
})
