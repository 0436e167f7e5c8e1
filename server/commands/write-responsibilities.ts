import { derive, type Released } from '../../analysis/disclosure/released.ts'
import { responsibilityCsv } from '../../analysis/export/responsibility-csv.ts'
import type { ReportInput } from '../../analysis/report/build-report.ts'
import type { LibraryEntry } from '../../analysis/report/describe-measures.ts'
import { responsibilityReport } from '../../analysis/report/forms/responsibilities.ts'
import type { Report } from '../../analysis/report/model.ts'
import { type ResponsibilityRow, responsibilityRows, rowsOfUnit } from '../../analysis/report/responsibility-rows.ts'
import type { Database } from '../database/connect.ts'
import { inWorker } from '../in-worker.ts'
import { findVersionBasis } from '../repositories/report-seals.ts'
import type { VersionBasis } from '../sealed-version.ts'
import type { Imprint } from './build-wave-report.ts'
import { type ChosenReport, openReport } from './chosen-report.ts'
import { findWaveIssues, type WaveFindings } from './find-wave-issues.ts'
import type { LeavingFile } from './leave.ts'
import { readMeasureLibrary, reportMeasures } from './measure-library.ts'
import { frozenReport } from './printed-report.ts'

type Input = ReportInput & Pick<WaveFindings, 'findings'>

/** What the table is made of, and of which report it is. */
export interface Duties {
  readonly input: Input
  readonly report: ChosenReport
}

/** The chosen table. Versions of before it was kept what they were made of have none: it is the newest then. */
export async function readResponsibilities(
  db: Database,
  wave: string,
  imprint: Imprint,
  report: ChosenReport,
): Promise<Duties> {
  const { number } = report
  const basis = number === null ? undefined : await findVersionBasis(db, wave, number)
  return number === null || !basis
    ? { input: (await readDraftDuties(db, wave, imprint)).input, report: openReport }
    : { input: await frozenInput(db, wave, number, basis), report }
}

/** What the table would be made of now, and the measures as the city left them. */
export async function readDraftDuties(
  db: Database,
  wave: string,
  imprint: Imprint,
): Promise<{ readonly input: Input; readonly entries: readonly LibraryEntry[] }> {
  const { findings, instrument } = await findWaveIssues(db, wave)
  const { entries } = await readMeasureLibrary(db, wave, instrument)
  return { input: { findings, instrument, ...reportMeasures({ entries }), ...imprint }, entries }
}

/** As it was handed in and, if it was, signed. */
async function frozenInput(db: Database, wave: string, number: number, basis: VersionBasis): Promise<Input> {
  const { findings, instrument } = await frozenReport(db, wave, number)
  const { measures, decisions, issuer, date } = basis
  return { findings, instrument, measures, decisions, issuer, date }
}

const rowsFor = (input: Input, unit: string | undefined): ResponsibilityRow[] => {
  const rows = responsibilityRows(input)
  return unit === undefined ? rows : rowsOfUnit(rows, unit)
}

/** Whether there is anything that the unit leads or supports. */
export const hasPart = ({ input }: Duties, unit: string): boolean => rowsFor(input, unit).length > 0

interface Paper {
  readonly input: Input
  readonly unit: string | undefined
  /** What stands on each of its pages. */
  readonly mark: string | undefined
}

const reportOf = ({ input, unit, mark }: Paper): Released<Report> =>
  derive(responsibilityReport(input, unit), (report): Report => (mark === undefined ? report : { ...report, mark }))

const writers = {
  csv: async ({ input, unit, mark }) => responsibilityCsv(rowsFor(input, unit), mark),
  docx: (paper) => inWorker('wordDocument', reportOf(paper)),
  xlsx: (paper) => inWorker('printedTables', reportOf(paper)),
} as const satisfies Record<string, (paper: Paper) => Promise<Uint8Array | string>>

export type TableFormat = keyof typeof writers

/** As which file it stands in the register. */
export const dutiesFile = (format: TableFormat, unit: string | undefined): LeavingFile => ({
  format,
  form: unit === undefined ? 'duties' : 'unit_duties',
  language: 'zh-CN',
})

/** The table of responsibilities as a file: all of it, or what one unit leads or supports. */
export const writeResponsibilities = (format: TableFormat, paper: Paper): Promise<Uint8Array | string> =>
  writers[format](paper)
