import { responsibilityCsv } from '../../analysis/export/responsibility-csv.ts'
import type { ReportInput } from '../../analysis/report/build-report.ts'
import { responsibilityReport } from '../../analysis/report/forms/responsibilities.ts'
import { responsibilityRows, rowsOfUnit } from '../../analysis/report/responsibility-rows.ts'
import type { Database } from '../database/connect.ts'
import { inWorker } from '../in-worker.ts'
import type { Imprint } from './build-wave-report.ts'
import { findWaveIssues, type WaveFindings } from './find-wave-issues.ts'
import { readMeasureLibrary, reportMeasures } from './measure-library.ts'

type Input = ReportInput & Pick<WaveFindings, 'findings'>
type Writer = (input: Input, unit: string | undefined) => Promise<Uint8Array | string>

function csvOf(input: Input, unit: string | undefined): string {
  const rows = responsibilityRows(input)
  return responsibilityCsv(unit === undefined ? rows : rowsOfUnit(rows, unit))
}

const writers = {
  csv: async (input, unit) => csvOf(input, unit),
  docx: (input, unit) => inWorker('wordDocument', responsibilityReport(input, unit)),
  xlsx: (input, unit) => inWorker('printedTables', responsibilityReport(input, unit)),
} as const satisfies Record<string, Writer>

export type TableFormat = keyof typeof writers

/** The table of responsibilities as a file: all of it, or what one unit leads or supports. */
export async function writeResponsibilities(
  db: Database,
  wave: string,
  asked: { readonly imprint: Imprint; readonly unit: string | undefined; readonly format: TableFormat },
): Promise<Uint8Array | string> {
  const { findings, instrument } = await findWaveIssues(db, wave)
  const library = reportMeasures(await readMeasureLibrary(db, wave, instrument))
  return writers[asked.format]({ findings, instrument, ...library, ...asked.imprint }, asked.unit)
}
