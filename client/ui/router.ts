import { signal } from '@preact/signals'

export interface Place {
  readonly path: string
  readonly query: URLSearchParams
}

const read = (): Place => ({ path: location.pathname, query: new URLSearchParams(location.search) })

/** Where the address bar is. Components that read it follow it. */
export const place = signal<Place>(read())

/** Asked before the page is left inside the application; false keeps it. */
let mayLeave: () => boolean = () => true
export function beforeLeaving(ask: (() => boolean) | null): void {
  mayLeave = ask ?? (() => true)
}

/** What was pushed last, and when. */
const nothing = { names: '', at: Number.NEGATIVE_INFINITY }
let last = nothing

addEventListener('popstate', () => {
  last = nothing
  place.value = read()
})

const addressOf = ({ path, query }: Place): string => (query.size > 0 ? `${path}?${query}` : path)

export function navigate(to: string, how: 'push' | 'replace' = 'push'): void {
  if (new URL(to, location.href).pathname !== location.pathname) {
    if (!mayLeave()) return
    mayLeave = () => true
  }
  const before = place.value.path
  if (how === 'push') history.pushState({ before: addressOf(place.value) }, '', to)
  else history.replaceState(history.state, '', to)
  place.value = read()
  if (place.value.path !== before) scrollTo(0, 0)
}

const followsWithinMs = 1_000

/** Whether the same was changed just before, as by keys that go through a list: one way back for all of it. */
function isFollowUp(names: string): boolean {
  const isIt = last.names === names && performance.now() - last.at < followsWithinMs
  last = { names, at: performance.now() }
  return isIt
}

/**
 * Changes parameters of the address; null takes one away. With 'push' the way back takes the change back: for what
 * other numbers are shown by, not for what is typed, dragged or only drawn otherwise. What leads to the address before
 * goes the way back itself.
 */
export function setQuery(
  changes: Readonly<Record<string, string | number | null>>,
  how: 'push' | 'replace' = 'replace',
): void {
  const query = new URLSearchParams(place.value.query)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) query.delete(name)
    else query.set(name, String(value))
  }
  const to = addressOf({ ...place.value, query })
  const isFollowing = how === 'push' && isFollowUp(Object.keys(changes).join())
  if (how === 'replace' && history.state?.before === to) history.back()
  else navigate(to, isFollowing || to === addressOf(place.value) ? 'replace' : how)
}
