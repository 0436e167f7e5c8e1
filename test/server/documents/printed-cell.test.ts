import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Claim } from '../../../analysis/report/model.ts'
import { percent, points, score } from '../../../analysis/report/phrases/numbers.ts'
import { printedCell } from '../../../server/documents/book/printed-cell.ts'

const cellOf = (kind: Claim['kind'], value: number, text: string) =>
  printedCell([{ claim: 'c' }], { c: { id: 'c', kind, source: 's', value, text } })

const difference = fc.double({ min: -1, max: 1, noNaN: true })

test('a difference in points keeps its own scale, however small it is', () => {
  expect(cellOf('difference', 0.0004, '0.0')).toEqual({ value: 0.04, format: '0.0' })
  fc.assert(
    fc.property(difference, (value) => {
      expect(cellOf('difference', value, points(value))).toEqual({ value: value * 100, format: '0.0' })
      expect(cellOf('design', value, points(value))).toEqual({ value: value * 100, format: '0.0' })
    }),
  )
})

test('scores and their differences, factors and shares keep theirs', () => {
  fc.assert(
    fc.property(difference, (value) => {
      for (const kind of ['mean', 'difference', 'design'] as const)
        expect(cellOf(kind, value, score(value))).toEqual({ value, format: '0.00' })
      expect(cellOf('share', value, percent(value))).toEqual({ value, format: '0.0%' })
    }),
  )
})

test('what does not round to its numeral stays words', () => {
  expect(cellOf('difference', 0.2, '0.3')).toBe('0.3')
  expect(cellOf('share', 0.2, '<1%')).toBe('<1%')
})
