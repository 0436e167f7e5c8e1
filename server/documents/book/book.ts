import { unzipSync } from 'fflate'
import { writeXlsx } from 'hucre'
import type { Released } from '../../../analysis/disclosure/released.ts'
import type { Report } from '../../../analysis/report/model.ts'
import { midnight } from '../core-properties.ts'
import { pageMark } from '../page-mark.ts'
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
export function tableBook(report: Released<Report>, input: BookInput): Promise<Uint8Array> {
  const clean = printable(report)
  const lists = [...fullSheets(printable(input)), claimsSheet(clean)]
  const { isProbability } = input.findings.weighting
  const sheets = named([...reportSheets(clean), ...(isProbability ? lists : lists.map(withoutErrors))])
  return written(clean, [coverSheet(clean, input, sheets), ...sheets])
}

/** The printed tables of a report alone, as for a unit that gets its part of one. */
export function printedTables(report: Released<Report>): Promise<Uint8Array> {
  const clean = printable(report)
  return written(clean, named(reportSheets(clean)))
}

async function written(report: Report, sheets: readonly BookSheet[]): Promise<Uint8Array> {
  const { title, issuer, dataHash, date } = report
  const day = new Date(midnight(date))
  const book = await writeXlsx({
    sheets: sheets.map((sheet) => sheetFile(sheet, pageMark(report))),
    properties: { title, creator: issuer, description: `数据版本 ${dataHash}`, created: day, modified: day },
  })
  return zipped(withQuotedNames(unzipSync(book)), date)
}

/** Sheets under names of at most 31 signs, none that a sheet's name may not have, and no name twice. */
function named(sheets: readonly BookSheet[]): BookSheet[] {
  const taken = new Set(['封面'])
  return sheets.map((sheet) => {
    const clean =
      sheet.name
        .replace(/[\\/?*[\]:']/gu, ' ')
        .slice(0, 28)
        .trim() || '表'
    let own = clean
    for (let copy = 2; taken.has(own); copy++) own = `${clean.slice(0, 25)} ${copy}`
    taken.add(own)
    return { ...sheet, name: own }
  })
}
