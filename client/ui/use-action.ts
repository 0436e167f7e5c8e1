import { useRef, useState } from 'preact/hooks'
import type { Problem } from '../../domain/problem.ts'
import { asProblem } from './problem-words.ts'
import { noticeSessionEnd } from './session.ts'

function noticed(cause: unknown): Problem {
  const problem = asProblem(cause)
  noticeSessionEnd(problem)
  return problem
}

/** Runs one write at a time and keeps what went wrong for a ProblemBanner. */
export function useAction() {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  async function run(work: () => Promise<void>): Promise<void> {
    if (isBusy) return
    setBusy(true)
    setProblem(null)
    await work().catch((cause: unknown) => setProblem(noticed(cause)))
    setBusy(false)
  }
  return { isBusy, problem, run, clear: () => setProblem(null) }
}

/**
 * Runs writes about different things one after the other: what is pressed during one waits and is not lost. Of what went
 * wrong the last is kept, until something is pressed again.
 */
export function useActions() {
  const last = useRef(Promise.resolve())
  const [waiting, setWaiting] = useState(0)
  const [problem, setProblem] = useState<Problem | null>(null)
  const run = (work: () => Promise<void>): Promise<void> => {
    setProblem(null)
    setWaiting((before) => before + 1)
    last.current = last.current
      .then(work)
      .catch(failed)
      .then(() => setWaiting((before) => before - 1))
    return last.current
  }
  const failed = (cause: unknown) => setProblem(noticed(cause))
  return { isBusy: waiting > 0, problem, run }
}
