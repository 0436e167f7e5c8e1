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

addEventListener('popstate', () => {
  place.value = read()
})

export function navigate(to: string, how: 'push' | 'replace' = 'push'): void {
  if (new URL(to, location.href).pathname !== location.pathname) {
    if (!mayLeave()) return
    mayLeave = () => true
  }
  history[how === 'push' ? 'pushState' : 'replaceState'](null, '', to)
  const before = place.value.path
  place.value = read()
  if (place.value.path !== before) scrollTo(0, 0)
}

/**
 * Changes parameters of the address; null takes one away. With 'push' the way back takes the change back: for what
 * other numbers are shown by, not for what is typed, dragged or only drawn otherwise.
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
  const text = query.toString()
  const isSame = text === place.value.query.toString()
  navigate(text ? `${place.value.path}?${text}` : place.value.path, isSame ? 'replace' : how)
}
