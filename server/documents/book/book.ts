import { unzipSync } from 'fflate'
import { writeXlsx } from 'hucre'
import type { Released } from '../../../analysis/disclosure/released.ts'
import type { Report } from '../../../analysis/report/model.ts'
import { midnight } from '../core-properties.ts'
import { printable } from '../printable.ts'
import { zipped } from '../zipped.ts'
import { claimsSheet } from './claims-sheet.ts'
import { coverSheet } from './cover-sheet.ts'
import { type BookInput, fullSheets } from './full-sheets.ts'
import { withQuotedNames } from './quoted-names.ts'
import { reportSheets } from './report-sheets.ts'
import type { BookSheet } from './sheet.ts'
import { sheetFile } from './sheet-file.ts'
import { withoutErrors } from './without-errors.ts'

/** All tables of a report, the full tables behind them and its claims as a workbook. The same input, the same bytes. */
export async function tableBook(report: Released<Report>, input: BookInput): Promise<Uint8Array> {
  const clean = printable(report)
  const lists = [...fullSheets(printable(input)), claimsSheet(clean)]
  const { isProbability } = input.findings.weighting
  const own = [...reportSheets(clean), ...(isProbability ? lists : lists.map(withoutErrors))]
  const named = namesOf(own)
  const listed = own.map((sheet, index) => ({ ...sheet, name: named[index] ?? sheet.name }))
  const sheets = [coverSheet(clean, input, listed), ...listed]
  const day = new Date(midnight(clean.date))
  const { title, issuer, dataHash } = clean
  const book = await writeXlsx({
    sheets: sheets.map((sheet) => sheetFile(sheet, sheet.name)),
    properties: { title, creator: issuer, description: `数据版本 ${dataHash}`, created: day, modified: day },
  })
  return zipped(withQuotedNames(unzipSync(book)), clean.date)
}

/** The printed tables of a report alone, as for a unit that gets its part of one. */
export async function printedTables(report: Released<Report>): Promise<Uint8Array> {
  const clean = printable(report)
  const sheets = reportSheets(clean)
  const names = namesOf(sheets)
  const day = new Date(midnight(clean.date))
  const book = await writeXlsx({
    sheets: sheets.map((sheet, index) => sheetFile(sheet, names[index] ?? sheet.name)),
    properties: { title: clean.title, creator: clean.issuer, created: day, modified: day },
  })
  return zipped(withQuotedNames(unzipSync(book)), clean.date)
}

/** At most 31 signs, none that a sheet's name may not have, and no name twice. */
function namesOf(sheets: readonly BookSheet[]): string[] {
  const taken = new Set(['封面'])
  return sheets.map(({ name }) => {
    const clean =
      name
        .replace(/[\\/?*[\]:']/gu, ' ')
        .slice(0, 28)
        .trim() || '表'
    let own = clean
    for (let copy = 2; taken.has(own); copy++) own = `${clean.slice(0, 25)} ${copy}`
    taken.add(own)
    return own
  })
}
