import { ems, roomOf } from './measure.ts'
import { titleLines } from './title-lines.ts'

/** Space between a cell's edge and its text, left and right. */
export const cellPadding = 70
/** A table of more rows is one to look things up in: it is set in 五号 at most and its rows stand closer. */
const longTable = 30
/** Space above and below the text of a cell. */
export const rowPadding = (rows: number): number => (rows > longTable ? 12 : 40)
/** Numbers and intervals stand in one line; words may break, but not into columns of less than four characters. */
const shortNumber = 8
const shortWord = 4

/** Line ends in the head stand where a label is broken. */
export type Grid = { widths: readonly number[]; head: readonly string[]; rows: readonly (readonly string[])[] }
export type Fit = Grid & { size: number }

const room = (text: string, size: number) => roomOf(text) * size * 10

const han = /\p{Script=Han}/u
const isShort = (text: string) => ems(text) <= (han.test(text) ? shortWord : shortNumber)

/** What a column needs so that its numbers and short words stand in one line and its head in two. */
function neededWidth(head: string, texts: readonly string[], size: number): number {
  const headLine = Math.max(Math.min(2, ems(head)), Math.ceil(ems(head) / 2)) * size * 10
  const lines = texts.filter(isShort).map((text) => room(text, size))
  return Math.ceil(Math.max(headLine, ...lines) + 2 * cellPadding + size)
}

/** Widths as wished, but none below its need as long as the whole allows it; together they fill the whole. */
export function columnWidths(wished: readonly number[], needed: readonly number[], total: number): number[] {
  const sum = (widths: readonly number[]) => widths.reduce((all, width) => all + width, 0)
  const weights = sum(wished) > 0 ? wished.map((width) => Math.max(width, 0)) : wished.map(() => 1)
  const floors = needed.map((width) => width * Math.min(1, total / sum(needed)))
  const isFixed = wished.map(() => false)
  const shareOf = (column: number) => {
    const free = total - sum(floors.filter((_, at) => isFixed[at]))
    return (free * (weights[column] ?? 0)) / (sum(weights.filter((_, at) => !isFixed[at])) || 1)
  }
  for (let changed = true; changed; ) {
    const small = floors.flatMap((floor, at) => (!isFixed[at] && shareOf(at) < floor ? [at] : []))
    for (const at of small) isFixed[at] = true
    changed = small.length > 0
  }
  const exact = wished.map((_, at) => (isFixed[at] ? (floors[at] ?? 0) : shareOf(at)))
  const ends = exact.map((_, at) => Math.round(sum(exact.slice(0, at + 1))))
  return ends.map((end, at) => (at === ends.length - 1 ? total : end) - (ends[at - 1] ?? 0))
}

export const linePitch = (size: number): number => size * 15

const lineCount = (text: string, width: number, size: number): number =>
  Math.max(1, Math.ceil(room(text, size) / Math.max(width - 2 * cellPadding, size * 10)))

/** A label that does not fit its column in one line, broken between words by line ends. */
const brokenHead = (label: string, width: number, size: number): string =>
  titleLines(label, Math.max(1, Math.floor((width - 2 * cellPadding) / (size * 10)))).join('\n')

/** Lines of the tallest cell of a row. */
export const rowLines = (row: readonly string[], { widths, size }: Pick<Fit, 'widths' | 'size'>): number =>
  Math.max(1, ...row.map((text, column) => lineCount(text, widths[column] ?? 0, size)))

/** Lines of a row on average that are still easy to read: fewer where rows are looked up. */
const mostLines = (rows: number) => (rows > longTable ? 1.5 : 4)

/** Width of the whole, the sizes that may be chosen from the largest, and how high a table of sentences may become. */
export type Frame = { total: number; sizes: readonly number[]; lowRoom: number }

/**
 * The largest size at which four rows of five take one line; where no size does that, as in tables of sentences, the
 * largest at which columns get what they need and rows have few lines on average, or the whole stays low.
 */
export function fitTable({ head, rows }: Pick<Grid, 'head' | 'rows'>, wished: readonly number[], frame: Frame): Fit {
  const allowed = rows.length > longTable ? frame.sizes.slice(1) : frame.sizes
  const fits = allowed.map((size) => {
    const columns = head.map((_, column) => rows.map((row) => row[column] ?? ''))
    const needed = head.map((label, column) => neededWidth(label, columns[column] ?? [], size))
    const widths = columnWidths(wished, needed, frame.total)
    const lines = rows.map((row) => rowLines(row, { widths, size }))
    const all = lines.reduce((sum, count) => sum + count, 0)
    return {
      fit: { widths, head: head.map((label, column) => brokenHead(label, widths[column] ?? 0, size)), rows, size },
      isRoomy: needed.reduce((sum, width) => sum + width, 0) <= frame.total,
      isSingle: lines.filter((count) => count === 1).length >= 0.8 * rows.length,
      isLow: all <= mostLines(rows.length) * rows.length || all * linePitch(size) <= frame.lowRoom,
    }
  })
  const chosen =
    fits.find(({ isRoomy, isSingle }) => isRoomy && isSingle) ??
    fits.find(({ isRoomy, isLow }) => isRoomy && isLow) ??
    fits[fits.length - 1]
  if (!chosen) throw new Error('no sizes for tables')
  return chosen.fit
}
