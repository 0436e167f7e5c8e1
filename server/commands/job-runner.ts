import { Problem } from '../../domain/problem.ts'
import type { Context } from '../context.ts'
import type { Database } from '../database/connect.ts'
import { beginWriting, endJob, interruptJobs, takeJob } from '../repositories/report-jobs.ts'
import { taskThread } from '../task-thread.ts'
import { prepareFile } from './prepare-file.ts'

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

  const make = async ({ id, wave, wanted }: Taken): Promise<void> => {
    const ended = new AbortController()
    const own = { id, ended, isWriting: false }
    running = own
    const isCancelled = new Promise<null>((resolve) => ended.signal.addEventListener('abort', () => resolve(null)))
    // What is read may be wanted by others, too: it goes on, and only this job no longer waits for it.
    const write = await Promise.race([prepareFile(db, wave, wanted), isCancelled])
    if (!write || !(await beginWriting(db, id))) return
    own.isWriting = true
    const content = await write(thread.run)
    await endJob(db, id, { state: 'done', content, now: clock() })
  }

  const work = async (): Promise<void> => {
    while (!isStopped) {
      const job = await takeJob(db)
      if (!job) return
      const { id } = job
      await make(job).catch(async (cause: unknown) => {
        if (isStopped) return
        const { code: problem, details } = cause instanceof Problem ? cause : new Problem('internal')
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
