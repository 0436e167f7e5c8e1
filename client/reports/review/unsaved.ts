import { signal } from '@preact/signals'
import { account } from '../../ui/session.ts'

/** Words that somebody has typed and not sent. */
interface Unsaved {
  readonly text: string
  /** What stood there when they began; null is the program's sentence. */
  readonly base: string | null
}

const head = (wave: string) => `minyi/unsaved/${account.value?.id}/${wave}/`
// Raised with every change, since the store itself tells nobody.
const changes = signal(0)

/** Kept in the browser, by account: a reload, the end of a session or a broken network costs no word. */
export function keepUnsaved(wave: string, place: string, unsaved: Unsaved | null): void {
  try {
    if (unsaved === null) localStorage.removeItem(head(wave) + place)
    else localStorage.setItem(head(wave) + place, JSON.stringify(unsaved))
  } catch {
    // A browser that stores nothing still sends what was typed.
    volatile.set(head(wave) + place, unsaved)
  }
  changes.value++
}
const volatile = new Map<string, Unsaved | null>()

export function unsavedAt(wave: string, place: string): Unsaved | null {
  changes.value
  const name = head(wave) + place
  try {
    const kept = volatile.get(name) ?? JSON.parse(localStorage.getItem(name) ?? 'null')
    return kept === null ? null : { text: String(kept.text), base: kept.base ?? null }
  } catch {
    return volatile.get(name) ?? null
  }
}

/** Everything unsaved of a wave whose place begins so, with the rest of the place. */
export function unsavedIn(wave: string, kind: string): { readonly place: string; readonly text: string }[] {
  changes.value
  const start = head(wave) + kind
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(start))
      .sort()
      .map((name) => name.slice(start.length))
      .flatMap((place) => {
        const kept = unsavedAt(wave, kind + place)
        return kept ? [{ place, text: kept.text }] : []
      })
  } catch {
    return []
  }
}
