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
import { ink, textWidth } from '../page.ts'
import { paragraph, run } from '../paragraphs.ts'
import type { BlockOf, Setting } from '../setting.ts'
import type { StyleId } from '../styles.ts'
import { cellPadding, linePitch, rowPadding } from '../table-fit.ts'
import { type Edge, planTable, type TablePlan } from '../table-plan.ts'

/** Border sizes are eighths of a point. */
const border = (size: number, color: string = ink.text): IBorderOptions => ({ style: BorderStyle.SINGLE, size, color })
const borderOf = (edge: Edge) => (edge ? border(edge.size, edge.colour) : none)
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: none, bottom: none, left: none, right: none }
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }
type Alignment = (typeof alignments)[keyof typeof alignments]

/**
 * Title above, three-line table of the full width. The note is its last row: so it never stands on a page alone, where
 * programs keep rows together but not a table with what follows. The paragraph after parts it from another table.
 */
export function table(block: BlockOf<'table'>, setting: Setting) {
  const plan = planTable(block, setting)
  return [
    ...(block.title ? [paragraph('TableTitle', block.title)] : []),
    new Table({
      rows: tableRows(block, plan),
      width: { size: textWidth[setting.orientation], type: WidthType.DXA },
      columnWidths: plan.widths,
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    }),
    paragraph('SectionEnd', ''),
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

function tableRows(block: BlockOf<'table'>, plan: TablePlan): TableRow[] {
  const { columns } = block
  const edge = (index: number) => borderOf(plan.edges[index] ?? null)
  const head = cells(plan, {
    texts: plan.head,
    style: 'TableHead',
    align: (column) => (columns[column]?.align === 'right' ? AlignmentType.RIGHT : AlignmentType.CENTER),
    top: border(12),
    bottom: border(6),
    isKept: plan.rows.slice(0, 1).every(plan.isWhole),
  })
  const rows = plan.rows.map((texts, index) => {
    const children = cells(plan, {
      texts,
      style: 'TableText',
      align: (column) => alignments[columns[column]?.align ?? 'left'],
      top: edge(index),
      bottom: edge(index + 1),
      isKept: plan.isKept(index),
    })
    return new TableRow({ ...(plan.isWhole(texts) && { cantSplit: true }), children })
  })
  return [new TableRow({ tableHeader: true, cantSplit: true, children: head }), ...rows, ...noteRow(block, plan)]
}

const noteRow = ({ note, columns }: BlockOf<'table'>, { edges }: TablePlan): TableRow[] => {
  const top = borderOf(edges.at(-1) ?? null)
  const cell = { columnSpan: columns.length, borders: { ...noBorders, top }, margins: { left: 0, right: 0 } }
  return note
    ? [new TableRow({ cantSplit: true, children: [new TableCell({ ...cell, children: [paragraph('Note', note)] })] })]
    : []
}

function cells({ widths, size, rows }: TablePlan, { texts, style, align, top, bottom, isKept }: Row): TableCell[] {
  const padding = rowPadding(rows.length)
  const margins = { top: padding, bottom: padding, left: cellPadding, right: cellPadding }
  const content = (column: number) =>
    new Paragraph({
      style,
      alignment: align(column),
      keepNext: isKept,
      spacing: { line: linePitch(size), lineRule: 'exact' },
      children: (texts[column] ?? '').split('\n').map((line, at) => run(line, { size, ...(at > 0 && { break: 1 }) })),
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
