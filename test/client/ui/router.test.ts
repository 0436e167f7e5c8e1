import { afterEach, beforeEach, expect, test, vi } from 'vitest'

/** A history as browsers keep it, with the address of its present entry. */
function stubHistory(first: string) {
  const entries = [{ state: null as unknown, address: first }]
  let at = 0
  const listeners: (() => void)[] = []
  const url = () => new URL(entries[at]!.address, 'http://minyi')
  vi.stubGlobal('addEventListener', (_: string, listener: () => void) => listeners.push(listener))
  vi.stubGlobal('scrollTo', () => {})
  vi.stubGlobal('location', {
    get pathname() {
      return url().pathname
    },
    get search() {
      return url().search
    },
    get href() {
      return url().href
    },
  })
  vi.stubGlobal('history', {
    get state() {
      return entries[at]!.state
    },
    pushState: (state: unknown, _: string, address: string) => {
      entries.splice(++at, Number.POSITIVE_INFINITY, { state, address })
    },
    replaceState: (state: unknown, _: string, address: string) => {
      entries[at] = { state, address }
    },
    back: () => {
      at--
      for (const listener of listeners) listener()
    },
  })
  return () => entries.slice(0, at + 1).map(({ address }) => address)
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
  vi.useRealTimers()
})

test('what is opened and closed again leaves nothing on the way back', async () => {
  const trail = stubHistory('/list')
  const { place, setQuery } = await import('../../../client/ui/router.ts')
  for (const issue of ['101', '102']) {
    setQuery({ issue }, 'push')
    expect(trail()).toEqual(['/list', `/list?issue=${issue}`])
    setQuery({ issue: null })
    expect(trail()).toEqual(['/list'])
    expect(place.value.query.get('issue')).toBeNull()
  }
})

test('closing keeps what was changed meanwhile', async () => {
  const trail = stubHistory('/list')
  const { setQuery } = await import('../../../client/ui/router.ts')
  setQuery({ issue: '101' }, 'push')
  setQuery({ weight: 3 })
  setQuery({ issue: null })
  expect(trail()).toEqual(['/list', '/list?weight=3'])
})

test('keys that go through a list leave one way back, choices after a while one each', async () => {
  const trail = stubHistory('/map')
  const { setQuery } = await import('../../../client/ui/router.ts')
  for (const row of ['a', 'b', 'c']) {
    setQuery({ row }, 'push')
    vi.advanceTimersByTime(300)
  }
  expect(trail()).toEqual(['/map', '/map?row=c'])
  vi.advanceTimersByTime(1_000)
  setQuery({ row: 'd' }, 'push')
  expect(trail()).toEqual(['/map', '/map?row=c', '/map?row=d'])
})
