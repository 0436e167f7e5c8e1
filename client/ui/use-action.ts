import { useState } from 'preact/hooks'
import type { Problem } from '../../domain/problem.ts'
import { asProblem } from './problem-words.ts'
import { noticeSessionEnd } from './session.ts'

/** Runs one write at a time and keeps what went wrong for a ProblemBanner. */
export function useAction() {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  async function run(work: () => Promise<void>): Promise<void> {
    if (isBusy) return
    setBusy(true)
    setProblem(null)
    await work().catch((cause: unknown) => {
      const thrown = asProblem(cause)
      noticeSessionEnd(thrown)
      setProblem(thrown)
    })
    setBusy(false)
  }
  return { isBusy, problem, run, clear: () => setProblem(null) }
}
