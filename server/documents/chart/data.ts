import { wrapped } from '../measure.ts'
import type { BlockOf } from '../setting.ts'
import { formats } from './axis.ts'
import { bandStarts, labelCharacters } from './size.ts'

export type Column = { head: string; values: readonly (string | number)[]; format: string }

/** Extra room before a new band, in rows. */
const gap = 0.3

/** Middles of the rows from above, and the rules between bands, in rows. */
export function rowPositions(block: BlockOf<'chart'>): { middles: number[]; rules: number[]; total: number } {
  const starts = bandStarts(block)
  const gapsBefore = (index: number) => starts.filter((start) => start <= index).length
  const at = (index: number) => index + gapsBefore(index) * gap
  return {
    middles: block.points.map((_, index) => at(index) + 0.5),
    rules: starts.map((start) => at(start) - gap / 2),
    total: Math.max(1, block.points.length) + starts.length * gap,
  }
}

/** At most two lines: LibreOffice never ends on names as long as a page. */
export const labelLines = (label: string): string[] => wrapped(label.trim(), labelCharacters, 2)

const names = { share: '比例', score: '平均分', count: '份数' } as const

/** The columns of the embedded workbook, which the chart refers to and people edit. */
export function columnsOf(block: BlockOf<'chart'>): Column[] {
  const format = formats[block.unit]
  const plain = [
    { head: '名称', values: block.points.map(({ label }) => labelLines(label).join('')), format: '@' },
    { head: names[block.unit], values: block.points.map(({ value }) => value), format },
  ]
  if (block.form === 'bar') return plain
  const { middles } = rowPositions(block)
  return [
    ...plain,
    { head: '下限', values: block.points.map(({ value, low }) => low ?? value), format },
    { head: '上限', values: block.points.map(({ value, high }) => high ?? value), format },
    { head: '行（下限）', values: middles, format: '0.0' },
    { head: '行（上限）', values: middles, format: '0.0' },
  ]
}

export const sheetName = 'Sheet1'
const letters = 'ABCDEFGH'
/** Where a column of the workbook lies, as the chart names it. */
export const rangeOf = (column: number, rows: number) =>
  `${sheetName}!$${letters[column]}$2:$${letters[column]}$${Math.max(2, rows + 1)}`
/** Two cells side by side of one row of data. */
export const pairOf = (column: number, row: number) =>
  `${sheetName}!$${letters[column]}$${row + 2}:$${letters[column + 1]}$${row + 2}`
export const cellOf = (column: number, row: number) => `${sheetName}!$${letters[column]}$${row + 2}`
export const headOf = (column: number) => cellOf(column, -1)
