import type { Cell, CellStyle, WriteSheet } from 'hucre'
import { ems } from '../measure.ts'
import { faces } from '../page.ts'
import type { BookCell, BookSheet } from './sheet.ts'

const line = { style: 'thin', color: { rgb: '7A8794' } } as const
const strong = { style: 'medium', color: { rgb: '17202B' } } as const
const font = { name: faces.song, size: 10.5 } as const
const headRow = 2

/** A spreadsheet must not run what a text begins with, whatever it is saved as; numbers with a sign are no formula. */
const safe = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d.,]+[%‰]?$/.test(text) ? `'${text}` : text

const contentOf = (cell: BookCell) => {
  if (typeof cell === 'string') return { value: safe(cell.trim()), type: 'string' } as const
  return cell === null ? ({ value: null, type: 'empty' } as const) : ({ value: cell.value, type: 'number' } as const)
}

function styleOf(sheet: BookSheet, cell: BookCell, row: number, column: number): CellStyle {
  const isNumber = typeof cell === 'object' && cell !== null
  const isLast = row === sheet.rows.length - 1
  const horizontal = sheet.aligns?.[column] ?? (isNumber ? 'right' : 'left')
  const frame = sheet.isForm ? { top: line, bottom: line, left: line, right: line } : {}
  return {
    font,
    alignment: {
      vertical: sheet.isForm ? 'center' : 'top',
      wrapText: true,
      horizontal,
      // Words right of a number would touch it.
      ...(horizontal === 'left' && column > 0 && { indent: 1 }),
    },
    border: {
      ...frame,
      ...(sheet.rules?.includes(row) && { top: line }),
      ...(isLast && { bottom: sheet.isForm ? line : strong }),
    },
    ...(isNumber && { numFmt: cell.format }),
  }
}

const headStyle = ({ isForm }: BookSheet): CellStyle => ({
  font: { name: faces.hei, size: 10.5, bold: true },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  border: { top: strong, bottom: strong, ...(isForm && { left: line, right: line }) },
})

/** Lines that a note takes over all columns, in points. */
const noteHeight = (text: string, characters: number) => Math.max(1, Math.ceil((ems(text) * 2) / characters)) * 15

const lineHeight = 14.5

/** Height of a row whose cells wrap; programs that open a file do not all find it themselves. */
function rowHeight(cells: readonly BookCell[], widths: readonly number[]): number | undefined {
  const lines = cells.map((cell, column) =>
    typeof cell === 'string'
      ? Math.ceil((ems(cell) * 2) / Math.max(1, (widths[column] ?? 10) - (column > 0 ? 2 : 0.8)))
      : 1,
  )
  const most = Math.max(1, ...lines)
  return most > 1 ? Math.min(400, most * lineHeight + 4) : undefined
}

/** A sheet as the library writes it: title, head, rows and notes, with frozen heads, set up for A4 with its mark. */
export function sheetFile(sheet: BookSheet, mark: string): WriteSheet {
  const { name, head, rows, widths, notes, isLandscape } = sheet
  const last = Math.max(1, head.length) - 1
  const characters = widths.reduce((sum, width) => sum + width, 0)
  const cells = new Map<string, Partial<Cell>>()
  const put = (row: number, column: number, cell: BookCell, style: CellStyle) =>
    cells.set(`${row},${column}`, { ...contentOf(cell), style })
  put(0, 0, sheet.title, {
    font: { name: faces.hei, size: sheet.isForm ? 18 : 14, bold: true },
    alignment: { vertical: 'center', horizontal: sheet.isForm ? 'center' : 'left', wrapText: true },
  })
  for (const [column, label] of head.entries()) put(headRow - 1, column, label, headStyle(sheet))
  for (const [row, texts] of rows.entries())
    for (const [column, cell] of texts.entries()) put(headRow + row, column, cell, styleOf(sheet, cell, row, column))
  const firstNote = headRow + rows.length
  for (const [index, text] of notes.entries())
    put(firstNote + index, 0, text, {
      font: { name: faces.song, size: 9 },
      alignment: { vertical: 'top', wrapText: true },
    })
  const wide = [0, ...notes.map((_, index) => firstNote + index)]
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: Array.from({ length: firstNote + notes.length }, () => Array(head.length).fill(null)),
    cells,
    merges: last > 0 ? wide.map((row) => ({ startRow: row, startCol: 0, endRow: row, endCol: last })) : [],
    rowDefs: new Map([
      [0, { height: sheet.isForm ? 36 : Math.max(24, noteHeight(sheet.title, characters) * 1.4) }],
      [headRow - 1, { height: rowHeight(head, widths) ?? 20 }],
      ...rows.flatMap((cells, row) => {
        const height = rowHeight(cells, widths)
        return height ? [[headRow + row, { height }] as const] : []
      }),
      ...notes.map((text, index) => [firstNote + index, { height: noteHeight(text, characters) }] as const),
    ]),
    freezePane: { rows: headRow, columns: sheet.frozenColumns },
    pageSetup: {
      paperSize: 'a4',
      orientation: isLandscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: 0.7, bottom: 0.7, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
      printTitlesRow: `$${headRow}:$${headRow}`,
      horizontalCentered: true,
    },
    // A program reads codes after an ampersand.
    headerFooter: { oddHeader: `&R${mark.replaceAll('&', '&&')}`, oddFooter: '&C— &P —' },
  }
}
