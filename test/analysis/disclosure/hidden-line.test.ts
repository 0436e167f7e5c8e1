import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attack } from '../../../analysis/disclosure/attack.ts'
import { hiddenCells, hiddenInTable } from '../../../analysis/disclosure/hidden-line.ts'
import type { Figure } from '../../../analysis/disclosure/linked-tables.ts'

const minimum = 10
const count = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 10, max: 300 }))
const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0)

describe('hiddenCells', () => {
  test.each([
    ['nothing where all are large', [20, 30, 0], [false, false, false]],
    ['a small cell and the next smallest', [4, 80, 15], [true, false, true]],
    ['two small cells alone, if they are ten together', [4, 6, 80], [true, true, false]],
    ['a third, if two are fewer than ten', [1, 2, 80, 40], [true, true, false, true]],
    ['a small cell and an empty one, if there is no other', [4, 0], [true, true]],
  ])('hides %s', (_, counts, hidden) => {
    expect(hiddenCells(counts, minimum)).toEqual(hidden)
  })

  test('leaves no small cell, and none that follows from the sum', () => {
    fc.assert(
      fc.property(fc.array(count, { maxLength: 8 }), (counts) => {
        const hidden = hiddenCells(counts, minimum)
        counts.forEach((one, i) => {
          if (one > 0 && one < minimum) expect(hidden[i]).toBe(true)
        })
        const inside = counts.filter((_, i) => hidden[i])
        const shown = counts.filter((one, i) => !hidden[i] && one > 0)
        if (inside.length > 0 && shown.length > 0) {
          expect(inside.length).toBeGreaterThan(1)
          expect(sum(inside)).toBeGreaterThanOrEqual(minimum)
        }
      }),
    )
  })
})

/** What follows from the shown cells of a line and its sum, by the attack that tables are held to. */
function opened(counts: readonly number[], hidden: readonly boolean[]) {
  const figures = [
    ...counts.map((value, i): Figure => ({ cells: [i], value, kind: 'shown', minimum })),
    { cells: [...counts.keys()], value: sum(counts), kind: 'public' as const, minimum },
  ]
  const found = attack({ size: counts.length, figures }, (i) => !hidden[i])
  return (cells: readonly number[]) => found.of(cells)
}

describe('a line', () => {
  test('leaves no small cell and no small complement to be worked out', () => {
    fc.assert(
      fc.property(fc.array(count, { minLength: 2, maxLength: 8 }), (counts) => {
        const bounds = opened(counts, hiddenCells(counts, minimum))
        const all = [...counts.keys()]
        for (const cells of all.flatMap((i) => [[i], all.filter((other) => other !== i)])) {
          const value = sum(cells.map((i) => counts[i]!))
          if (value === 0 || value >= minimum || value === sum(counts)) continue
          const { low, high } = bounds(cells)
          const isAll = low === 0 && high === sum(counts)
          expect(isAll || (low < value && value < high && high - low >= minimum)).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })
})

describe('hiddenInTable', () => {
  test('no small cell can be found by taking shown cells from shown totals, again and again', () => {
    const table = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 5 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      )
    fc.assert(
      fc.property(table, (rows) => {
        const totals = rows[0]!.map((_, c) => sum(rows.map((row) => row[c]!)))
        const { inside, total } = hiddenInTable(rows, minimum)
        const all = [...rows, totals]
        const unknown = [...inside, total].map((line) => [...line])
        const lines = [
          ...all.map((row, r) => row.map((_, c) => [r, c] as const)),
          ...totals.map((_, c) => all.map((_, r) => [r, c] as const)),
        ]
        for (let isFound = true; isFound; ) {
          isFound = false
          for (const line of lines) {
            const open = line.filter(([r, c]) => unknown[r]![c])
            const [only] = open
            if (open.length !== 1 || !only) continue
            const [r, c] = only
            const found = all[r]![c]!
            expect(found > 0 && found < minimum).toBe(false)
            unknown[r]![c] = false
            isFound = true
          }
        }
      }),
      { numRuns: 400 },
    )
  })
})
