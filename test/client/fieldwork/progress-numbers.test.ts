import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  dayOf,
  daysLeft,
  everyDay,
  roundTop,
  shareOfTarget,
  shareOfTime,
} from '../../../client/fieldwork/progress-numbers.ts'

test('a share of the target is never more than all of it, and none without a target', () => {
  expect(shareOfTarget(30, 120)).toBe(0.25)
  expect(shareOfTarget(130, 120)).toBe(1)
  expect(shareOfTarget(5, 0)).toBeNull()
})

test('the share of time counts the first and the last day', () => {
  expect(shareOfTime('2026-08-18', '2026-08-27', '2026-08-18')).toBeCloseTo(0.1)
  expect(shareOfTime('2026-08-18', '2026-08-27', '2026-08-27')).toBe(1)
  expect(shareOfTime('2026-08-18', '2026-08-27', '2026-12-01')).toBe(1)
  expect(shareOfTime('2026-08-18', '2026-08-27', '2026-08-01')).toBe(0)
  expect(shareOfTime('2026-08-18', null, '2026-08-20')).toBeNull()
  expect(shareOfTime('2026-08-28', '2026-08-27', '2026-08-28')).toBeNull()
})

test('days left go below nought when the closing day is past', () => {
  expect(daysLeft('2026-03-02', '2026-02-27')).toBe(3)
  expect(daysLeft('2026-02-27', '2026-02-27')).toBe(0)
  expect(daysLeft('2026-02-27', '2026-03-01')).toBe(-2)
  expect(daysLeft(null, '2026-03-01')).toBeNull()
})

test('the day is that of the clock in its own place', () => {
  expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
})

test('days without responses are filled in and the order is that of the calendar', () => {
  const days = [
    { day: '2026-03-01', received: 12 },
    { day: '2026-02-27', received: 30 },
  ]
  expect(everyDay(days, 45)).toEqual([
    { day: '2026-02-27', received: 30 },
    { day: '2026-02-28', received: 0 },
    { day: '2026-03-01', received: 12 },
  ])
  expect(everyDay(days, 2).map(({ day }) => day)).toEqual(['2026-02-28', '2026-03-01'])
  expect(everyDay([], 45)).toEqual([])
})

test('the top of the axis is not below the largest count, and at most twice as high beyond two', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (largest) => {
      const top = roundTop(largest)
      expect(top).toBeGreaterThanOrEqual(largest)
      expect(Number.isInteger(top / 2)).toBe(true)
      if (largest > 2) expect(top).toBeLessThanOrEqual(2 * largest)
    }),
  )
})
