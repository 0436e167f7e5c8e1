import { derive, type Released } from '../../analysis/disclosure/released.ts'
import { responsibilityCsv } from '../../analysis/export/responsibility-csv.ts'
import type { ReportInput } from '../../analysis/report/build-report.ts'
import { responsibilityReport } from '../../analysis/report/forms/responsibilities.ts'
import type { Report } from '../../analysis/report/model.ts'
import { type ResponsibilityRow, responsibilityRows, rowsOfUnit } from '../../analysis/report/responsibility-rows.ts'
import { stageMarks } from '../../analysis/report/review/workflow.ts'
import type { Database } from '../database/connect.ts'
import { inWorker } from '../in-worker.ts'
import { findVersionBasis } from '../repositories/report-seals.ts'
import type { VersionBasis } from '../sealed-version.ts'
import type { Imprint } from './build-wave-report.ts'
import { findWaveIssues, type WaveFindings } from './find-wave-issues.ts'
import { readMeasureLibrary, reportMeasures } from './measure-library.ts'
import { type Chosen, frozenReport, markOfVersion, numberOf } from './printed-report.ts'

type Input = ReportInput & Pick<WaveFindings, 'findings'>

/** What the table is made of, and of which version it is: null where it is by the newest data and decisions. */
export interface Duties {
  readonly input: Input
  readonly number: number | null
}

/** The chosen table. Versions of before it was kept what they were made of have none: it is the newest then. */
export async function readResponsibilities(
  db: Database,
  wave: string,
  imprint: Imprint,
  chosen: Chosen = {},
): Promise<Duties> {
  const number = await numberOf(db, wave, chosen)
  const basis = number === null ? undefined : await findVersionBasis(db, wave, number)
  return number === null || !basis
    ? { input: await draftInput(db, wave, imprint), number: null }
    : { input: await frozenInput(db, wave, number, basis), number }
}

async function draftInput(db: Database, wave: string, imprint: Imprint): Promise<Input> {
  const { findings, instrument } = await findWaveIssues(db, wave)
  return { findings, instrument, ...reportMeasures(await readMeasureLibrary(db, wave, instrument)), ...imprint }
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
  readonly mark: string
}

const reportOf = ({ input, unit, mark }: Paper): Released<Report> =>
  derive(responsibilityReport(input, unit), (report) => ({ ...report, mark }))

const writers = {
  csv: async ({ input, unit, mark }) => responsibilityCsv(rowsFor(input, unit), mark),
  docx: (paper) => inWorker('wordDocument', reportOf(paper)),
  xlsx: (paper) => inWorker('printedTables', reportOf(paper)),
} as const satisfies Record<string, (paper: Paper) => Promise<Uint8Array | string>>

export type TableFormat = keyof typeof writers

interface Wanted extends Duties {
  readonly unit: string | undefined
  readonly format: TableFormat
  /** Number of a copy of a signed version. */
  readonly copy?: number | undefined
}

/** The table of responsibilities as a file: all of it, or what one unit leads or supports. */
export async function writeResponsibilities(
  db: Database,
  wave: string,
  { input, number, unit, format, copy }: Wanted,
): Promise<Uint8Array | string> {
  const mark = number === null ? stageMarks.open : await markOfVersion(db, wave, number, copy)
  return writers[format]({ input, unit, mark })
}
