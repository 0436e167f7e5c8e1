import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Problem } from '../../domain/problem.ts'
import { asProblem, isOffline } from './problem-words.ts'
import { hasEnded, noticeSessionEnd } from './session.ts'

export interface Loaded<Data> {
  readonly data: Data | null
  readonly problem: Problem | null
  readonly isLoading: boolean
  readonly reload: () => void
}

/**
 * Reads from the server when `key` changes. What was read before stays until the new data is there; what a lost network
 * kept away is read again when the network is back.
 */
export function useLoaded<Data>(read: (signal: AbortSignal) => Promise<Data>, key: string): Loaded<Data> {
  const [state, setState] = useState<Omit<Loaded<Data>, 'reload'>>({ data: null, problem: null, isLoading: true })
  const [round, setRound] = useState(0)
  const newest = useRef(read)
  newest.current = read
  useEffect(() => {
    const abort = new AbortController()
    setState((before) => ({ ...before, isLoading: true }))
    newest.current(abort.signal).then(
      (data) => abort.signal.aborted || setState({ data, problem: null, isLoading: false }),
      (cause: unknown) => {
        if (abort.signal.aborted) return
        const problem = asProblem(cause)
        noticeSessionEnd(problem)
        setState((before) => ({ ...before, problem, isLoading: false }))
      },
    )
    return () => abort.abort()
  }, [key, round])
  const isBack = state.problem?.code === 'not_signed_in' && !hasEnded.value
  useEffect(() => {
    if (isBack) setRound((before) => before + 1)
  }, [isBack])
  const reload = useCallback(() => setRound((before) => before + 1), [])
  const isCutOff = state.problem !== null && isOffline(state.problem)
  useEffect(() => {
    if (!isCutOff) return
    addEventListener('online', reload)
    return () => removeEventListener('online', reload)
  }, [isCutOff])
  return { ...state, reload }
}
