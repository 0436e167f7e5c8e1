import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cronbachAlpha, scaleAnalysis } from '../../../analysis/correlate/cronbach.ts'
import { adjustedResiduals, cramersV, crossTable, pearsonChiSquare } from '../../../analysis/correlate/cross-table.ts'
import { cohenKappa } from '../../../analysis/correlate/kappa.ts'
import { concordanceOf, kendall } from '../../../analysis/correlate/kendall.ts'
import { midranks } from '../../../analysis/correlate/midranks.ts'
import { pearson, spearman } from '../../../analysis/correlate/pearson.ts'

const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })), {
  minLength: 5,
  maxLength: 60,
})

describe('correlations', () => {
  test('do not care which variable is first, lie in −1..1, and turn their sign with a scale', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const [x, y] = [list.map(([a]) => a), list.map(([, b]) => b)]
        const turned = y.map((value) => 6 - value)
        for (const of of [
          pearson,
          (a: number[], b: number[]) => spearman(a, b)?.r ?? null,
          (a: number[], b: number[]) => kendall(a, b)?.tau ?? null,
        ]) {
          const r = of(x, y)
          if (r === null) continue
          expect(Math.abs(r)).toBeLessThanOrEqual(1 + 1e-12)
          expect(of(y, x)!).toBeCloseTo(r, 10)
          expect(of(x, turned)!).toBeCloseTo(-r, 10)
        }
      }),
    )
  })

  test('of ranks depend on the order of values alone', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const [x, y] = [list.map(([a]) => a), list.map(([, b]) => b)]
        const stretched = x.map((value) => Math.exp(value))
        expect(spearman(stretched, y)?.r).toEqual(spearman(x, y)?.r)
        expect(kendall(stretched, y)?.tau).toEqual(kendall(x, y)?.tau)
      }),
    )
  })

  test('by Kendall is concordant less discordant pairs, of those untied in each', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const signs = list.flatMap(([x, y], i) =>
          list.slice(0, i).map(([u, v]) => [Math.sign(x - u), Math.sign(y - v)]),
        )
        const sum = (of: (sign: number[]) => number) => signs.reduce((all, sign) => all + of(sign), 0)
        const untied = sum(([a]) => a! ** 2) * sum(([, b]) => b! ** 2)
        const tau = kendall(
          list.map(([x]) => x),
          list.map(([, y]) => y),
        )?.tau
        if (untied === 0) expect(tau).toBeUndefined()
        else expect(tau).toBeCloseTo(sum(([a, b]) => a! * b!) / Math.sqrt(untied), 12)
      }),
    )
  })

  test('are null, never NaN, for nobody, for one and where all say the same', () => {
    for (const of of [pearson, spearman, kendall]) {
      expect(of([], [])).toBeNull()
      expect(of([1], [2])).toBeNull()
      expect(of([1, 1, 1], [1, 2, 3])).toBeNull()
    }
    expect(concordanceOf([])).toBeNull()
    expect(
      concordanceOf([
        [1, 1],
        [1, 1],
      ]),
    ).toBeNull()
  })
})

test('midranks add up to the same whatever is tied', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4 })), (list) => {
      const { ranks, ties } = midranks(list)
      const n = list.length
      expect(ranks.reduce((sum, one) => sum + one, 0)).toBeCloseTo((n * (n + 1)) / 2, 9)
      expect(ties.reduce((sum, one) => sum + one, 0)).toBe(n)
    }),
  )
})

test('judges who agree have a concordance of 1', () => {
  expect(
    concordanceOf([
      [1, 2, 3],
      [10, 20, 30],
      [0, 5, 6],
    ])?.w,
  ).toBeCloseTo(1, 12)
})

describe('cross-tables', () => {
  test('have a V of 1 where one variable gives the other, residuals that add up to nothing by weight', () => {
    const codes = [0, 1, 2, 0, 1, 2]
    const table = crossTable(codes, codes, [3, 3])
    expect(cramersV(table)?.v).toBeCloseTo(1, 12)
    expect(adjustedResiduals(table)![0]!.reduce((sum, one) => sum + one, 0)).toBeCloseTo(
      2.449489742783178 - 2 * 1.224744871391589,
      9,
    )
  })

  test('are not tested where a row is empty or alone', () => {
    expect(pearsonChiSquare([[1, 2]])).toBeNull()
    expect(
      pearsonChiSquare([
        [0, 0],
        [1, 2],
      ]),
    ).toBeNull()
    expect(cramersV([])).toBeNull()
  })
})

describe('agreement of coders', () => {
  const cell = fc.integer({ min: 1, max: 40 })

  test('is 1 where they agree, the same from both sides, at most 1', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 9, maxLength: 9 }), (cells) => {
        const table = [cells.slice(0, 3), cells.slice(3, 6), cells.slice(6, 9)]
        const turned = table.map((row, r) => row.map((_, c) => table[c]![r]!))
        for (const weights of ['none', 'linear'] as const) {
          const kappa = cohenKappa(table, weights)!
          expect(kappa).toBeLessThanOrEqual(1)
          expect(cohenKappa(turned, weights)!).toBeCloseTo(kappa, 10)
        }
      }),
    )
    expect(
      cohenKappa([
        [3, 0],
        [0, 5],
      ]),
    ).toBeCloseTo(1, 12)
    expect(
      cohenKappa([
        [7, 0],
        [0, 0],
      ]),
    ).toBeNull()
  })
})

test('a scale of equal items is reliable, one item is no scale', () => {
  const item = [1, 2, 3, 4]
  expect(scaleAnalysis([item, item, item]).alpha).toBeCloseTo(1, 12)
  expect(scaleAnalysis([item]).alpha).toBeNull()
  expect(
    scaleAnalysis([
      [2, 2],
      [3, 3],
    ]),
  ).toMatchObject({ alpha: null, standardizedAlpha: null })
  expect(cronbachAlpha([1, 1], 0)).toBeNull()
})
