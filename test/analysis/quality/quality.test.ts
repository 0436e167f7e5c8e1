import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type GowerColumn, gowerDistance } from '../../../analysis/quality/gower.ts'
import { intraCluster } from '../../../analysis/quality/intra-cluster.ts'
import { mahalanobis } from '../../../analysis/quality/mahalanobis.ts'
import { nearDuplicates, shareAlike } from '../../../analysis/quality/near-duplicates.ts'
import { longString, withinPersonVariation } from '../../../analysis/quality/straight-lining.ts'

const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 12 })

describe('straight-lining', () => {
  test('is a run of the whole grid and no variation', () => {
    fc.assert(
      fc.property(answers, (list) => {
        const isStraight = list.every((one) => one === list[0])
        expect(longString(list) === list.length).toBe(isStraight)
        if (list.length > 1) expect(withinPersonVariation(list) === 0).toBe(isStraight)
      }),
    )
  })

  test('passes over missing answers', () => {
    expect(longString([3, Number.NaN, 3, 2])).toBe(2)
    expect(longString([])).toBe(0)
    expect(withinPersonVariation([3, Number.NaN])).toBeNull()
    expect(withinPersonVariation([3])).toBeNull()
  })
})

test('Mahalanobis’ distance does not change with units, adds up to columns times rows less one, and needs variation', () => {
  const row = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
  fc.assert(
    fc.property(fc.array(row, { minLength: 6, maxLength: 30 }), (rows) => {
      const [x, y] = [rows.map(([a]) => a), rows.map(([, b]) => b)]
      const found = mahalanobis([x, y])
      fc.pre(found !== null)
      const scaled = mahalanobis([x.map((one) => 100 - 3 * one), y.map((one, i) => one + x[i]!)])
      found!.forEach((one, i) => {
        expect(scaled![i]!).toBeCloseTo(one, 5)
      })
      expect(found!.reduce((sum, one) => sum + one, 0)).toBeCloseTo(2 * (rows.length - 1), 6)
    }),
  )
  expect(
    mahalanobis([
      [1, 2, 3],
      [2, 4, 6],
    ]),
  ).toBeNull()
  expect(mahalanobis([[1, 1, 1]])).toBeNull()
  expect(mahalanobis([[]])).toBeNull()
})

test('near duplicates are symmetric, and a copy is one', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -2, max: 3 }), { minLength: 8, maxLength: 8 }), answers, (one, other) => {
      const b = [...other, ...one].slice(0, 8)
      expect(shareAlike(one, b)).toEqual(shareAlike(b, one))
      const isSilent = one.every((code) => code < 0)
      expect(shareAlike(one, one)).toBe(isSilent ? null : 1)
      expect(nearDuplicates([one, b, one]).pairs.some(([i, j]) => i === 0 && j === 2)).toBe(!isSilent)
    }),
  )
  expect(nearDuplicates([])).toEqual({ most: [], pairs: [] })
})

test('Gower’s distance is 0 to oneself, symmetric, and within 0..1', () => {
  const columns: GowerColumn[] = [
    { kind: 'number', values: [1, 5, Number.NaN, 3], range: 4 },
    { kind: 'code', values: [0, 1, 1, -1] },
    { kind: 'number', values: [2, 2, 2, 2], range: 0 },
  ]
  for (let i = 0; i < 4; i++)
    for (let j = 0; j < 4; j++) {
      const distance = gowerDistance(columns, i, j)!
      expect(distance).toBe(gowerDistance(columns, j, i))
      expect(distance).toBeGreaterThanOrEqual(0)
      expect(distance).toBeLessThanOrEqual(1)
      if (i === j) expect(distance).toBe(0)
    }
  expect(gowerDistance([{ kind: 'code', values: [-1, 2] }], 0, 1)).toBeNull()
})

test('people of one unit who say the same correlate fully; nobody and one unit do not', () => {
  expect(intraCluster([1, 1, 0, 0], [0, 0, 1, 1], 2)).toEqual({ correlation: 1, unitSize: 2, designEffect: 2 })
  expect(intraCluster([], [], 0)).toBeNull()
  expect(intraCluster([1, 2], [0, 0], 1)).toBeNull()
  expect(intraCluster([1, 2], [0, 1], 2)).toBeNull()
  expect(intraCluster([1, 1, 1, 1], [0, 0, 1, 1], 2)).toBeNull()
})
