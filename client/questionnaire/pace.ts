import type { Draft } from './draft.ts'

let since = 0

/** The draft when a screen is left: the seconds that its item was shown are added. From here on time counts for the next. */
export function timed(draft: Draft, left: string | undefined): Draft {
  const now = Date.now()
  const seconds = Math.max(1, Math.ceil((now - since) / 1000))
  since = now
  if (left === undefined) return draft
  const { pace } = draft
  return { ...draft, pace: { ...pace, [left]: Math.min(255, (pace?.[left] ?? 0) + seconds) } }
}
