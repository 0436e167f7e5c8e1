import type { Reply } from './ask.ts'
import { type Draft, hasAnswers } from './draft.ts'
import type { OutboxEntry } from './outbox/seal.ts'
import type { Questionnaire } from './routes.ts'
import type { Notice, Place } from './state.ts'

const notices: Readonly<Record<string, Notice>> = {
  wave_closed: 'wave_closed_kept',
  wave_not_open: 'wave_not_open',
  code_unknown: 'code_unknown',
  code_used: 'code_used',
  code_missing: 'code_missing',
  instrument_changed: 'instrument_changed',
  invalid_answers: 'invalid_answers',
  response_conflict: 'response_conflict',
}

/** The notice for a response that the server has refused. */
export const noticeOf = (refusal: string): Notice => notices[refusal] ?? 'refused'

/** The notice for a questionnaire that could not be fetched. */
export function noticeOn(reply: Exclude<Reply<Questionnaire>, { kind: 'value' }>, hasNetwork: boolean): Notice {
  if (reply.kind === 'unreachable') return hasNetwork ? 'server' : 'no_network'
  if (reply.code === 'unknown_link' || reply.code === 'not_found' || reply.code === 'invalid_request')
    return 'unknown_link'
  return reply.code === 'too_many_attempts' ? 'too_many_attempts' : 'server'
}

/** What lies on the phone for this link when the page opens. */
export interface Found {
  readonly draft: Draft | undefined
  readonly entry: OutboxEntry | undefined
  readonly receipt: { readonly receipt: string; readonly day: string } | undefined
}

/** Where somebody who opens the link goes: unsent answers come before all, then what was sent, then the welcome. */
export function firstPlace(state: Questionnaire['state'], { draft, entry, receipt }: Found): Place {
  if (entry?.refusal) return { screen: 'notice', notice: noticeOf(entry.refusal), responseId: entry.responseId }
  if (hasAnswers(draft) && state === 'open') return { screen: 'resume' }
  if (entry) return { screen: 'sending', responseId: entry.responseId, isHeldUp: false }
  if (receipt) return { screen: 'receipt', ...receipt }
  if (state === 'planned') return { screen: 'notice', notice: 'wave_not_open' }
  return state === 'closed' ? { screen: 'notice', notice: 'wave_closed' } : { screen: 'welcome' }
}
