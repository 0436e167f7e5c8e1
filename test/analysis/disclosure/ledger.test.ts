import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attack } from '../../../analysis/disclosure/attack.ts'
import { isWorthwhile, openedBy, type Publication } from '../../../analysis/disclosure/ledger.ts'
import type { Figure } from '../../../analysis/disclosure/linked-tables.ts'

const sizesOf = (sectors: readonly number[]) => ({
  all: sectors.reduce((sum, one) => sum + one, 0),
  ...Object.fromEntries(sectors.map((size, s) => [`sector/${s}`, size])),
})

test('no two states that the ledger lets out tell of fewer than ten newcomers, however answers come in', () => {
  const arrivals = fc.array(fc.array(fc.nat(15), { minLength: 3, maxLength: 3 }), { maxLength: 40 })
  fc.assert(
    fc.property(arrivals, (days) => {
      const shown: (Publication & { readonly sectors: readonly number[] })[] = []
      let sectors: readonly number[] = [0, 0, 0]
      for (const day of days) {
        sectors = sectors.map((size, s) => size + day[s]!)
        const sizes = sizesOf(sectors)
        if (openedBy(shown, sizes).length === 0) shown.push({ dataHash: '', sizes, sectors })
      }
      shown.forEach((later, j) => {
        for (const earlier of shown.slice(0, j)) {
          // Cells: those of the earlier state, and the newcomers, by sector; a state's sectors and its sum are known.
          const figures = [earlier, later].flatMap((state, isLater): Figure[] =>
            state.sectors.map((value, s) => ({
              cells: isLater ? [s, 3 + s] : [s],
              value,
              kind: value >= 10 ? 'shown' : 'guarded',
              minimum: 10,
            })),
          )
          const found = attack({ size: 6, figures }, (i) => figures[i]!.kind === 'shown')
          later.sectors.forEach((size, s) => {
            const { low, high } = found.of([3 + s])
            const isKnown = low === high && earlier.sectors[s]! >= 10
            if (isKnown && size !== earlier.sectors[s]) expect(low).toBeGreaterThanOrEqual(10)
          })
        }
      })
    }),
    { numRuns: 300 },
  )
})

test('a small step is refused for all, and for one sector', () => {
  const before = [{ dataHash: 'a', sizes: sizesOf([40, 30]) }]
  expect(openedBy(before, sizesOf([49, 30]))).toEqual(['all', 'sector/0'])
  expect(openedBy(before, sizesOf([50, 30]))).toEqual([])
  expect(openedBy(before, sizesOf([50, 33]))).toEqual(['sector/1'])
  expect(openedBy(before, sizesOf([40, 30]))).toEqual([])
  expect(openedBy(before, sizesOf([40, 29]))).toEqual(['all', 'sector/1'])
})

test('a state long past counts as the last one does', () => {
  const states = [sizesOf([40]), sizesOf([55])].map((sizes) => ({ dataHash: '', sizes }))
  expect(openedBy(states, sizesOf([48]))).toEqual(['all', 'sector/0'])
})

test('a sector that was too small to be shown does not hold the others up', () => {
  expect(openedBy([{ dataHash: '', sizes: sizesOf([40, 4]) }], sizesOf([50, 7]))).toEqual([])
})

test('findings of many are made anew for a 200th more, of few for any', () => {
  const sizes = (all: number) => ({ all })
  expect(isWorthwhile(sizes(100_000), sizes(100_499))).toBe(false)
  expect(isWorthwhile(sizes(100_000), sizes(100_500))).toBe(true)
  expect(isWorthwhile(sizes(2000), sizes(2010))).toBe(true)
  expect(isWorthwhile(sizes(0), sizes(1))).toBe(true)
})
