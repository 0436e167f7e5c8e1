import { derive, type Released } from '../../analysis/disclosure/released.ts'
import { responsibilityCsv } from '../../analysis/export/responsibility-csv.ts'
import type { ReportInput } from '../../analysis/report/build-report.ts'
import { responsibilityReport } from '../../analysis/report/forms/responsibilities.ts'
import type { Report } from '../../analysis/report/model.ts'
import { responsibilityRows, rowsOfUnit } from '../../analysis/report/responsibility-rows.ts'
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
/** A table with what stands on each of its pages. */
interface Table {
  readonly input: Input
  readonly mark: string
}
type Writer = (table: Table, unit: string | undefined) => Promise<Uint8Array | string>

function csvOf({ input, mark }: Table, unit: string | undefined): string {
  const rows = responsibilityRows(input)
  return responsibilityCsv(unit === undefined ? rows : rowsOfUnit(rows, unit), mark)
}

const paperOf = ({ input, mark }: Table, unit: string | undefined): Released<Report> =>
  derive(responsibilityReport(input, unit), (report) => ({ ...report, mark }))

const writers = {
  csv: async (table, unit) => csvOf(table, unit),
  docx: (table, unit) => inWorker('wordDocument', paperOf(table, unit)),
  xlsx: (table, unit) => inWorker('printedTables', paperOf(table, unit)),
} as const satisfies Record<string, Writer>

export type TableFormat = keyof typeof writers

interface Asked {
  readonly imprint: Imprint
  readonly unit: string | undefined
  readonly format: TableFormat
  readonly chosen?: Chosen
}

/** The table of responsibilities as a file: all of it, or what one unit leads or supports. */
export async function writeResponsibilities(
  db: Database,
  wave: string,
  { imprint, unit, format, chosen = {} }: Asked,
): Promise<Uint8Array | string> {
  const number = await numberOf(db, wave, chosen)
  const basis = number === null ? undefined : await findVersionBasis(db, wave, number)
  const table =
    number === null || !basis
      ? await draftTable(db, wave, imprint)
      : await frozenTable(db, wave, { number, basis, copy: chosen.copy })
  return writers[format](table, unit)
}

/** By the newest data and decisions. */
async function draftTable(db: Database, wave: string, imprint: Imprint): Promise<Table> {
  const { findings, instrument } = await findWaveIssues(db, wave)
  const library = reportMeasures(await readMeasureLibrary(db, wave, instrument))
  return { input: { findings, instrument, ...library, ...imprint }, mark: stageMarks.open }
}

interface Frozen {
  readonly number: number
  readonly basis: VersionBasis
  readonly copy: number | undefined
}

/** As it was handed in and, if it was, signed. */
async function frozenTable(db: Database, wave: string, { number, basis, copy }: Frozen): Promise<Table> {
  const { findings, instrument } = await frozenReport(db, wave, number)
  const { measures, decisions, issuer, date } = basis
  const input = { findings, instrument, measures, decisions, issuer, date }
  return { input, mark: await markOfVersion(db, wave, number, copy) }
}
