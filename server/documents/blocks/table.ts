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
import { paragraph, runs } from '../paragraphs.ts'
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

/** Hairlines only where rows of several lines would run into each other. */
function tableRows({ columns, rules }: BlockOf<'table'>, fit: Fit, height: number): TableRow[] {
  const tall = fit.rows.filter((row) => rowLines(row, fit) > 1)
  const between = tall.length > fit.rows.length / 3 ? border(2, ink.hairline) : none
  const alignOf = (column: number) => columns[column]?.align ?? 'left'
  const edge = (index: number) => (rules.includes(index) ? border(4) : between)
  const last = fit.rows.length - 1
  const head = cells(fit, {
    texts: fit.head,
    style: 'TableHead',
    align: (column) => (alignOf(column) === 'right' ? AlignmentType.RIGHT : AlignmentType.CENTER),
    top: border(12),
    bottom: border(6),
    isKept: true,
  })
  const rows = fit.rows.map((texts, index) => {
    const children = cells(fit, {
      texts,
      style: 'TableText',
      align: (column) => alignments[alignOf(column)],
      top: index === 0 ? border(6) : edge(index),
      bottom: index === last ? border(12) : edge(index + 1),
      isKept: last < keptRows || index >= last - 1,
    })
    const fitsPage = rowLines(texts, fit) * linePitch(fit.size) < height / 2
    return new TableRow({ ...(fitsPage && { cantSplit: true }), children })
  })
  return [new TableRow({ tableHeader: true, cantSplit: true, children: head }), ...rows]
}

function cells({ widths, size }: Fit, { texts, style, align, top, bottom, isKept }: Row): TableCell[] {
  const content = (column: number) =>
    new Paragraph({
      style,
      alignment: align(column),
      keepNext: isKept,
      spacing: { line: linePitch(size), lineRule: 'exact' },
      children: runs(texts[column] ?? '', { size }),
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
