import type { Database } from '../database/connect.ts'
import type { RunTask } from '../task-thread.ts'
import type { WantedFile } from '../wanted-file.ts'
import type { Leaving } from './leave.ts'
import { readForCapsule, writeCapsule } from './wave-capsule.ts'
import { leavingReport, writeReport } from './write-wave-report.ts'

/** Writes a file of what was read. */
type Write = (run: RunTask) => Promise<Uint8Array>

/** Reads all that a file is made of. */
export async function prepareFile(db: Database, wave: string, wanted: WantedFile, leaving: Leaving): Promise<Write> {
  const { format, issuer, date } = wanted
  if (format === 'capsule') {
    const input = await readForCapsule(db, wave, { issuer, date }, leaving.report)
    return (run) => writeCapsule(input, run)
  }
  const made = await leavingReport(db, wave, { issuer, date }, { ...wanted, ...leaving })
  return (run) => writeReport(made, format, run)
}
