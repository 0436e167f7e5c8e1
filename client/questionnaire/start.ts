import { setCitizenLanguage } from '../i18n/citizen/words.ts'
import type { Reply } from './ask.ts'
import { carriedOver, type Draft, hasAnswers, newDraft } from './draft.ts'
import { firstPlace, noticeOn } from './first-place.ts'
import { openKeep } from './keep.ts'
import { fetchLate } from './later.tsx'
import { waiting } from './outbox/waiting.ts'
import { preferredLanguage } from './preferences.ts'
import { askQuestionnaire, type Questionnaire } from './routes.ts'
import { draft, isOnline, keep, link, place, putDown, questionnaire } from './state.ts'

/** With everything at hand already, a slow network is not waited for longer than this. */
const patienceMs = 3000

const after = (ms: number): Promise<Reply<never>> =>
  new Promise((resolve) => setTimeout(() => resolve({ kind: 'unreachable' }), ms))

/** Opens the questionnaire of the link: fresh from the server, or as it was last seen on this phone. */
export async function open(): Promise<void> {
  place.value = { screen: 'loading' }
  const store = keep.value
  const kept = await store.get<Questionnaire>(`questionnaire/${link}`)
  const asked = askQuestionnaire(link)
  const reply = await (kept ? Promise.race([asked, after(patienceMs)]) : asked)
  isOnline.value = reply.kind === 'unreachable' ? navigator.onLine : true
  const isGone = reply.kind === 'problem' && noticeOn(reply, true) === 'unknown_link'
  const known = isGone ? undefined : kept
  const shown = reply.kind === 'value' ? reply.value : known
  if (!shown) {
    if (reply.kind !== 'value') place.value = { screen: 'notice', notice: noticeOn(reply, isOnline.value) }
    return
  }
  if (reply.kind === 'value') await putDown(`questionnaire/${link}`, shown)
  await show(shown, kept)
}

async function show(shown: Questionnaire, kept: Questionnaire | undefined): Promise<void> {
  const store = keep.value
  const language = preferredLanguage(shown.instrument.languages)
  await setCitizenLanguage(language)
  const old = await store.get<Draft>(`draft/${link}`)
  const isOther = hasAnswers(old) && kept !== undefined && kept.instrumentHash !== shown.instrumentHash
  const mine = isOther ? carriedOver(shown.instrument, old) : (old ?? newDraft(language))
  const entry = (await waiting(store)).find((one) => one.link === link)
  const receipt = await store.get<{ receipt: string; day: string }>(`receipt/${link}`)
  questionnaire.value = shown
  draft.value = { ...mine, language }
  place.value = firstPlace(shown.state, { draft: old, entry, receipt })
}

/** Network and storage: what the page does besides showing itself. */
export async function start(): Promise<void> {
  keep.value = await openKeep()
  addEventListener('offline', () => {
    isOnline.value = false
  })
  addEventListener('online', () => {
    isOnline.value = true
    if (place.value.screen === 'notice' && !questionnaire.value) void open()
  })
  await open()
  beginSending()
}

const beginSending = (): void =>
  void fetchLate().then(
    ({ startSending }) => startSending(),
    () => addEventListener('online', beginSending, { once: true }),
  )
