import { expect, test } from 'vitest'
import { axisPercent, chance, chineseNumber, percent, ranks } from '../../../client/reports/numbers.ts'

test('certainty never reads as all or nothing', () => {
  expect([chance(1), chance(0.995), chance(0.5), chance(0.001), chance(0)]).toEqual([
    '>99%',
    '>99%',
    '50%',
    '<1%',
    '<1%',
  ])
})

test('tiers are counted in Chinese', () => {
  expect([1, 9, 10, 11, 20, 34].map(chineseNumber)).toEqual(['一', '九', '十', '十一', '二十', '三十四'])
})

test('shares have one decimal and ranks are ranges', () => {
  expect(percent(0.3008)).toBe('30.1%')
  expect([ranks({ low: 1, high: 3 }), ranks({ low: 4, high: 4 })]).toEqual(['1–3', '4'])
})

test('marks of an axis have no more decimals than they need', () => {
  expect([0, 0.005, 0.1].map(axisPercent)).toEqual(['0%', '0.5%', '10%'])
})
