import fc from 'fast-check'
import highs from 'highs'
import { describe, expect, test } from 'vitest'
import { attack } from '../../../analysis/disclosure/attack.ts'
import { extreme, solve } from '../../../analysis/disclosure/integer-simplex.ts'
import type { Figure, LinkedTables } from '../../../analysis/disclosure/linked-tables.ts'
import { allTables, asLp } from './oracle.ts'

const solver = await highs()
const figure = (cells: readonly number[], value: number): Figure => ({ cells, value, kind: 'shown', minimum: 5 })

/** Sums over random sets of cells of a random table: no system without a solution. */
const anyTables = (most: number, largest: number): fc.Arbitrary<{ tables: LinkedTables; truth: readonly number[] }> =>
  fc.array(fc.nat(largest), { minLength: 1, maxLength: most }).chain((truth) =>
    fc.array(fc.subarray([...truth.keys()], { minLength: 1 }), { minLength: 1, maxLength: most }).map((sets) => ({
      truth,
      tables: {
        size: truth.length,
        figures: sets.map((cells) =>
          figure(
            cells,
            cells.reduce((sum, cell) => sum + truth[cell]!, 0),
          ),
        ),
      },
    })),
  )

describe('the attacker', () => {
  test('finds what a table by two keys leaves open', () => {
    // 20 people in two groups and two sectors; of the four cells none is published.
    const tables = {
      size: 4,
      figures: [figure([0, 1], 12), figure([2, 3], 8), figure([0, 2], 5), figure([1, 3], 15)],
    }
    const found = attack(tables, () => true)
    expect([0, 1, 2, 3].map((cell) => found.of([cell]))).toEqual([
      { low: 0, high: 5 },
      { low: 7, high: 12 },
      { low: 0, high: 5 },
      { low: 3, high: 8 },
    ])
  })

  test('works out a hidden cell from its row, and has no limit where nothing is published', () => {
    const tables = { size: 3, figures: [figure([0, 1], 12), figure([1], 9)] }
    expect(attack(tables, () => true).of([0])).toEqual({ low: 3, high: 3 })
    expect(attack(tables, (i) => i === 1).of([0])).toEqual({ low: 0, high: Number.POSITIVE_INFINITY })
    expect(attack(tables, () => true).of([2]).high).toBe(Number.POSITIVE_INFINITY)
  })

  test('refuses figures that contradict each other', () => {
    const contradictions: readonly Figure[][] = [
      [figure([0], 3), figure([0, 1], 2)],
      [figure([0, 1], 3), figure([0, 1], 2)],
      [figure([0, 1], 1), figure([1, 2], 1), figure([0, 2], 9)],
    ]
    for (const figures of contradictions)
      expect(() => attack({ size: 3, figures }, () => true).of([0, 1, 2])).toThrow('contradict')
  })

  test('finds the same bounds as HiGHS in any linked tables', () => {
    fc.assert(
      fc.property(anyTables(9, 40), fc.nat(), ({ tables, truth }, pick) => {
        const found = attack(tables, () => true)
        const cells = [pick % truth.length, (pick >> 4) % truth.length]
        const asked = [...new Set(cells)]
        const { low, high } = found.of(asked)
        const bound = (sense: 'Maximize' | 'Minimize') => {
          const solution = solver.solve(asLp(tables.figures, asked, sense))
          if (solution.Status === 'Optimal') return solution.ObjectiveValue
          expect(solution.Status).toMatch(/[Uu]nbounded/)
          return Number.POSITIVE_INFINITY
        }
        const covered = new Set(tables.figures.flatMap((one) => one.cells))
        const isBounded = asked.every((cell) => covered.has(cell))
        if (!isBounded) {
          expect(high).toBe(Number.POSITIVE_INFINITY)
          return
        }
        // Parts that share nothing are rounded each, so the sum may be tighter than the rounded whole, never wider.
        expect(low).toBeGreaterThanOrEqual(Math.ceil(bound('Minimize') - 1e-6) + 0)
        expect(high).toBeLessThanOrEqual(Math.floor(bound('Maximize') + 1e-6))
        if (asked.length === 1) {
          expect(low).toBe(Math.ceil(bound('Minimize') - 1e-6) + 0)
          expect(high).toBe(Math.floor(bound('Maximize') + 1e-6))
        }
      }),
      { numRuns: 400 },
    )
  })

  test('never rules out a table that is possible, and in tables by two keys rules out all others', () => {
    const table = fc
      .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 }))
      .chain(([rows, columns]) =>
        fc.tuple(
          fc.constant(columns),
          fc.array(fc.nat(4), { minLength: rows * columns, maxLength: rows * columns }),
          fc.array(fc.boolean(), { minLength: rows * columns, maxLength: rows * columns }),
        ),
      )
    fc.assert(
      fc.property(table, ([columns, truth, isShown]) => {
        const all = [...truth.keys()]
        const lines = [
          ...Array.from({ length: truth.length / columns }, (_, r) => all.filter((i) => Math.floor(i / columns) === r)),
          ...Array.from({ length: columns }, (_, c) => all.filter((i) => i % columns === c)),
          ...all.filter((i) => isShown[i]).map((i) => [i]),
        ]
        const figures = lines.map((cells) =>
          figure(
            cells,
            cells.reduce((sum, i) => sum + truth[i]!, 0),
          ),
        )
        const found = attack({ size: truth.length, figures }, () => true)
        const low = truth.map(() => Number.POSITIVE_INFINITY)
        const high = truth.map(() => 0)
        for (const possible of allTables(truth.length, figures, 12))
          possible.forEach((value, i) => {
            low[i] = Math.min(low[i]!, value)
            high[i] = Math.max(high[i]!, value)
          })
        expect(all.map((i) => found.of([i]))).toEqual(all.map((i) => ({ low: low[i], high: high[i] })))
      }),
      { numRuns: 300 },
    )
  })
})

describe('the simplex', () => {
  test('is exact where the best is a half', () => {
    // Three pairs that share each member: x + y = y + z = x + z = 1 has one solution, of halves.
    const equations = [
      { cells: [0, 1], value: 1 },
      { cells: [1, 2], value: 1 },
      { cells: [0, 2], value: 1 },
    ]
    const tableau = solve(3, equations)
    if (!tableau) throw new Error('no solution')
    expect([extreme(tableau, [0], 1), extreme(tableau, [0], -1), extreme(tableau, [0, 1, 2], 1)]).toEqual([
      0.5, 0.5, 1.5,
    ])
  })

  test('has no solution where there is none', () => {
    expect(solve(1, [{ cells: [0], value: -1 }])).toBeNull()
    expect(
      solve(2, [
        { cells: [0], value: 1 },
        { cells: [0, 1], value: 0 },
      ]),
    ).toBeNull()
  })
})
