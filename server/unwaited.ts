import type { WriteFault } from './app.ts'

/** Lets something go on that nobody waits for. Where it fails, that is written down, so that it does not pass unseen. */
export function unwaited(what: string, work: Promise<unknown>, write: WriteFault = console.error): void {
  void work.catch((cause: unknown) => write(`${what}: ${cause instanceof Error ? cause.stack : String(cause)}`))
}
