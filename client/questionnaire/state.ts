import { computed, signal } from '@preact/signals'
import { route, type Step } from '../../domain/logic/route.ts'
import type { Violation } from '../../domain/violation.ts'
import type { Draft } from './draft.ts'
import { inMemory, type Keep } from './keep.ts'
import type { Questionnaire } from './routes.ts'

/** Reasons why nothing can be filled in or sent now; words are `n_…` in the catalogue. */
export type Notice =
  | 'unknown_link'
  | 'wave_not_open'
  | 'wave_closed'
  | 'wave_closed_kept'
  | 'no_network'
  | 'too_many_attempts'
  | 'server'
  | 'code_unknown'
  | 'code_used'
  | 'code_missing'
  | 'instrument_changed'
  | 'invalid_answers'
  | 'response_conflict'
  | 'refused'

/** What is on the screen. */
export type Place =
  | { readonly screen: 'loading' | 'welcome' | 'slip' | 'resume' | 'review' | 'preview_end' }
  | { readonly screen: 'item'; readonly item: string }
  | { readonly screen: 'sending'; readonly responseId: string; readonly isHeldUp: boolean }
  | { readonly screen: 'receipt'; readonly receipt: string; readonly day: string }
  | { readonly screen: 'notice'; readonly notice: Notice; readonly responseId?: string }

export const link = location.pathname.split('/')[2] ?? ''
export const isPreview = link === 'preview'

export const place = signal<Place>({ screen: 'loading' })
export const questionnaire = signal<Questionnaire | undefined>(undefined)
export const draft = signal<Draft | undefined>(undefined)
export const wrong = signal<readonly Violation[]>([])
export const isOnline = signal(navigator.onLine)
export const keep = signal<Keep>(inMemory())
/** Something the respondent has just to be told, as that a limit is reached. */
export const remark = signal('')

export const path = computed<readonly Step[]>(() =>
  questionnaire.value && draft.value ? route(questionnaire.value.instrument, draft.value) : [],
)

/** Both of them, where a screen cannot do without. */
export const current = computed(() => {
  const q = questionnaire.value
  const d = draft.value
  if (!q || !d) throw new Error('nothing is open')
  return { questionnaire: q, instrument: q.instrument, draft: d }
})

/** Puts something down. Where the phone refuses, memory stands in, and the banner says so. */
export async function putDown(key: string, value: unknown): Promise<void> {
  try {
    await keep.value.put(key, value)
  } catch {
    keep.value = inMemory(keep.value)
    await keep.value.put(key, value)
  }
}
