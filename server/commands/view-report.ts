import type { AskedForm } from '../../analysis/report/forms/form.ts'
import { inForm } from '../../analysis/report/forms/in-form.ts'
import type { Report } from '../../analysis/report/model.ts'
import type { MadeEdit } from '../../analysis/report/review/edits.ts'
import { evidenceOf, type ReportView, viewOf } from '../../analysis/report/review/view.ts'
import type { reportRoutes } from '../../analysis/report/routes.ts'
import type { QueryOf, ResponseOf } from '../../domain/api/route.ts'
import { Problem } from '../../domain/problem.ts'
import type { Role } from '../../domain/role.ts'
import type { Database } from '../database/connect.ts'
import { listEdits } from '../repositories/report-edits.ts'
import { getReportVersion } from '../repositories/report-versions.ts'
import { type Imprint, makeWaveReport } from './build-wave-report.ts'
import { refuseUnread } from './chosen-report.ts'

/** Which report is looked at by whom: a version, or with null what is being written now. */
interface Looking {
  readonly number: number | null
  readonly role: Role
  readonly imprint: Imprint
}

/** A version, or with null the draft, as the program wrote it, with the edits of people beside it. */
export async function writtenReport(
  db: Database,
  wave: string,
  imprint: Imprint,
  number: number | null,
): Promise<{ readonly report: Report; readonly edits: readonly MadeEdit[] }> {
  if (number !== null) return getReportVersion(db, wave, number)
  const { report } = await makeWaveReport(db, wave, imprint)
  return { report, edits: await listEdits(db, wave) }
}

/** What the page of a report shows of it in a form. */
export async function viewReport(
  db: Database,
  wave: string,
  { number, role, imprint }: Looking,
  asked: AskedForm,
): Promise<ReportView> {
  await refuseUnread(db, wave, role, number)
  return viewOf(await writtenReport(db, wave, imprint, number), asked)
}

/** What stands behind a number of it. */
export async function findEvidence(
  db: Database,
  wave: string,
  { number, role, imprint }: Looking,
  { claim, ...asked }: Omit<QueryOf<typeof reportRoutes.evidence>, 'number'>,
): Promise<ResponseOf<typeof reportRoutes.evidence>> {
  await refuseUnread(db, wave, role, number)
  const { report } = await writtenReport(db, wave, imprint, number)
  const shown = inForm(report, asked)
  if (!shown || !Object.hasOwn(shown.claims, claim)) throw new Problem('not_found')
  return { dataHash: shown.dataHash, claims: evidenceOf(shown, [claim]) }
}
