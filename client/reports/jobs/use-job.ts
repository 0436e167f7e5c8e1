import { useEffect, useRef, useState } from 'preact/hooks'
import { type Job, reviewRoutes } from '../../../analysis/report/review/routes.ts'
import type { BodyOf } from '../../../domain/api/route.ts'
import { Problem } from '../../../domain/problem.ts'
import { call, fetchFile } from '../../api.ts'
import { download } from '../../ui/download.ts'
import { useAction } from '../../ui/use-action.ts'

type Order = BodyOf<typeof reviewRoutes.startJob>

/** The file that is being made, with its name in the interface. */
interface Shown {
  readonly name: string
  readonly job: Job
}

export interface RunningJob {
  readonly shown: Shown | null
  readonly isBusy: boolean
  readonly problem: Problem | null
  readonly start: (order: Order, name: string) => Promise<void>
  /** The same when the order is known only after another call. */
  readonly startWith: (name: (copy: number) => string, order: () => Promise<Order>) => Promise<void>
  readonly cancel: () => void
  readonly clear: () => void
}

const pause = 400
const isOver = ({ state }: Job) => state === 'done' || state === 'failed' || state === 'cancelled'

/** Lets the server make a file outside the request, follows it and hands it over. Leaving the page cancels it. */
export function useJob(wave: string): RunningJob {
  const [shown, setShown] = useState<Shown | null>(null)
  const { isBusy, problem, run, clear } = useAction()
  const running = useRef<string | null>(null)
  const cancel = () => {
    const job = running.current
    if (job) void call(reviewRoutes.cancelJob, { params: { job } }).catch(() => undefined)
  }
  const isGone = useRef(false)
  useEffect(
    () => () => {
      isGone.current = true
      cancel()
    },
    [],
  )

  const follow = async (order: Order, name: string) => {
    let job = await call(reviewRoutes.startJob, { params: { wave }, body: order })
    running.current = job.id
    if (isGone.current) return cancel()
    try {
      for (setShown({ name, job }); !isOver(job); setShown({ name, job })) {
        await new Promise((resolve) => setTimeout(resolve, pause))
        job = await call(reviewRoutes.job, { params: { job: job.id } })
      }
    } finally {
      running.current = null
    }
    if (job.state === 'failed') throw new Problem(job.problem ?? 'internal')
    if (job.state !== 'done') return
    const file = await fetchFile(reviewRoutes.jobFile, { params: { job: job.id } })
    download(file.name, file.content)
  }
  return {
    shown,
    isBusy,
    problem,
    cancel,
    start: (order, name) => run(() => follow(order, name)),
    startWith: (name, make) =>
      run(async () => {
        const order = await make()
        await follow(order, name(order.copy ?? 0))
      }),
    clear: () => {
      cancel()
      setShown(null)
      clear()
    },
  }
}
