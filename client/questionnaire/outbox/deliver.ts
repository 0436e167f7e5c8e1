import { today } from '../day-words.ts'
import type { Keep } from '../keep.ts'
import { putResponse } from '../routes.ts'
import type { OutboxEntry } from './seal.ts'
import { type Verdict, verdictOn, waitSeconds } from './verdict.ts'
import { outboxKey, waiting } from './waiting.ts'

/** Sends one entry and puts down what came of it. The entry leaves the phone only after its receipt is verified. */
export async function deliver(keep: Keep, entry: OutboxEntry, put = putResponse): Promise<Verdict> {
  const verdict = verdictOn(entry, await put(entry.link, entry.responseId, entry.body))
  if (verdict.kind === 'received') {
    await keep.put(`receipt/${entry.link}`, { receipt: verdict.receipt, day: today() })
    await keep.remove(outboxKey(entry.responseId))
  }
  if (verdict.kind === 'refused') await keep.put(outboxKey(entry.responseId), { ...entry, refusal: verdict.code })
  return verdict
}

export interface Courier {
  /** Tries now, whatever the wait. */
  readonly go: () => Promise<void>
}

/** Sends all that waits once and says what the last hindrance was, if any. */
async function round(keep: Keep, onVerdict: (entry: OutboxEntry, verdict: Verdict) => void) {
  let hindrance: Extract<Verdict, { kind: 'later' }> | undefined
  for (const entry of (await waiting(keep)).filter(({ refusal }) => refusal === null)) {
    const verdict = await deliver(keep, entry)
    onVerdict(entry, verdict)
    if (verdict.kind === 'later') hindrance = verdict
  }
  return hindrance
}

/** Sends what waits: now, when the network or the page comes back, and by a timer that waits longer each time. */
export function startCourier(keep: () => Keep, onVerdict: (entry: OutboxEntry, verdict: Verdict) => void): Courier {
  let failures = 0
  let notBefore = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  const run = async () => {
    clearTimeout(timer)
    const hindrance = await round(keep(), onVerdict)
    failures = hindrance ? failures + 1 : 0
    if (!hindrance) return
    notBefore = Date.now() + hindrance.retryAfter * 1000
    timer = setTimeout(go, waitSeconds(failures - 1, hindrance.retryAfter, Math.random) * 1000)
  }
  // A call during a round waits for it and starts another, since its entry may have come too late for the first.
  const go = (): Promise<void> => {
    const mine = (running ?? Promise.resolve()).then(run).finally(() => {
      if (running === mine) running = undefined
    })
    running = mine
    return mine
  }
  const onReturn = () => {
    if (document.visibilityState === 'visible' && Date.now() >= notBefore) void go()
  }
  addEventListener('online', onReturn)
  document.addEventListener('visibilitychange', onReturn)
  return { go }
}
