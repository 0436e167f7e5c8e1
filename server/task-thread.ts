import { Worker } from 'node:worker_threads'
import type { Tasks } from './analysis-tasks.ts'

interface Waiting {
  readonly resolve: (value: never) => void
  readonly reject: (cause: Error) => void
}

interface Reply {
  readonly id: number
  readonly value?: unknown
  readonly fault?: string
}

/** Runs a task of the list and gives what comes back. */
export type RunTask = <Name extends keyof Tasks>(
  name: Name,
  argument: Parameters<Tasks[Name]>[0],
) => Promise<Awaited<ReturnType<Tasks[Name]>>>

export interface TaskThread {
  /** One task at a time, in order; the thread is started by the first. */
  readonly run: RunTask
  /** Ends the thread with whatever runs in it; who waits gets an error, and the next task starts a new thread. */
  readonly end: () => Promise<void>
}

/**
 * Room for what a question to a large wave makes and drops. With the usual room it is taken for something that stays, and
 * all that a thread holds is searched for garbage once in every question.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 192 }

/** A thread for heavy tasks, so that answers are taken in meanwhile. */
export function taskThread(): TaskThread {
  let worker: Worker | undefined
  let nextId = 0
  const waiting = new Map<number, Waiting>()

  const giveUp = (ended: Worker, cause: Error) => {
    // Tasks that were sent to a later thread are not those of this one.
    if (worker !== ended) return
    worker = undefined
    for (const task of waiting.values()) task.reject(cause)
    waiting.clear()
  }
  const start = (): Worker => {
    const started = new Worker(new URL('./analysis-worker.mjs', import.meta.url), { resourceLimits })
    started.on('message', ({ id, value, fault }: Reply) => {
      const task = waiting.get(id)
      waiting.delete(id)
      if (waiting.size === 0) started.unref()
      if (fault === undefined) task?.resolve(value as never)
      else task?.reject(new Error(fault))
    })
    started.on('error', (cause) => giveUp(started, cause))
    started.on('exit', (code) => giveUp(started, new Error(`the analysis thread ended with ${code}`)))
    return started
  }
  return {
    run: (name, argument) => {
      worker ??= start()
      const running = worker
      // The process ends when nothing but an idle thread is left.
      running.ref()
      return new Promise((resolve, reject) => {
        const id = nextId++
        waiting.set(id, { resolve, reject })
        running.postMessage({ id, name, argument })
      })
    },
    end: async () => {
      const ended = worker
      if (!ended) return
      giveUp(ended, new Error('the task was cancelled'))
      await ended.terminate()
    },
  }
}
