import type { AskedForm } from '../../analysis/report/forms/form.ts'
import type { Format } from '../../analysis/report/review/routes.ts'
import type { Database } from '../database/connect.ts'
import { inWorker } from '../in-worker.ts'
import { keepLast } from '../keep-last.ts'
import type { RunTask } from '../task-thread.ts'
import type { Imprint, Made } from './build-wave-report.ts'
import { type Chosen, printedReport } from './printed-report.ts'
import { reportInForm } from './report-in-form.ts'

const documents = keepLast<Uint8Array>(8)

/** Every format that the report is written in; all of them print the same claims. */
const writers: Readonly<Record<Format, (made: Omit<Made, 'key'>, run: RunTask) => Promise<Uint8Array>>> = {
  docx: ({ report }, run) => run('wordDocument', report),
  pdf: ({ report }, run) => run('pdfDocument', report),
  pptx: ({ report }, run) => run('slideDeck', report),
  xlsx: (made, run) => run('tableBook', made),
}

/** A report as a file, made by a thread. */
export const writeReport = (made: Made, format: Format, run: RunTask): Promise<Uint8Array> => {
  const { key: _, ...rest } = made
  return writers[format](rest, run)
}

/** The report as it stands, with edits and its mark, as a file. Refuses what the data no longer bear. */
export async function writeWaveReport(
  db: Database,
  wave: string,
  imprint: Imprint,
  chosen: Chosen & { readonly format: Format } & Partial<AskedForm>,
): Promise<Uint8Array> {
  const { form = 'annex', language = 'zh-CN' } = chosen
  const made = reportInForm(await printedReport(db, wave, imprint, chosen), { form, language })
  return documents(`${chosen.format}\n${made.key}`, () => writeReport(made, chosen.format, inWorker))
}
