import type { Version } from '../../analysis/report/review/routes.ts'
import { sectionsOf, stateOfSections } from '../../analysis/report/review/sections.ts'
import { refusalOf, type Step, stageOf, submittersOf } from '../../analysis/report/review/workflow.ts'
import { Problem, type ProblemCode } from '../../domain/problem.ts'
import type { Database } from '../database/connect.ts'
import { packWave } from '../pack-wave.ts'
import { programVersion } from '../program-version.ts'
import { listLibraryChanges } from '../repositories/library-changes.ts'
import { listMeasureDecisions } from '../repositories/measure-decisions.ts'
import { findPaper } from '../repositories/paper-settings.ts'
import { listReleased } from '../repositories/quotes.ts'
import { listReportComments } from '../repositories/report-comments.ts'
import { listEdits } from '../repositories/report-edits.ts'
import { listMarks } from '../repositories/report-marks.ts'
import { deleteSeal, insertSeal } from '../repositories/report-seals.ts'
import {
  type FrozenVersion,
  getReportVersion,
  insertReportVersion,
  insertStep,
  listVersions,
  lockReport,
} from '../repositories/report-versions.ts'
import { getWave } from '../repositories/waves.ts'
import type { SealedVersion } from '../sealed-version.ts'
import { type Imprint, makeWaveReport, readForReport } from './build-wave-report.ts'
import { reportMeasures } from './measure-library.ts'
import { orphanedIn } from './printed-report.ts'
import { publishedWave } from './published-wave.ts'
import type { Doer } from './review-report.ts'
import { findWavesUpTo } from './wave-trends.ts'

interface Taking extends Doer {
  readonly step: Step
  /** The newest version as whoever takes the step saw it. */
  readonly number: number
  readonly reason?: string
  /** Whether the version was signed for whoever reopens it. */
  readonly isSigned?: boolean | undefined
  readonly imprint: Imprint
}

const problemOf: Readonly<Record<NonNullable<ReturnType<typeof refusalOf>>, ProblemCode>> = {
  wrong_step: 'report_step_refused',
  reviewer_needed: 'reviewer_needed',
  sentences_orphaned: 'sentences_orphaned',
  comments_open: 'comments_open',
}

type Draft = FrozenVersion & {
  readonly seal: SealedVersion
  /** How people's work stood before it was read. */
  readonly work: string
}

/** Takes a step or refuses it with a reason. Handing in freezes what is then checked, reviewed and signed. */
export async function takeStep(db: Database, wave: string, taking: Taking): Promise<void> {
  await getWave(db, wave)
  const [before] = await listVersions(db, wave)
  if (wasTaken(before, taking)) return
  // Reading the data takes long: it is done before others are kept waiting, and looked at again afterwards.
  const mayHandIn = taking.step === 'submitted' && stageOf(before?.steps ?? []) === 'open'
  const draft = mayHandIn ? await readDraft(db, wave, taking.imprint) : null
  await db.transaction().execute(async (transaction) => {
    await lockReport(transaction, wave)
    const [newest] = await listVersions(transaction, wave)
    if (wasTaken(newest, taking)) return
    if ((newest?.number ?? 0) !== taking.number) throw new Problem('report_step_refused')
    const shown = draft ?? (newest ? await getReportVersion(transaction, wave, newest.number) : null)
    const standing = { newest, draft, shown }
    await refuse(transaction, wave, taking, standing)
    const number = taking.number + (draft ? 1 : 0)
    if (draft) await insertDraft(transaction, wave, number, draft)
    if (taking.step === 'reopened' && stageOf(newest?.steps ?? []) !== 'signed')
      await deleteSeal(transaction, wave, number)
    const { step, account, day, reason = null } = taking
    const unread = step === 'reopened' ? null : await unreadIn(transaction, wave, standing)
    await insertStep(transaction, wave, { number, step, account, day, reason, unread })
  })
}

/** The same person took this very step: a second click, or the answer to the first was lost. */
function wasTaken(newest: Version | undefined, { step, account, number }: Taking): boolean {
  const last = newest?.steps.at(-1)
  if (!newest || last?.step !== step || last.account !== account) return false
  return newest.number === (step === 'submitted' ? number + 1 : number)
}

interface Standing {
  readonly newest: Version | undefined
  /** What is handed in; null at later steps. */
  readonly draft: Draft | null
  /** What the step is about. */
  readonly shown: FrozenVersion | null
}

/** Who handed the version in; nobody yet where it is being handed in. */
const submittersIn = ({ newest, draft }: Standing): string[] => (draft ? [] : submittersOf(newest?.steps ?? []))

async function refuse(db: Database, wave: string, taking: Taking, standing: Standing): Promise<void> {
  const { step, account, isSigned } = taking
  const { newest, draft, shown } = standing
  const orphaned = draft ? orphanedIn(draft.report, draft.edits) : []
  const stage = stageOf(newest?.steps ?? [])
  if (isSigned !== undefined && isSigned !== (stage === 'signed')) throw new Problem('report_step_refused')
  const refusal = refusalOf(step, {
    stage,
    account,
    drafters: [...(shown?.edits.map((one) => one.account) ?? []), ...submittersIn(standing)],
    orphaned: orphaned.length,
    openComments: (await listReportComments(db, wave)).filter(({ isResolved }) => !isResolved).length,
  })
  if (refusal) throw new Problem(problemOf[refusal], orphaned.length > 0 ? { sentences: orphaned } : null)
  // Somebody changed something while the data were read: part of what is handed in would know of it, part not.
  if (draft && draft.work !== (await workOn(db, wave))) throw new Problem('report_step_refused')
}

/** All that people have done to a report: the same text as long as nobody changes anything. */
const workOn = async (db: Database, wave: string): Promise<string> =>
  JSON.stringify([
    await listEdits(db, wave),
    await listMeasureDecisions(db, wave),
    await listLibraryChanges(db),
    await listReleased(db, wave),
    await findPaper(db, wave),
  ])

/** Titles of the sections that nobody has looked through as they stand. */
async function unreadIn(db: Database, wave: string, standing: Standing): Promise<string[]> {
  const { shown } = standing
  if (!shown) return []
  const marks = await listMarks(db, wave)
  const states = stateOfSections(sectionsOf(shown.report, shown.edits), marks, submittersIn(standing))
  return states.flatMap(({ section, state }) => (state === 'read' ? [] : [section.title]))
}

async function insertDraft(
  db: Database,
  wave: string,
  number: number,
  { seal, work: _, ...version }: Draft,
): Promise<void> {
  await insertReportVersion(db, wave, number, version)
  await insertSeal(db, wave, number, seal)
}

async function readDraft(db: Database, wave: string, imprint: Imprint): Promise<Draft> {
  const work = await workOn(db, wave)
  // Before the report, so that a newer state of the wave is refused when its rows are read.
  const published = await publishedWave(db, wave)
  const { report, findings } = await makeWaveReport(db, wave, imprint)
  const rows = packWave(await published.read())
  const seal = { ...(await basisOf(db, wave, imprint)), rows }
  return { report, findings, edits: await listEdits(db, wave), seal, work }
}

/** What else goes into a report, apart from its rows. */
export async function basisOf(db: Database, wave: string, imprint: Imprint): Promise<Omit<SealedVersion, 'rows'>> {
  const { library, quotes } = await readForReport(db, wave)
  const { id, name } = await getWave(db, wave)
  const earlier = (await findWavesUpTo(db, wave)).filter((one) => one.id !== wave)
  return { given: { id, name, ...imprint, ...reportMeasures(library), quotes, program: programVersion() }, earlier }
}
