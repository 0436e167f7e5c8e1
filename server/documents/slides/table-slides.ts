import type { Report } from '../../../analysis/report/model.ts'
import { type BlockOf, inlineText } from '../setting.ts'
import { fitTable, linePitch, rowLines } from '../table-fit.ts'
import { inner } from './measures.ts'
import { claimsIn, type Slide, type SlideTable } from './slide.ts'

/** Room of a row beside its lines, and for the note below the table. */
const rowPadding = 110
const noteRoom = 700
/** Faces that stand in for a missing one are wider and higher. */
const spare = 1.12

/** Height of a table with its head and its note. */
export const tableRoom = ({ widths, size, head, rows }: SlideTable): number =>
  [head, ...rows].reduce(
    (sum, row) => sum + rowLines(row, { widths, size }) * linePitch(size) * spare + rowPadding,
    noteRoom,
  )

/** A table on as many slides as it needs, the head on each. */
export function tableSlides(block: BlockOf<'table'>, { claims }: Pick<Report, 'claims'>): Slide[] {
  const rows = block.rows.map((row) => row.map((cell) => inlineText(cell, claims)))
  const head = block.columns.map(({ label }) => label)
  const wished = block.columns.map(({ width }) => width)
  const fit = fitTable(head, rows, wished, inner.width)
  const heightOf = (texts: readonly string[]) => rowLines(texts, fit) * linePitch(fit.size) * spare + rowPadding
  const pages = paged(rows.map(heightOf), inner.height - noteRoom - heightOf(head))
  return pages.map(({ from, to }, index) => ({
    layout: 'content',
    kicker: '',
    title: pages.length > 1 ? `${block.title}（${index + 1}/${pages.length}）` : block.title,
    lines: [],
    size: 14,
    table: {
      widths: fit.widths,
      size: fit.size,
      aligns: block.columns.map(({ align }) => align),
      head,
      rows: rows.slice(from, to),
      rules: block.rules.filter((row) => row > from && row < to).map((row) => row - from),
    },
    note: block.note,
    claims: block.rows.slice(from, to).flat().flatMap(claimsIn),
    words: [],
  }))
}

/** Runs of rows of at most so much height; a row that is higher than all stands alone. */
function paged(heights: readonly number[], room: number): { from: number; to: number }[] {
  const pages = [{ from: 0, to: 0 }]
  let used = 0
  for (const [index, height] of heights.entries()) {
    if (used + height > room && used > 0) {
      pages.push({ from: index, to: index })
      used = 0
    }
    used += height
    const page = pages.at(-1)
    if (page) page.to = index + 1
  }
  return pages
}
