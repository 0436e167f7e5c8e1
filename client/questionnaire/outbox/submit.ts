import { today } from '../day-words.ts'
import { type Draft, renamed } from '../draft.ts'
import { noticeOf } from '../first-place.ts'
import { go, setDraft } from '../navigate.ts'
import { current, isOnline, keep, link, place, putDown } from '../state.ts'
import { type Courier, startCourier } from './deliver.ts'
import { type OutboxEntry, seal } from './seal.ts'
import type { Verdict } from './verdict.ts'
import { outboxKey, waiting } from './waiting.ts'

let courier: Courier | undefined
let isClosing = false

/** Begins to send what waits on this phone. */
export function startSending(): void {
  courier ??= startCourier(() => keep.value, onVerdict)
  void courier.go()
}

export const tryNow = (): Promise<void> | undefined => courier?.go()

function onVerdict(entry: OutboxEntry, verdict: Verdict): void {
  isOnline.value = verdict.kind === 'later' && verdict.isOffline ? navigator.onLine : true
  const here = place.value
  const isShown = (here.screen === 'sending' || here.screen === 'notice') && here.responseId === entry.responseId
  if (!isShown) return
  const { responseId } = entry
  if (verdict.kind === 'received') go({ screen: 'receipt', receipt: verdict.receipt, day: today() })
  else if (verdict.kind === 'refused') go({ screen: 'notice', notice: noticeOf(verdict.code), responseId })
  else place.value = { screen: 'sending', responseId, isHeldUp: true }
}

/**
 * Closes the draft and puts it in the outbox; only then is the draft taken away. Pressed once more meanwhile it does
 * nothing: on a slow phone the second round would end on this screen after the receipt of the first was shown.
 */
export async function submit(): Promise<void> {
  if (isClosing) return
  isClosing = true
  await close().finally(() => {
    isClosing = false
  })
  await courier?.go()
}

async function close(): Promise<void> {
  const { questionnaire, draft: closed } = current.value
  const entry = seal(link, questionnaire, closed)
  // Asked only now, since some browsers ask the respondent in turn.
  void (navigator.storage as StorageManager | undefined)?.persist?.().catch(() => false)
  await putDown(outboxKey(entry.responseId), entry)
  await keep.value.remove(`draft/${link}`)
  go({ screen: 'sending', responseId: entry.responseId, isHeldUp: false })
}

const entryOf = async (responseId: string): Promise<OutboxEntry | undefined> =>
  (await waiting(keep.value)).find((entry) => entry.responseId === responseId)

/** Sends a refused entry again just as it is. */
export async function sendAgain(responseId: string): Promise<void> {
  const entry = await entryOf(responseId)
  if (!entry) return
  await keep.value.put(outboxKey(responseId), { ...entry, refusal: null })
  go({ screen: 'sending', responseId, isHeldUp: false })
  await courier?.go()
}

/** Takes a refused entry out of the outbox and goes on with its answers under a new name. */
export async function takeBack(responseId: string, change: (draft: Draft) => Draft = (one) => one): Promise<void> {
  const entry = await entryOf(responseId)
  if (!entry) return
  setDraft(change(renamed(entry.draft)))
  await keep.value.remove(outboxKey(responseId))
}

/** Forgets a refused entry, as when its answers were stored before. */
export const forget = (responseId: string): Promise<void> => keep.value.remove(outboxKey(responseId))
