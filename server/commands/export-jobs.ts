import { isGoing } from '../../analysis/report/review/job-states.ts'
import type { Job } from '../../analysis/report/review/routes.ts'
import { Problem } from '../../domain/problem.ts'
import { canonicalJson } from '../../domain/response.ts'
import type { Context } from '../context.ts'
import type { Database } from '../database/connect.ts'
import { randomId } from '../random-code.ts'
import {
  countWaiting,
  deleteJobsEndedBefore,
  endJob,
  findJob,
  findJobContent,
  insertJob,
  listJobs,
  type NewJob,
  type StoredJob,
} from '../repositories/report-jobs.ts'
import { lockReport } from '../repositories/report-versions.ts'
import { getWave } from '../repositories/waves.ts'
import { runnerOf } from './job-runner.ts'
import { reportFileName } from './report-file-name.ts'

type Order = Omit<NewJob, 'id' | 'fileName'>
type Jobs = Pick<Context, 'db' | 'clock'>

const mostWaiting = 8
const hoursKept = 24
const keptFor = hoursKept * 3_600_000

function shown({ id, wanted, fileName, state, problem, details, ahead, endedAt }: StoredJob): Job {
  const keptUntil = state === 'done' && endedAt ? new Date(endedAt.getTime() + keptFor).toISOString() : null
  return { id, format: wanted.format, fileName, state, problem, details, ahead, keptUntil }
}

/** Files hold what single people answered: none is kept longer than is said. */
export const forgetOldJobs = ({ db, clock }: Jobs): Promise<void> =>
  deleteJobsEndedBefore(db, new Date(clock().getTime() - keptFor))

/** Begins a job, or lets it wait for those before; the same one that is under way is not begun twice. */
export async function startJob(jobs: Jobs, order: Order): Promise<Job> {
  const { db, clock } = jobs
  await forgetOldJobs(jobs)
  const fileName = await reportFileName(db, order.wave, order.wanted)
  const wanted = canonicalJson(order.wanted)
  const isSame = (one: StoredJob) => canonicalJson(one.wanted) === wanted
  const id = await db.transaction().execute(async (transaction) => {
    await lockReport(transaction, order.wave)
    const same = (await listJobs(transaction, order.wave, order.account)).find((one) => isGoing(one) && isSame(one))
    if (same) return same.id
    if ((await countWaiting(transaction)) >= mostWaiting) throw new Problem('too_many_attempts')
    const job = { ...order, fileName, id: randomId() }
    await insertJob(transaction, job, clock())
    return job.id
  })
  runnerOf(jobs).wake()
  return jobState(db, id, order.account)
}

/** Jobs are known only to who started them. */
async function held(db: Database, id: string, account: string): Promise<StoredJob> {
  const job = await findJob(db, id)
  if (!job || job.account !== account) throw new Problem('not_found')
  return job
}

export const jobState = async (db: Database, id: string, account: string): Promise<Job> =>
  shown(await held(db, id, account))

/** Jobs of somebody that are under way or ended within a day, the newest first. */
export async function ownJobs(jobs: Jobs, wave: string, account: string): Promise<Job[]> {
  await getWave(jobs.db, wave)
  await forgetOldJobs(jobs)
  return (await listJobs(jobs.db, wave, account)).map(shown)
}

/** Ends a job: one that waits is never begun, and the thread that writes is ended. What is done stays done. */
export async function cancelJob(jobs: Jobs, id: string, account: string): Promise<Job> {
  const { db, clock } = jobs
  await held(db, id, account)
  if (await endJob(db, id, { state: 'cancelled', now: clock() })) await runnerOf(jobs).cancel(id)
  return jobState(db, id, account)
}

/** The file of a finished job, as long as it is kept. */
export async function jobFile(
  jobs: Jobs,
  id: string,
  account: string,
): Promise<{ readonly content: Uint8Array; readonly fileName: string }> {
  await forgetOldJobs(jobs)
  const { fileName } = await held(jobs.db, id, account)
  const content = await findJobContent(jobs.db, id)
  if (!content) throw new Problem('job_not_done')
  return { content, fileName }
}
