import { hasForms } from '../../analysis/report/forms/form.ts'
import type { Database } from '../database/connect.ts'
import type { RunTask } from '../task-thread.ts'
import type { WantedFile } from '../wanted-file.ts'
import { printedReport } from './printed-report.ts'
import { reportInForm } from './report-in-form.ts'
import { readForCapsule, writeCapsule } from './wave-capsule.ts'
import { writeReport } from './write-wave-report.ts'

/** Writes a file of what was read. */
type Write = (run: RunTask) => Promise<Uint8Array>

const chosenOf = ({ number, copy }: WantedFile) => ({
  ...(number === undefined ? {} : { which: number }),
  ...(copy === undefined ? {} : { copy }),
})
const imprintOf = ({ issuer, date }: WantedFile) => ({ issuer, date })

/** Reads all that a file is made of. */
export async function prepareFile(db: Database, wave: string, wanted: WantedFile): Promise<Write> {
  const { format, language } = wanted
  const [imprint, chosen] = [imprintOf(wanted), chosenOf(wanted)]
  if (format === 'capsule') {
    const input = await readForCapsule(db, wave, imprint, chosen)
    return (run) => writeCapsule(input, run)
  }
  const form = hasForms(format) ? wanted.form : 'annex'
  const made = reportInForm(await printedReport(db, wave, imprint, chosen), { form, language })
  return (run) => writeReport(made, format, run)
}
