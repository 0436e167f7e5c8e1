import { expect, test } from 'vitest'
import type { CrossTable } from '../../../analysis/report/explore/explored.ts'
import { columnsInFilter } from '../../../client/explore/columns-in-filter.ts'

const column = (codes: number[]) => ({ codes, letter: '', baseSize: 0, weightedBase: 0, effectiveSize: 0 })
const cell = (value: number) => ({
  figure: { isEstimable: true as const, value, standardError: 0, baseSize: 100 },
  above: '',
  difference: null,
})
const table = {
  columns: [column([1, 1]), column([1, 2]), column([2, 1]), column([2, 2])],
  rows: [{ variable: 'q', code: 1, cells: [0, 11, 12, 21, 22].map(cell) }],
} as unknown as CrossTable

const shown = ({ rows }: CrossTable) =>
  rows[0]?.cells.map(({ figure }) => (figure.isEstimable ? figure.value : null)).slice(1)

test('a table keeps the columns of those who are looked at, and its numbers stay in their columns', () => {
  const some = columnsInFilter(table, ['a', 'b'], [{ variable: 'b', codes: [2] }])
  expect(some.columns.map(({ codes }) => codes)).toEqual([
    [1, 2],
    [2, 2],
  ])
  expect(shown(some)).toEqual([12, 22])
  expect(shown(columnsInFilter(table, ['a', 'b'], [{ variable: 'c', codes: [9] }]))).toEqual([11, 12, 21, 22])
})
