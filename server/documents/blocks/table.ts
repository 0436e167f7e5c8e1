import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import { ink, textHeight, textWidth } from '../page.ts'
import { paragraph, run } from '../paragraphs.ts'
import type { BlockOf, Setting } from '../setting.ts'
import type { StyleId } from '../styles.ts'
import { cellPadding, type Fit, fitTable, linePitch, rowLines } from '../table-fit.ts'

/** Border sizes are eighths of a point. */
const border = (size: number, color: string = ink.text): IBorderOptions => ({ style: BorderStyle.SINGLE, size, color })
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: none, bottom: none, left: none, right: none }
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }
type Alignment = (typeof alignments)[keyof typeof alignments]
/** A table of fewer rows stays on one page, and of a longer one the last two with the note. */
const keptRows = 8
const margins = { top: 50, bottom: 50, left: cellPadding, right: cellPadding }

/** Title above, three-line table of the full width, note below. */
export function table(block: BlockOf<'table'>, setting: Setting) {
  const width = textWidth[setting.orientation]
  const head = block.columns.map(({ label }) => label)
  const rows = block.rows.map((row) => row.map(setting.textOf))
  const fit = fitTable(
    head,
    rows,
    block.columns.map((column) => column.width),
    width,
  )
  return [
    ...(block.title ? [paragraph('TableTitle', block.title)] : []),
    new Table({
      rows: tableRows(block, fit, textHeight[setting.orientation]),
      width: { size: width, type: WidthType.DXA },
      columnWidths: fit.widths,
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    }),
    paragraph('Note', block.note),
  ]
}

type Row = {
  texts: readonly string[]
  style: StyleId
  align: (column: number) => Alignment
  top: IBorderOptions
  bottom: IBorderOptions
  isKept: boolean
}

function tableRows(block: BlockOf<'table'>, fit: Fit, height: number): TableRow[] {
  const heightOf = (texts: readonly string[]) => rowLines(texts, fit) * linePitch(fit.size)
  const isWhole = (texts: readonly string[]) => heightOf(texts) < height / 2
  const last = fit.rows.length - 1
  const isShort = last < keptRows && fit.rows.reduce((sum, texts) => sum + heightOf(texts), 0) < height / 2
  const { columns } = block
  const edge = edgesOf(block, fit)
  const head = cells(fit, {
    texts: fit.head,
    style: 'TableHead',
    align: (column) => (columns[column]?.align === 'right' ? AlignmentType.RIGHT : AlignmentType.CENTER),
    top: border(12),
    bottom: border(6),
    isKept: fit.rows.slice(0, 1).every(isWhole),
  })
  const rows = fit.rows.map((texts, index) => {
    const children = cells(fit, {
      texts,
      style: 'TableText',
      align: (column) => alignments[columns[column]?.align ?? 'left'],
      top: edge(index),
      bottom: edge(index + 1),
      isKept: isShort || (index >= last - 1 && isWhole(texts)),
    })
    return new TableRow({ ...(isWhole(texts) && { cantSplit: true }), children })
  })
  return [new TableRow({ tableHeader: true, cantSplit: true, children: head }), ...rows]
}

/** The line before a row. Hairlines stand only where rows of several lines would run into each other. */
function edgesOf({ rules }: BlockOf<'table'>, fit: Fit): (index: number) => IBorderOptions {
  const tall = fit.rows.filter((row) => rowLines(row, fit) > 1)
  const between = tall.length > fit.rows.length / 3 ? border(2, ink.hairline) : none
  return (index) => {
    if (index === 0) return border(6)
    if (index === fit.rows.length) return border(12)
    return rules.includes(index) ? border(4) : between
  }
}

function cells({ widths, size }: Fit, { texts, style, align, top, bottom, isKept }: Row): TableCell[] {
  const content = (column: number) =>
    new Paragraph({
      style,
      alignment: align(column),
      keepNext: isKept,
      spacing: { line: linePitch(size), lineRule: 'exact' },
      children: [run(texts[column] ?? '', { size })],
    })
  return widths.map(
    (width, column) =>
      new TableCell({
        width: { size: width, type: WidthType.DXA },
        margins,
        verticalAlign: 'center',
        borders: { ...noBorders, top, bottom },
        children: [content(column)],
      }),
  )
}
