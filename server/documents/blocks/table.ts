import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { ink, textHeight, textWidth } from '../page.ts'
import { paragraph } from '../paragraphs.ts'
import type { BlockOf, Setting } from '../setting.ts'
import type { StyleId } from '../styles.ts'
import { cellPadding, columnWidths, fittingSize, type Grid, linePitch, rowHeight } from '../table-fit.ts'

/** Border sizes are eighths of a point. */
const border = (size: number, color: string = ink.text): IBorderOptions => ({ style: BorderStyle.SINGLE, size, color })
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: none, bottom: none, left: none, right: none }
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }
const margins = { top: 50, bottom: 50, left: cellPadding, right: cellPadding }

/** Title above, three-line table of the full width, note below. */
export function table(block: BlockOf<'table'>, setting: Setting) {
  const width = textWidth[setting.orientation]
  const head = block.columns.map(({ label }) => label)
  const rows = block.rows.map((row) => row.map(setting.textOf))
  const grid = { widths: columnWidths(block.columns, width), head, rows }
  return [
    ...(block.title ? [paragraph('TableTitle', block.title)] : []),
    new Table({
      rows: tableRows(block, grid, textHeight[setting.orientation]),
      width: { size: width, type: WidthType.DXA },
      columnWidths: grid.widths,
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    }),
    paragraph('Note', block.note),
  ]
}

/** Hairlines only where rows of several lines would run into each other. */
function tableRows(block: BlockOf<'table'>, grid: Grid, height: number): TableRow[] {
  const size = fittingSize(grid)
  const isTall = (row: readonly string[]) => rowHeight(row, grid.widths, size) > linePitch(size)
  const between = grid.rows.filter(isTall).length > grid.rows.length / 3 ? border(2, ink.hairline) : none
  const alignOf = (column: number) => block.columns[column]?.align ?? 'left'
  const headAlign = (column: number) => (alignOf(column) === 'right' ? AlignmentType.RIGHT : AlignmentType.CENTER)
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells(grid, grid.head, size, 'TableHead', headAlign, {
      top: border(12),
      bottom: border(6),
    }),
  })
  const rows = grid.rows.map((row, index) => {
    const top = index === 0 ? border(6) : block.rules.includes(index) ? border(4) : between
    const bottom = index === grid.rows.length - 1 ? border(12) : block.rules.includes(index + 1) ? border(4) : between
    const align = (column: number) => alignments[alignOf(column)]
    return new TableRow({
      cantSplit: rowHeight(row, grid.widths, size) < height / 2,
      children: cells(grid, row, size, 'TableText', align, { top, bottom }),
    })
  })
  return [head, ...rows]
}

function cells(
  { widths }: Grid,
  texts: readonly string[],
  size: number,
  style: StyleId,
  align: (column: number) => (typeof alignments)[keyof typeof alignments],
  edges: { top: IBorderOptions; bottom: IBorderOptions },
) {
  return widths.map(
    (width, column) =>
      new TableCell({
        width: { size: width, type: WidthType.DXA },
        margins,
        verticalAlign: 'center',
        borders: { ...noBorders, ...edges },
        children: [
          new Paragraph({
            style,
            alignment: align(column),
            spacing: { line: linePitch(size), lineRule: 'exact' },
            children: [new TextRun({ text: texts[column] ?? '', size, font: { hint: 'eastAsia' } })],
          }),
        ],
      }),
  )
}
