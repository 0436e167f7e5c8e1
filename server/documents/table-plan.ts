import { ink, sizes, textHeight, textWidth } from './page.ts'
import type { BlockOf, Setting } from './setting.ts'
import { type Fit, fitTable, linePitch, rowLines } from './table-fit.ts'

/** A line before a row: eighths of a point, and its colour. */
export type Edge = { size: number; colour: string } | null

/** Widths, size and lines of a table on its page. */
export type TablePlan = Fit & {
  /** Few low rows, which stay on one page. */
  isShort: boolean
  /** Low enough not to be parted at the end of a page. */
  isWhole: (texts: readonly string[]) => boolean
  /** The line before each row of the body and, last, below the table. */
  edges: readonly Edge[]
}

/** A table of fewer rows stays on one page, and of a longer one the last two with the note. */
const keptRows = 8

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
  const half = textHeight[orientation] / 2
  const heightOf = (texts: readonly string[]) => rowLines(texts, fit) * linePitch(fit.size)
  const whole = rows.reduce((sum, texts) => sum + heightOf(texts), 0)
  return {
    ...fit,
    isShort: rows.length <= keptRows && whole < half,
    isWhole: (texts) => heightOf(texts) < half,
    edges: edgesOf(block, fit),
  }
}

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
