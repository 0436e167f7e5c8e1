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

let worker: Worker | undefined
let nextId = 0
const waiting = new Map<number, Waiting>()

/** Runs a task in a thread of its own, so that answers are taken in meanwhile. One at a time, in order. */
export function inWorker<Name extends keyof Tasks>(
  name: Name,
  argument: Parameters<Tasks[Name]>[0],
): Promise<Awaited<ReturnType<Tasks[Name]>>> {
  worker ??= start()
  const running = worker
  // The process ends when nothing but an idle thread is left.
  running.ref()
  return new Promise((resolve, reject) => {
    const id = nextId++
    waiting.set(id, { resolve, reject })
    running.postMessage({ id, name, argument })
  })
}

function start(): Worker {
  const started = new Worker(new URL('./analysis-worker.mjs', import.meta.url))
  started.on('message', ({ id, value, fault }: Reply) => {
    const task = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) started.unref()
    if (fault === undefined) task?.resolve(value as never)
    else task?.reject(new Error(fault))
  })
  const giveUp = (cause: Error) => {
    if (worker === started) worker = undefined
    for (const task of waiting.values()) task.reject(cause)
    waiting.clear()
  }
  started.on('error', giveUp)
  started.on('exit', (code) => giveUp(new Error(`the analysis thread ended with ${code}`)))
  return started
}
