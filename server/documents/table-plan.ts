import { ink, sizes, textHeight, textWidth } from './page.ts'
import type { BlockOf, Setting } from './setting.ts'
import { type Fit, fitTable, linePitch, rowLines, rowPadding } from './table-fit.ts'

/** A line before a row: eighths of a point, and its colour. */
export type Edge = { size: number; colour: string } | null

/** Widths, size and lines of a table on its page. */
export type TablePlan = Fit & {
  /** So low that it stays on one page: moved to the next as a whole, it leaves little of its page empty. */
  isShort: boolean
  /** Height of the head and of each row, in twips. */
  heights: { head: number; rows: readonly number[] }
  /** Low enough not to be parted at the end of a page. */
  isWhole: (texts: readonly string[]) => boolean
  /** Whether a row stays with what follows: all of a short table, of others the first with the second, the last two and the note. */
  isKept: (row: number) => boolean
  /** The line before each row of the body and, last, below the table. */
  edges: readonly Edge[]
}

/** A table of ten rows is read at a glance: parted, two of them would stand on a page of their own. */
const shortTable = 0.4

export function planTable(
  block: BlockOf<'table'>,
  { textOf, orientation }: Pick<Setting, 'textOf' | 'orientation'>,
): TablePlan {
  const head = block.columns.map(({ label }) => label)
  const rows = block.rows.map((row) => row.map(textOf))
  const wished = block.columns.map(({ width }) => width)
  const fit = fitTable({ head, rows }, wished, {
    total: textWidth[orientation],
    sizes: sizes.table,
    lowRoom: textHeight[orientation] * 0.4,
  })
  const full = textHeight[orientation]
  const linesHeight = (lines: number) => lines * linePitch(fit.size)
  const heightOf = (texts: readonly string[]) => linesHeight(rowLines(texts, fit)) + 2 * rowPadding(rows.length)
  const heights = { head: heightOf([]) + linesHeight(headLines(fit) - 1), rows: rows.map(heightOf) }
  const isShort = heights.rows.reduce((sum, height) => sum + height, heights.head) <= full * shortTable
  const isWhole = (texts: readonly string[]) => heightOf(texts) < full / 2
  const isAtEnd = (row: number) => row === 0 || row >= rows.length - 2
  return {
    ...fit,
    heights,
    isShort,
    isWhole,
    isKept: (row) => row in rows && (isShort || (isAtEnd(row) && rows.slice(row, row + 2).every(isWhole))),
    edges: edgesOf(block, fit),
  }
}

const headLines = ({ head }: Fit) => Math.max(1, ...head.map((label) => label.split('\n').length))

const edge = (size: number, colour: string = ink.text): Edge => ({ size, colour })

/** Hairlines stand only where rows of several lines would run into each other. */
function edgesOf({ rules }: BlockOf<'table'>, fit: Fit): Edge[] {
  const tall = fit.rows.filter((row) => rowLines(row, fit) > 1)
  const between = tall.length > fit.rows.length / 3 ? edge(2, ink.hairline) : null
  return Array.from({ length: fit.rows.length + 1 }, (_, index) => {
    if (index === 0) return edge(6)
    if (index === fit.rows.length) return edge(12)
    return rules.includes(index) ? edge(4) : between
  })
}
