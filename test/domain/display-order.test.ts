import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Category } from '../../domain/category.ts'
import { inDisplayOrder } from '../../domain/display-order.ts'

const label = { 'zh-CN': 'x' }
const categories: Category[] = [
  ...Array.from({ length: 12 }, (_, i) => ({ code: i + 1, label, group: 'ABC'[i % 3] ?? 'A' })),
  { code: 90, label, takesText: true },
  { code: 99, label, isExclusive: true },
]
const codes = (seed: number) => inDisplayOrder(categories, 'random', seed, 'item').map((c) => c.code)

test('every category stays, groups stay together, special ones stay last', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const order = codes(seed)
      expect([...order].sort((a, b) => a - b)).toEqual(categories.map((c) => c.code))
      expect(order.slice(-2)).toEqual([90, 99])
      const groups = order.slice(0, 12).map((code) => (code - 1) % 3)
      expect(groups.filter((group, i) => i > 0 && group !== groups[i - 1]).length).toBe(2)
    }),
  )
})

test('the same seed gives the same order, other seeds put each category first equally often', () => {
  expect(codes(5)).toEqual(codes(5))
  const first = new Map<number, number>()
  for (let seed = 0; seed < 6000; seed++) first.set(codes(seed)[0] ?? 0, (first.get(codes(seed)[0] ?? 0) ?? 0) + 1)
  expect(first.size).toBe(12)
  for (const count of first.values()) expect(Math.abs(count - 500)).toBeLessThan(110)
})

test('fixed order is the order of the document', () => {
  expect(inDisplayOrder(categories, 'fixed', 5, 'item')).toEqual(categories)
})
