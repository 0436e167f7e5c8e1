import { compareVersions } from '../../analysis/report/review/compare-versions.ts'
import { findSentence } from '../../analysis/report/review/edits.ts'
import type { Changes, reviewRoutes } from '../../analysis/report/review/routes.ts'
import type { BodyOf, ResponseOf } from '../../domain/api/route.ts'
import { Problem } from '../../domain/problem.ts'
import { can, type Role } from '../../domain/role.ts'
import type { Database } from '../database/connect.ts'
import { insertReportComment, listReportComments } from '../repositories/report-comments.ts'
import { listMarks, putMark } from '../repositories/report-marks.ts'
import { getReportVersion, listVersions, lockReport } from '../repositories/report-versions.ts'
import { getWave } from '../repositories/waves.ts'
import { type Imprint, makeWaveReport } from './build-wave-report.ts'
import { chooseReport, whichFor } from './chosen-report.ts'
import { writtenReport } from './view-report.ts'

/** Who does something, and on which day. */
export interface Doer {
  readonly account: string
  readonly day: string
}

type ReviewState = ResponseOf<typeof reviewRoutes.state>

/** How far the report is. Who only reads learns of the report that they read, and nothing of the work on it. */
export async function reviewState(db: Database, wave: string, role: Role): Promise<ReviewState> {
  await getWave(db, wave)
  if (!can(role, 'analyse')) return readState(db, wave, role)
  return {
    versions: await listVersions(db, wave),
    comments: await listReportComments(db, wave),
    marks: await listMarks(db, wave),
  }
}

async function readState(db: Database, wave: string, role: Role): Promise<ReviewState> {
  const { number } = await chooseReport(db, wave, whichFor(role))
  const read = (await listVersions(db, wave)).filter((one) => one.number === number)
  // Why one was sent back is said among those who work on it.
  const versions = read.map(({ steps, ...version }) => ({
    ...version,
    steps: steps.filter(({ step }) => step !== 'reopened'),
  }))
  return { versions, comments: [], marks: [] }
}

/** Comments may be written at every stage, on sentences that the report has as it is shown then. */
export async function commentOnSentence(
  db: Database,
  wave: string,
  { imprint, ...comment }: Doer & BodyOf<typeof reviewRoutes.comment> & { readonly imprint: Imprint },
): Promise<void> {
  await getWave(db, wave)
  const { number } = await chooseReport(db, wave, 'current')
  const { report } = await writtenReport(db, wave, imprint, number)
  if (!findSentence(report, comment.statement)) throw new Problem('sentence_missing')
  await keepComment(db, wave, comment)
}

/** One after the other, so that the same one sent twice at once is kept once. */
export async function keepComment(
  db: Database,
  wave: string,
  comment: Doer & BodyOf<typeof reviewRoutes.comment>,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await lockReport(transaction, wave)
    await insertReportComment(transaction, wave, comment)
  })
}

/** Says that somebody has looked a section through as it stood for them; the digest says how that was. */
export async function markSection(
  db: Database,
  wave: string,
  mark: Doer & BodyOf<typeof reviewRoutes.mark> & { readonly section: string },
): Promise<void> {
  await getWave(db, wave)
  await putMark(db, wave, mark)
}

/**
 * What differs between two versions, or between one and what the newest data would make of it. The day of the report
 * is kept in the latter case, so that it is no difference.
 */
export async function changesBetween(
  db: Database,
  wave: string,
  { from, to, issuer }: { from: number; to: number | undefined; issuer: string },
): Promise<Changes> {
  const before = await getReportVersion(db, wave, from)
  const newest = async () => {
    const { report } = await makeWaveReport(db, wave, { issuer, date: before.report.date })
    return { report, edits: before.edits }
  }
  const after = to === undefined ? await newest() : await getReportVersion(db, wave, to)
  const changes = compareVersions(before, after)
  return {
    changes: changes.map(({ numbers, ...change }) => ({ ...change, numbers: [...numbers] })),
    numbers: changes.reduce((sum, { numbers }) => sum + numbers.length, 0),
  }
}
