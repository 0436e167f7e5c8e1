import { Problem } from '../../domain/problem.ts'
import type { Context } from '../context.ts'
import type { Database } from '../database/connect.ts'
import { databaseProblem } from '../database/problems.ts'
import { dayOf } from '../day.ts'
import { getAccount } from '../repositories/accounts.ts'
import { beginWriting, endJob, interruptJobs, takeJob } from '../repositories/report-jobs.ts'
import { taskThread } from '../task-thread.ts'
import { chooseReport } from './chosen-report.ts'
import { fileOf, leave, type Order } from './leave.ts'
import { prepareFile } from './prepare-file.ts'
import { reportFileName } from './report-file-name.ts'

type Jobs = Pick<Context, 'db' | 'clock'>
type Taken = NonNullable<Awaited<ReturnType<typeof takeJob>>>

/** Makes the files of all jobs of one database, one at a time, in their order. */
export interface JobRunner {
  /** Goes on with the line, if it is not at work. */
  readonly wake: () => void
  /** Ends the work on this job, which the database no longer counts as under way. */
  readonly cancel: (id: string) => Promise<void>
  /** Ends whatever is under way and takes nothing more. */
  readonly stop: () => Promise<void>
}

function jobRunner({ db, clock }: Jobs): JobRunner {
  // A thread of its own: it can be ended without taking waves and tasks of others with it.
  const thread = taskThread()
  let running: { readonly id: string; readonly ended: AbortController; isWriting: boolean } | null = null
  let line: Promise<void> = Promise.resolve()
  let isStopped = false

  const make = async (job: Taken): Promise<void> => {
    const { id, wave, wanted } = job
    const ended = new AbortController()
    const own = { id, ended, isWriting: false }
    running = own
    const isCancelled = new Promise<null>((resolve) => ended.signal.addEventListener('abort', () => resolve(null)))
    await leave(db, wave, await orderOf({ db, clock }, job), {
      make: async (leaving) => {
        // What is read may be wanted by others, too: it goes on, and only this job no longer waits for it.
        const write = await Promise.race([prepareFile(db, wave, wanted, leaving), isCancelled])
        if (!write || !(await beginWriting(db, id))) return null
        own.isWriting = true
        const { report, copy } = leaving
        const fileName = await reportFileName(db, wave, { ...wanted, number: report.number, copy })
        return { content: await write(thread.run), fileName }
      },
      handOver: async (transaction, file, enter) => {
        if (file && (await endJob(transaction, id, { state: 'done', ...file, now: clock() }))) await enter()
      },
    })
  }

  const work = async (): Promise<void> => {
    while (!isStopped) {
      const job = await takeJob(db)
      if (!job) return
      const { id } = job
      await make(job).catch(async (cause: unknown) => {
        if (isStopped) return
        const { code: problem, details } = problemOf(cause)
        const hasFailed = await endJob(db, id, { state: 'failed', problem, details, now: clock() })
        if (hasFailed && problem === 'internal') console.error(cause)
      })
      running = null
    }
  }
  const end = async (id: string | undefined): Promise<void> => {
    if (!running || running.id !== id) return
    running.ended.abort()
    if (running.isWriting) await thread.end()
  }
  return {
    wake: () => {
      // Where the database is away, whoever starts the next job wakes the line again.
      line = line
        .then(() => (isStopped ? undefined : work()))
        .catch((cause: unknown) => {
          if (!isStopped) console.error(cause)
        })
    },
    cancel: end,
    stop: async () => {
      isStopped = true
      await end(running?.id)
      await line
    },
  }
}

const problemOf = (cause: unknown): Problem =>
  cause instanceof Problem ? cause : (databaseProblem(cause) ?? new Problem('internal'))

/** Of the report as it stands when its file is made: it may have been signed since the file was asked for. */
async function orderOf({ db, clock }: Jobs, { wave, wanted, account }: Taken): Promise<Order> {
  const { number, copy, recipient } = wanted
  return {
    report: await chooseReport(db, wave, number ?? 'current'),
    file: fileOf(wanted),
    maker: { account },
    day: dayOf(clock()),
    recipient: recipient ?? (await getAccount(db, account)).name,
    isAnother: recipient !== undefined,
    copy,
  }
}

const runners = new WeakMap<Database, JobRunner>()

/** The one runner of a database. */
export function runnerOf(jobs: Jobs): JobRunner {
  const known = runners.get(jobs.db)
  if (known) return known
  const made = jobRunner(jobs)
  runners.set(jobs.db, made)
  return made
}

/** When the program starts: says which jobs its last end has interrupted, and goes on with those that waited. */
export async function resumeJobs(jobs: Jobs): Promise<void> {
  await interruptJobs(jobs.db, jobs.clock())
  runnerOf(jobs).wake()
}
