import type { Report } from '../../../analysis/report/model.ts'
import { type BlockOf, inlineText } from '../setting.ts'
import { type Fit, fitTable, linePitch, rowLines } from '../table-fit.ts'
import { inner } from './measures.ts'
import { claimsIn, type Slide, type SlideTable } from './slide.ts'

/** Room of a row beside its lines, and for the note below the table. */
const rowPadding = 100
const noteRoom = 600

/** Half-points: seen from the end of a room. */
const sizes = [36, 32, 28, 24] as const

type Texts = { head: readonly string[]; rows: readonly (readonly string[])[] }

const rowHeight = (row: readonly string[], fit: Fit) => rowLines(row, fit) * linePitch(fit.size) + rowPadding
const headHeight = ({ head, size }: Fit) =>
  Math.max(...head.map((label) => label.split('\n').length)) * linePitch(size) + rowPadding

/** The largest size at which the whole table stands in the room with its note; the smallest when none does. */
function fitted(texts: Texts, wished: readonly number[], room: number): { fit: Fit; isWhole: boolean } {
  const fits = sizes.map((size) => fitTable(texts, wished, { total: inner.width, sizes: [size, size], lowRoom: room }))
  const heightOf = (fit: Fit) => fit.rows.reduce((sum, row) => sum + rowHeight(row, fit), headHeight(fit) + noteRoom)
  const whole = fits.find((fit) => heightOf(fit) <= room)
  const fit = whole ?? fits.at(-1)
  if (!fit) throw new Error('no sizes for tables')
  return { fit, isWhole: whole !== undefined }
}

const textsOf = (block: BlockOf<'table'>, claims: Report['claims']): Texts => ({
  head: block.columns.map(({ label }) => label),
  rows: block.rows.map((row) => row.map((cell) => inlineText(cell, claims))),
})

/** A table with its head on each of as many slides as it needs. */
export function tableSlides(block: BlockOf<'table'>, { claims }: Pick<Report, 'claims'>): Slide[] {
  const wished = block.columns.map(({ width }) => width)
  const { fit } = fitted(textsOf(block, claims), wished, inner.height)
  const pages = paged(
    fit.rows.map((row) => rowHeight(row, fit)),
    inner.height - noteRoom - headHeight(fit),
  )
  return pages.map(({ from, to }, index) => ({
    layout: 'content',
    kicker: '',
    title: pages.length > 1 ? `${block.title}（${index + 1}/${pages.length}）` : block.title,
    lines: [],
    size: 14,
    table: pieceOf(block, fit, { from, to }),
    note: block.note,
    claims: block.rows.slice(from, to).flat().flatMap(claimsIn),
    words: [],
  }))
}

/** A whole table that stands in what is left of a slide; none when it is too high. */
export function tableBelow(block: BlockOf<'table'>, { claims }: Pick<Report, 'claims'>, room: number) {
  const wished = block.columns.map(({ width }) => width)
  const { fit, isWhole } = fitted(textsOf(block, claims), wished, room)
  return isWhole ? pieceOf(block, fit, { from: 0, to: block.rows.length }) : undefined
}

type Piece = { from: number; to: number }

const pieceOf = ({ columns, rules }: BlockOf<'table'>, fit: Fit, { from, to }: Piece): SlideTable => ({
  widths: fit.widths,
  size: fit.size,
  aligns: columns.map(({ align }) => align),
  head: fit.head,
  rows: fit.rows.slice(from, to),
  rules: rules.filter((row) => row > from && row < to).map((row) => row - from),
})

/** Runs of rows of at most so much height; a row that is higher than all stands alone. */
function paged(heights: readonly number[], room: number): Piece[] {
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
