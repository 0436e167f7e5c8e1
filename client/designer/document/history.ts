/** States that can be gone back to and forward again. */
export interface History<State> {
  readonly past: readonly State[]
  readonly present: State
  readonly future: readonly State[]
  /** What the last change touched and when; changes to the same thing without a pause are one step. */
  readonly last: { readonly key: string; readonly at: number } | null
}

const longest = 200
const pause = 1_500

export const startHistory = <State>(present: State): History<State> => ({ past: [], present, future: [], last: null })

/** A change. Without a key it is always a step of its own. */
export function record<State>(history: History<State>, next: State, at: number, key: string | null): History<State> {
  const continues = key !== null && history.last?.key === key && at - history.last.at < pause
  return {
    past: continues ? history.past : [...history.past, history.present].slice(-longest),
    present: next,
    future: [],
    last: key === null ? null : { key, at },
  }
}

export function undo<State>(history: History<State>): History<State> {
  const present = history.past.at(-1)
  if (present === undefined) return history
  return { past: history.past.slice(0, -1), present, future: [history.present, ...history.future], last: null }
}

export function redo<State>(history: History<State>): History<State> {
  const [present, ...future] = history.future
  if (present === undefined) return history
  return { past: [...history.past, history.present], present, future, last: null }
}
