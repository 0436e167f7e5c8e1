import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Problem } from '../../domain/problem.ts'
import { asProblem } from './problem-words.ts'
import { noticeSessionEnd } from './session.ts'

type Run = (work: () => Promise<void>) => Promise<void>

function noticed(cause: unknown): Problem {
  const problem = asProblem(cause)
  noticeSessionEnd(problem)
  return problem
}

/** Runs one write at a time and keeps what went wrong for a ProblemBanner. */
export function useAction() {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const run: Run = async (work) => {
    if (isBusy) return
    setBusy(true)
    setProblem(null)
    await work().catch((cause: unknown) => setProblem(noticed(cause)))
    setBusy(false)
  }
  return { isBusy, problem, run, clear: () => setProblem(null) }
}

/**
 * The same for a dialog that was perhaps closed meanwhile: what goes wrong then is told by its page, and `close` leaves
 * alone what was opened since.
 */
export function useDialogAction(page: Run, onClose: () => void) {
  const action = useAction()
  const isThere = useRef(true)
  useLayoutEffect(
    () => () => {
      isThere.current = false
    },
    [],
  )
  const run: Run = (work) => action.run(() => toldWhereSeen(work, () => isThere.current, page))
  return { ...action, run, close: () => isThere.current && onClose() }
}

/** What goes wrong is thrown to the dialog that asked, or to the page where that is closed by then. */
export async function toldWhereSeen(work: () => Promise<void>, isThere: () => boolean, page: Run): Promise<void> {
  try {
    await work()
  } catch (cause) {
    if (isThere()) throw cause
    void page(() => Promise.reject(cause))
  }
}

/**
 * Runs writes about different things one after the other: what is pressed during one waits and is not lost. Of what went
 * wrong the last is kept, until something is pressed again.
 */
export function useActions() {
  const last = useRef(Promise.resolve())
  const [waiting, setWaiting] = useState(0)
  const [problem, setProblem] = useState<Problem | null>(null)
  const run: Run = (work) => {
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
