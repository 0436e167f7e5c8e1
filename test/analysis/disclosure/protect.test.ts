import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attack } from '../../../analysis/disclosure/attack.ts'
import { type Figure, isSmall, type LinkedTables } from '../../../analysis/disclosure/linked-tables.ts'
import { isWide, protect } from '../../../analysis/disclosure/protect.ts'

const count = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 10, max: 300 }))
const sum = (counts: readonly number[], cells: readonly number[]) => cells.reduce((all, i) => all + counts[i]!, 0)

/** Tables by two keys, with sums by row (public) and by column; random further sums over some cells. */
const anyTables: fc.Arbitrary<LinkedTables> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }), fc.constantFrom(5, 10))
  .chain(([rows, columns, minimum]) =>
    fc
      .tuple(
        fc.array(count, { minLength: rows * columns, maxLength: rows * columns }),
        fc.array(fc.subarray([...Array(rows * columns).keys()], { minLength: 1 }), { maxLength: 3 }),
      )
      .map(([counts, sets]) => {
        const all = [...counts.keys()]
        const figureOf = (cells: readonly number[], kind: Figure['kind']): Figure => ({
          cells,
          value: sum(counts, cells),
          kind,
          minimum,
        })
        return {
          size: counts.length,
          figures: [
            ...all.map((i) => figureOf([i], 'shown')),
            ...sets.map((cells) => figureOf(cells, 'shown')),
            ...Array.from({ length: columns }, (_, c) =>
              figureOf(
                all.filter((i) => i % columns === c),
                'shown',
              ),
            ),
            ...Array.from({ length: rows }, (_, r) =>
              figureOf(
                all.filter((i) => Math.floor(i / columns) === r),
                'public',
              ),
            ),
          ],
        }
      }),
  )

/** Figures of 1 to minimum − 1 people that the attacker narrows down further than what is public does. */
function opened(tables: LinkedTables, hidden: readonly boolean[]): Figure[] {
  const found = attack(tables, (i) => !hidden[i])
  const known = attack(tables, (i) => tables.figures[i]!.kind === 'public')
  return tables.figures.filter((figure) => {
    if (!isSmall(figure) || figure.kind === 'public') return false
    const bounds = found.of(figure.cells)
    const anyway = known.of(figure.cells)
    return !isWide(figure, bounds) && (bounds.low !== anyway.low || bounds.high !== anyway.high)
  })
}

describe('protected tables', () => {
  test('open nothing to an attacker with all of them', () => {
    fc.assert(
      fc.property(anyTables, (tables) => {
        const hidden = protect(tables)
        expect(opened(tables, hidden)).toEqual([])
        tables.figures.forEach((figure, i) => {
          if (figure.kind === 'public') expect(hidden[i]).toBe(false)
          else if (isSmall(figure)) expect(hidden[i]).toBe(true)
        })
      }),
      { numRuns: 400 },
    )
  })

  test('would be open without the second hiding: the attack finds it', () => {
    const figures = [4, 30, 50].map((value, i): Figure => ({ cells: [i], value, kind: 'shown', minimum: 10 }))
    const tables = {
      size: 3,
      figures: [...figures, { cells: [0, 1, 2], value: 84, kind: 'public' as const, minimum: 10 }],
    }
    expect(opened(tables, [true, false, false, false]).map(({ value }) => value)).toEqual([4])
    expect(protect(tables)).toEqual([true, true, false, false])
  })

  test('hide nothing where nothing is small, and the same whenever they are protected', () => {
    fc.assert(
      fc.property(anyTables, (tables) => {
        const hidden = protect(tables)
        expect(protect(tables)).toEqual(hidden)
        if (!tables.figures.some(isSmall)) expect(hidden).not.toContain(true)
      }),
    )
  })

  test('keep a figure that is hidden for another reason as unknown as a small one', () => {
    const figures = [40, 30, 50].map((value, i): Figure => ({ cells: [i], value, kind: 'shown', minimum: 10 }))
    const tables = {
      size: 3,
      figures: [...figures, { cells: [0, 1, 2], value: 120, kind: 'shown' as const, minimum: 10 }],
    }
    expect(protect(tables, (i) => i === 0)).toEqual([true, true, false, false])
  })

  test('never show a group of which all others are few: its complement would follow', () => {
    const all = { cells: [0, 1, 2], value: 1500, kind: 'public' as const, minimum: 10 }
    const group: Figure = { cells: [0], value: 1496, kind: 'shown', minimum: 10 }
    const others: Figure = { cells: [1, 2], value: 4, kind: 'guarded', minimum: 10 }
    expect(protect({ size: 3, figures: [group, others, all] })).toEqual([true, true, false])
  })

  test('hide not many more figures than are small, in a table of thirty units and six groups', () => {
    const counts = Array.from({ length: 180 }, (_, i) => (i % 17 === 0 ? 3 : 12 + ((i * 37) % 60)))
    const cellsOf = (is: (i: number) => boolean) => [...counts.keys()].filter(is)
    const figures: Figure[] = [
      ...counts.map((value, i): Figure => ({ cells: [i], value, kind: 'shown', minimum: 10 })),
      ...Array.from({ length: 6 }, (_, c) => cellsOf((i) => i % 6 === c)).map(
        (cells): Figure => ({ cells, value: sum(counts, cells), kind: 'shown', minimum: 10 }),
      ),
      ...Array.from({ length: 30 }, (_, r) => cellsOf((i) => Math.floor(i / 6) === r)).map(
        (cells): Figure => ({ cells, value: sum(counts, cells), kind: 'public', minimum: 10 }),
      ),
    ]
    const tables = { size: 180, figures }
    const hidden = protect(tables)
    expect(opened(tables, hidden)).toEqual([])
    const small = figures.filter(isSmall).length
    expect(hidden.filter(Boolean).length).toBeLessThanOrEqual(3 * small)
  })
})
