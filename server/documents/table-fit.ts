import { ems } from './measure.ts'
import { sizes } from './page.ts'

/** Space between a cell's edge and its text, left and right. */
export const cellPadding = 70
/** A name or number of so many characters should stand in one line. */
const shortText = 8

export type Grid = { widths: readonly number[]; head: readonly string[]; rows: readonly (readonly string[])[] }

/** Shares of the width in whole twips, which together fill it. */
export function columnWidths(columns: readonly { width: number }[], total: number): number[] {
  const weights = columns.map(({ width }) => Math.max(width, 0))
  const sum = weights.reduce((all, width) => all + width, 0)
  const shares = weights.map((width) => Math.floor((total * (sum > 0 ? width : 1)) / (sum || weights.length)))
  const rest = total - shares.reduce((all, width) => all + width, 0)
  return shares.map((width, index) => (index === shares.length - 1 ? width + rest : width))
}

/** Lines that a text needs in a column at a font size in half-points. */
export const lineCount = (text: string, width: number, size: number): number =>
  Math.max(1, Math.ceil((ems(text) * size * 10) / Math.max(width - 2 * cellPadding, size * 10)))

export const linePitch = (size: number): number => size * 15

export const rowHeight = (cells: readonly string[], widths: readonly number[], size: number): number =>
  Math.max(1, ...cells.map((text, column) => lineCount(text, widths[column] ?? 0, size))) * linePitch(size)

/** The largest size at which heads take two lines at most and short cells one; else the smallest. */
export function fittingSize({ widths, head, rows }: Grid): number {
  const fits = (size: number) =>
    head.every((text, column) => lineCount(text, widths[column] ?? 0, size) <= 2) &&
    rows.every((row) =>
      row.every((text, column) => ems(text) > shortText || lineCount(text, widths[column] ?? 0, size) === 1),
    )
  return sizes.table.find(fits) ?? sizes.table[sizes.table.length - 1] ?? sizes.note
}
