import type { reviewRoutes } from '../../analysis/report/review/routes.ts'
import type { BodyOf } from '../../domain/api/route.ts'
import { Problem } from '../../domain/problem.ts'
import type { Database } from '../database/connect.ts'
import { findCopy } from '../repositories/report-departures.ts'
import type { WantedFile } from '../wanted-file.ts'
import type { Imprint } from './build-wave-report.ts'
import { chooseReport } from './chosen-report.ts'
import { fileOf, reachIn } from './leave.ts'

type Ordered = BodyOf<typeof reviewRoutes.startJob>

/**
 * What a job is to make: a copy of the register, as the caller entered it, or a file of the version that there is now. A
 * copy for somebody else is refused where nothing is signed or the file is for everybody.
 */
export async function orderFile(
  db: Database,
  wave: string,
  ordered: Ordered,
  { account, imprint }: { readonly account: string; readonly imprint: Imprint },
): Promise<WantedFile> {
  const { number, copy, recipient, format } = ordered
  if (number !== undefined && copy !== undefined)
    return { ...(await ownCopy(db, wave, { ...ordered, number, copy, account })), ...imprint }
  const report = await chooseReport(db, wave, number ?? 'current')
  const file = fileOf(ordered)
  if (recipient !== undefined && reachIn(report, file) !== 'numbered') throw new Problem('report_step_refused')
  return {
    ...file,
    format,
    ...(report.number === null ? {} : { number: report.number }),
    ...(recipient === undefined ? {} : { recipient }),
    ...imprint,
  }
}

type OwnCopy = Pick<Ordered, 'format'> & { readonly number: number; readonly copy: number; readonly account: string }

/** Made again as it was, by who entered it, so that nobody has the number of others. */
async function ownCopy(db: Database, wave: string, { format, number, copy, account }: OwnCopy) {
  const found = await findCopy(db, wave, number, copy)
  if (found?.account !== account || found.format !== format) throw new Problem('not_found')
  const { form, language } = found
  if (form === 'duties' || form === 'unit_duties') throw new Problem('not_found')
  return { format, form, language, number, copy }
}
