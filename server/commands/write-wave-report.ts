import type { AskedForm } from '../../analysis/report/forms/form.ts'
import type { Format } from '../../analysis/report/review/routes.ts'
import type { Database } from '../database/connect.ts'
import { inWorker } from '../in-worker.ts'
import { keepLast } from '../keep-last.ts'
import type { RunTask } from '../task-thread.ts'
import type { Imprint, Made } from './build-wave-report.ts'
import type { Leaving } from './leave.ts'
import { printedReport, withMark } from './printed-report.ts'
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

/** A report that leaves, in a form, with its edits and its mark. Refused where the data no longer bear it. */
export const leavingReport = async (
  db: Database,
  wave: string,
  imprint: Imprint,
  { report: { number }, mark, form, language }: Leaving & AskedForm,
): Promise<Made> => withMark(reportInForm(await printedReport(db, wave, imprint, number), { form, language }), mark)

/** The same as a file. */
export async function writeWaveReport(
  db: Database,
  wave: string,
  imprint: Imprint,
  leaving: Leaving & AskedForm & { readonly format: Format },
): Promise<Uint8Array> {
  const made = await leavingReport(db, wave, imprint, leaving)
  return documents(`${leaving.format}\n${made.key}`, () => writeReport(made, leaving.format, inWorker))
}
