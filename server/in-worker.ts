import { taskThread } from './task-thread.ts'

const thread = taskThread()

/** Runs a task in the thread that remembers waves. One at a time, in order; nobody ends it, since others wait for it too. */
export const inWorker = thread.run
