import { compareVersions } from '../../analysis/report/review/compare-versions.ts'
import { unknownSlots } from '../../analysis/report/review/edits.ts'
import type { Changes, reviewRoutes } from '../../analysis/report/review/routes.ts'
import { statementsOf } from '../../analysis/report/review/statements.ts'
import { refusalOf, type Step, stageOf } from '../../analysis/report/review/workflow.ts'
import type { BodyOf, ResponseOf } from '../../domain/api/route.ts'
import { Problem, type ProblemCode } from '../../domain/problem.ts'
import type { Database } from '../database/connect.ts'
import { insertReportComment, listReportComments } from '../repositories/report-comments.ts'
import { deleteEdit, listEdits, putEdit } from '../repositories/report-edits.ts'
import {
  getReportVersion,
  insertCopy,
  insertReportVersion,
  insertStep,
  listVersions,
} from '../repositories/report-versions.ts'
import { getWave } from '../repositories/waves.ts'
import { type Imprint, makeWaveReport } from './build-wave-report.ts'
import { orphanedIn } from './printed-report.ts'

/** Who does something, and on which day. */
export interface Doer {
  readonly account: string
  readonly day: string
}

/** How far the report is; comments are shown only to those who work on it. */
export async function reviewState(
  db: Database,
  wave: string,
  seesComments: boolean,
): Promise<ResponseOf<typeof reviewRoutes.state>> {
  await getWave(db, wave)
  return {
    versions: await listVersions(db, wave),
    edits: await listEdits(db, wave),
    comments: seesComments ? await listReportComments(db, wave) : [],
  }
}

async function stageNow(db: Database, wave: string) {
  const [newest] = await listVersions(db, wave)
  return { newest, stage: stageOf(newest?.steps ?? []) }
}

async function requireOpen(db: Database, wave: string): Promise<void> {
  const { stage } = await stageNow(db, wave)
  if (stage !== 'open') throw new Problem('report_in_review')
}

interface Rewording extends Doer {
  readonly statement: string
  readonly text: string
  readonly imprint: Imprint
}

/** Puts a person's words in place of a sentence. Its numbers can be used and no others. */
export async function editSentence(db: Database, wave: string, rewording: Rewording): Promise<void> {
  const { statement, text, imprint, account, day } = rewording
  await requireOpen(db, wave)
  const { report } = await makeWaveReport(db, wave, imprint)
  const found = statementsOf(report).find(({ key, kind }) => key === statement && kind === 'sentence')
  if (!found) throw new Problem('not_found')
  const unknown = unknownSlots(text, found.claims)
  if (unknown.length > 0) throw new Problem('edit_numbers_unknown', { numbers: unknown })
  await putEdit(db, wave, { key: statement, text, original: found.text, account, day })
}

export async function restoreSentence(db: Database, wave: string, statement: string): Promise<void> {
  await requireOpen(db, wave)
  await deleteEdit(db, wave, statement)
}

/** Comments may be written at every stage. */
export async function commentOnSentence(
  db: Database,
  wave: string,
  comment: Doer & BodyOf<typeof reviewRoutes.comment>,
): Promise<void> {
  await getWave(db, wave)
  await insertReportComment(db, wave, comment)
}

interface Taking extends Doer {
  readonly step: Step
  /** The newest version as whoever takes the step saw it. */
  readonly number: number
  readonly reason?: string
  readonly imprint: Imprint
}

const problemOf: Readonly<Record<NonNullable<ReturnType<typeof refusalOf>>, ProblemCode>> = {
  wrong_step: 'report_step_refused',
  reviewer_needed: 'reviewer_needed',
  sentences_orphaned: 'sentences_orphaned',
  comments_open: 'comments_open',
}

/** Takes a step or refuses it with a reason. Handing in freezes what is then checked, reviewed and signed. */
export async function takeStep(db: Database, wave: string, taking: Taking): Promise<void> {
  const { step, account, day, imprint, reason = null } = taking
  const { newest, stage } = await stageNow(db, wave)
  if ((newest?.number ?? 0) !== taking.number) throw new Problem('report_step_refused')
  const draft = step === 'submitted' && stage === 'open' ? await readDraft(db, wave, imprint) : null
  const edits = newest ? (await getReportVersion(db, wave, newest.number)).edits : []
  const orphaned = draft ? orphanedIn(draft.report, draft.edits) : []
  const refusal = refusalOf(step, {
    stage,
    account,
    drafters: [...edits, ...(newest?.steps.filter((one) => one.step === 'submitted') ?? [])].map((one) => one.account),
    orphaned: orphaned.length,
    openComments: (await listReportComments(db, wave)).filter(({ isResolved }) => !isResolved).length,
  })
  if (refusal) throw new Problem(problemOf[refusal], orphaned.length > 0 ? { sentences: orphaned } : null)
  const number = taking.number + (draft ? 1 : 0)
  await db.transaction().execute(async (transaction) => {
    if (draft) await insertReportVersion(transaction, wave, number, draft)
    await insertStep(transaction, wave, { number, step, account, day, reason })
  })
}

async function readDraft(db: Database, wave: string, imprint: Imprint) {
  const { report, findings } = await makeWaveReport(db, wave, imprint)
  return { report, findings, edits: await listEdits(db, wave) }
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

/** Enters a copy of a signed version in the register. */
export async function registerCopy(
  db: Database,
  wave: string,
  { number, ...copy }: Doer & BodyOf<typeof reviewRoutes.addCopy> & { readonly number: number },
): Promise<number> {
  const version = (await listVersions(db, wave)).find((one) => one.number === number)
  if (!version) throw new Problem('not_found')
  if (!version.steps.some(({ step }) => step === 'signed')) throw new Problem('report_step_refused')
  return insertCopy(db, wave, { number, ...copy })
}
