import type { CitizenKey } from '../i18n/citizen/words.ts'
import { carriedOver } from './draft.ts'
import { go, startAfresh } from './navigate.ts'
import { forget, sendAgain, takeBack } from './outbox/submit.ts'
import { open } from './start.ts'
import type { Notice } from './state.ts'
import { questionnaire } from './state.ts'

export interface Action {
  readonly words: CitizenKey
  readonly act: () => Promise<void>
}

/** What somebody can do about a notice; the first is the likeliest. */
export function actionsOf(notice: Notice, responseId: string | undefined): readonly Action[] {
  if (responseId === undefined) return [{ words: 'tryAgain', act: open }]
  const again: Action = { words: 'tryAgain', act: async () => sendAgain(responseId) }
  const check: Action = {
    words: 'checkAgain',
    act: async () => {
      await takeBack(responseId)
      go({ screen: 'review' })
    },
  }
  const otherCode: Action = {
    words: 'otherCode',
    act: async () => {
      await takeBack(responseId, (draft) => ({ ...draft, slip: null }))
      go({ screen: 'slip' })
    },
  }
  const openNew: Action = {
    words: 'openNew',
    act: async () => {
      await open()
      const q = questionnaire.value
      if (q) await takeBack(responseId, (draft) => carriedOver(q.instrument, draft))
      go({ screen: 'resume' })
    },
  }
  const another: Action = {
    words: 'another',
    act: async () => {
      await forget(responseId)
      startAfresh()
    },
  }
  const actions: Partial<Record<Notice, readonly Action[]>> = {
    wave_closed_kept: [again],
    wave_not_open: [again],
    code_unknown: [otherCode],
    code_used: [otherCode],
    code_missing: [otherCode],
    instrument_changed: [openNew],
    invalid_answers: [check],
    response_conflict: [another],
  }
  return actions[notice] ?? [check, again]
}
