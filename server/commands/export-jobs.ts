import type { Format, Job } from '../../analysis/report/review/routes.ts'
import { Problem, type ProblemCode } from '../../domain/problem.ts'
import { randomId } from '../random-code.ts'
import { taskThread } from '../task-thread.ts'
import type { Made } from './build-wave-report.ts'
import { writeReport } from './write-wave-report.ts'

interface Order {
  readonly account: string
  readonly format: Format
  readonly fileName: string
  /** Everything up to the file; others may wait for the same, so it is not ended with the job. */
  readonly read: () => Promise<Made>
}

interface Held extends Order {
  readonly id: string
  state: Job['state']
  content: Uint8Array | null
  problem: ProblemCode | null
  /** Ends the waiting of whoever runs the job. */
  readonly cancelled: AbortController
}

const jobs = new Map<string, Held>()
/** Finished ones are forgotten from the oldest on. */
const mostKept = 12
const mostWaiting = 8
// A thread of its own: it can be ended without taking waves and tasks of others with it.
const thread = taskThread()
let isRunning = false

const isWaiting = ({ state }: Held) => state === 'waiting'
const isUnder = ({ state }: Held) => state === 'analysing' || state === 'writing'
const waitingOnes = () => [...jobs.values()].filter(isWaiting)

/** Begins a job, or lets it wait for those before. Throws when too many wait. */
export function startJob(order: Order): Job {
  if (waitingOnes().length >= mostWaiting) throw new Problem('too_many_attempts')
  const job: Held = {
    ...order,
    id: randomId(),
    state: 'waiting',
    content: null,
    problem: null,
    cancelled: new AbortController(),
  }
  jobs.set(job.id, job)
  const finished = [...jobs.values()].filter((one) => !isWaiting(one) && !isUnder(one))
  for (const { id } of finished.slice(0, -mostKept)) jobs.delete(id)
  void runNext()
  return shown(job)
}

/** Jobs are known only to who started them. */
function held(id: string, account: string): Held {
  const job = jobs.get(id)
  if (!job || job.account !== account) throw new Problem('not_found')
  return job
}

function shown(job: Held): Job {
  const before = waitingOnes().findIndex(({ id }) => id === job.id)
  const ahead = before < 0 ? 0 : before + [...jobs.values()].filter(isUnder).length
  return { id: job.id, state: job.state, problem: job.problem, ahead }
}

export const jobState = (id: string, account: string): Job => shown(held(id, account))

/** Ends a job: one that waits is never begun, and the thread that writes is ended. What is done stays done. */
export async function cancelJob(id: string, account: string): Promise<Job> {
  const job = held(id, account)
  const wasWriting = job.state === 'writing'
  if (isWaiting(job) || isUnder(job)) job.state = 'cancelled'
  job.cancelled.abort()
  if (wasWriting) await thread.end()
  return shown(job)
}

/** The file of a finished job. */
export function jobFile(id: string, account: string): { readonly content: Uint8Array; readonly fileName: string } {
  const { content, fileName } = held(id, account)
  if (!content) throw new Problem('job_not_done')
  return { content, fileName }
}

async function runNext(): Promise<void> {
  const job = waitingOnes()[0]
  if (isRunning || !job) return
  isRunning = true
  await work(job).catch((cause: unknown) => {
    if (!isUnder(job)) return
    job.state = 'failed'
    job.problem = cause instanceof Problem ? cause.code : 'internal'
  })
  isRunning = false
  void runNext()
}

const stateOf = (job: Held): Job['state'] => job.state

async function work(job: Held): Promise<void> {
  job.state = 'analysing'
  const ended = new Promise<null>((resolve) => job.cancelled.signal.addEventListener('abort', () => resolve(null)))
  const made = await Promise.race([job.read(), ended])
  if (!made || stateOf(job) === 'cancelled') return
  job.state = 'writing'
  job.content = await writeReport(made, job.format, thread.run)
  if (stateOf(job) === 'writing') job.state = 'done'
}
