import { useEffect, useRef, useState } from 'preact/hooks'
import { isGoing } from '../../../analysis/report/review/job-states.ts'
import { type Job, reviewRoutes } from '../../../analysis/report/review/routes.ts'
import type { BodyOf } from '../../../domain/api/route.ts'
import { Problem } from '../../../domain/problem.ts'
import { call, fetchFile } from '../../api.ts'
import { download } from '../../ui/download.ts'
import { isOffline } from '../../ui/problem-words.ts'
import { noticeSessionEnd } from '../../ui/session.ts'
import { useAction } from '../../ui/use-action.ts'

type Order = BodyOf<typeof reviewRoutes.startJob>

/** The file that is being made, with its name in the interface. */
interface Shown {
  readonly name: string
  readonly order: Order
  readonly job: Job
  /** Nothing was heard of the server for a moment; the job goes on there. */
  readonly isLost: boolean
}

export interface RunningJob {
  readonly shown: Shown | null
  readonly isBusy: boolean
  readonly problem: Problem | null
  readonly start: (order: Order, name: string) => Promise<void>
  readonly cancel: () => void
  readonly clear: () => void
}

const pause = 400
const pauseWhenLost = 2_000

/** How a job stands now; null where the server is away or the session has ended, both of which pass. */
async function heard(job: string): Promise<Job | null> {
  try {
    return await call(reviewRoutes.job, { params: { job } })
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause
    noticeSessionEnd(cause)
    if (isOffline(cause) || cause.code === 'database_unavailable' || cause.code === 'not_signed_in') return null
    throw cause
  }
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/**
 * Lets the server make a file outside the request, follows it and hands it over. Who leaves the page finds the file among
 * those that were made.
 */
export function useJob(wave: string): RunningJob {
  const [shown, setShown] = useState<Shown | null>(null)
  const { isBusy, problem, run, clear } = useAction()
  const isGone = useRef(false)
  useEffect(
    () => () => {
      isGone.current = true
    },
    [],
  )
  const follow = async (order: Order, name: string) => {
    let job = await call(reviewRoutes.startJob, { params: { wave }, body: order })
    let isLost = false
    setShown({ name, order, job, isLost })
    while (isGoing(job)) {
      await wait(isLost ? pauseWhenLost : pause)
      if (isGone.current) return
      const now = await heard(job.id)
      isLost = now === null
      job = now ?? job
      setShown({ name, order, job, isLost })
    }
    if (job.state === 'failed') throw new Problem(job.problem ?? 'internal', job.details)
    if (job.state !== 'done') return
    const file = await fetchFile(reviewRoutes.jobFile, { params: { job: job.id } })
    download(file.name, file.content)
  }
  return {
    shown,
    isBusy,
    problem,
    cancel: () => {
      // What became of it is heard with the next question.
      if (shown && isGoing(shown.job))
        void call(reviewRoutes.cancelJob, { params: { job: shown.job.id } }).catch(() => undefined)
    },
    start: (order, name) => run(() => follow(order, name)),
    clear: () => {
      setShown(null)
      clear()
    },
  }
}
