import { sql } from 'kysely'
import { goingStates } from '../../analysis/report/review/job-states.ts'
import type { Job } from '../../analysis/report/review/routes.ts'
import type { ProblemCode } from '../../domain/problem.ts'
import type { Database } from '../database/connect.ts'
import type { WantedFile } from '../wanted-file.ts'

/** A job as it stands, without its file. */
export interface StoredJob {
  readonly id: string
  readonly wave: string
  readonly account: string
  readonly wanted: WantedFile
  readonly fileName: string
  readonly state: Job['state']
  readonly problem: ProblemCode | null
  readonly details: unknown
  readonly endedAt: Date | null
  readonly ahead: number
}

const begun = ['analysing', 'writing'] as const

const jobs = (db: Database) =>
  db
    .selectFrom('report_jobs as j')
    .select(['j.id', 'j.wave_id as wave', 'j.account_id as account', 'j.wanted', 'j.file_name as fileName', 'j.state'])
    .select(['j.problem', 'j.details', 'j.ended_at as endedAt'])
    .select(
      sql<number>`case when j.state = 'waiting' then (select count(*)::int from report_jobs b
        where b.state in ('waiting', 'analysing', 'writing') and b.position < j.position) else 0 end`.as('ahead'),
    )

export const findJob = (db: Database, id: string): Promise<StoredJob | undefined> =>
  jobs(db).where('j.id', '=', id).executeTakeFirst()

/** Jobs of somebody for a wave, the newest first. */
export const listJobs = (db: Database, wave: string, account: string): Promise<StoredJob[]> =>
  jobs(db).where('j.wave_id', '=', wave).where('j.account_id', '=', account).orderBy('j.position', 'desc').execute()

export async function countWaiting(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom('report_jobs')
    .where('state', '=', 'waiting')
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export type NewJob = Pick<StoredJob, 'id' | 'wave' | 'account' | 'wanted' | 'fileName'>

export async function insertJob(db: Database, { wave, account, fileName, ...job }: NewJob, now: Date): Promise<void> {
  const nothing = { problem: null, details: null, content: null, ended_at: null }
  const about = { id: job.id, wave_id: wave, account_id: account, file_name: fileName, started_at: now }
  await db
    .insertInto('report_jobs')
    .values({ ...about, ...nothing, wanted: JSON.stringify(job.wanted), state: 'waiting' })
    .execute()
}

/** The next in line, which is then under way. */
export async function takeJob(db: Database): Promise<Omit<StoredJob, 'ahead'> | undefined> {
  const next = db.selectFrom('report_jobs').select('id').where('state', '=', 'waiting').orderBy('position').limit(1)
  const taken = await db
    .updateTable('report_jobs')
    .set({ state: 'analysing' })
    .where('id', '=', next.forUpdate().skipLocked())
    .returning('id')
    .executeTakeFirst()
  return taken && findJob(db, taken.id)
}

interface Ending {
  readonly state: 'done' | 'failed' | 'cancelled'
  readonly now: Date
  readonly content?: Uint8Array
  /** Where it is another than when the job was begun: it names the copy. */
  readonly fileName?: string
  readonly problem?: ProblemCode
  readonly details?: unknown
}

/** Ends a job that has not ended; false where it has. */
export async function endJob(db: Database, id: string, ending: Ending): Promise<boolean> {
  const { state, now, content = null, fileName, problem = null, details = null } = ending
  const ended = await db
    .updateTable('report_jobs')
    .set({ state, content, problem, details: details === null ? null : JSON.stringify(details), ended_at: now })
    .$if(fileName !== undefined, (update) => update.set({ file_name: fileName! }))
    .where('id', '=', id)
    .where('state', 'in', goingStates)
    .returning('id')
    .executeTakeFirst()
  return ended !== undefined
}

/** Its data are read and the file is being written, perhaps once more; false where it was ended meanwhile. */
export async function beginWriting(db: Database, id: string): Promise<boolean> {
  const begins = db.updateTable('report_jobs').set({ state: 'writing' }).where('id', '=', id)
  return (await begins.where('state', 'in', begun).returning('id').executeTakeFirst()) !== undefined
}

/** Of a program that has ended: what it had begun is lost, what waited still waits. */
export async function interruptJobs(db: Database, now: Date): Promise<void> {
  await db.updateTable('report_jobs').set({ state: 'interrupted', ended_at: now }).where('state', 'in', begun).execute()
}

export async function deleteJobsEndedBefore(db: Database, time: Date): Promise<void> {
  await db.deleteFrom('report_jobs').where('ended_at', '<', time).execute()
}

export async function findJobContent(db: Database, id: string): Promise<Uint8Array | null> {
  const found = await db.selectFrom('report_jobs').where('id', '=', id).select('content').executeTakeFirst()
  return found?.content ?? null
}
