import type { Report } from '../../../analysis/report/model.ts'
import type { BlockOf } from '../setting.ts'
import { printedCell } from './printed-cell.ts'
import type { BookSheet } from './sheet.ts'

/** Characters that all columns of a printed table share. */
const tableWidth = 96
const landscapeWidth = 150

/** Every table of the report as a sheet; that of a turned annex as a form on A4 across. */
export function reportSheets({ blocks, claims, dataHash }: Report): BookSheet[] {
  let isTurned = false
  let annex = ''
  return blocks.flatMap((block) => {
    if (block.kind === 'annex') {
      isTurned = block.isLandscape
      annex = block.text
    }
    return block.kind === 'table' ? [sheetOf(block, { claims, dataHash }, isTurned ? annex : undefined)] : []
  })
}

function sheetOf(block: BlockOf<'table'>, report: Pick<Report, 'claims' | 'dataHash'>, form?: string): BookSheet {
  const total = block.columns.reduce((sum, { width }) => sum + width, 0) || 1
  const room = form ? landscapeWidth : tableWidth
  const ownName = form?.replace(/^附件\s*\d*[\s\u{3000}：:]*/u, '')
  return {
    name: ownName ?? block.title.replace(/[\s\u{3000}]+/u, ' '),
    title: ownName ?? block.title,
    head: block.columns.map(({ label }) => label),
    widths: block.columns.map(({ width }) => Math.max(6, Math.round((width / total) * room))),
    rows: block.rows.map((row) => row.map((cell) => printedCell(cell, report.claims))),
    notes: [block.note, `数据版本 ${report.dataHash}`],
    isLandscape: form !== undefined || block.columns.length > 6,
    frozenColumns: form ? 0 : 1,
    aligns: block.columns.map(({ align }) => align),
    rules: block.rules,
    isForm: form !== undefined,
  }
}
