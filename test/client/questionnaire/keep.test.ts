import { expect, test, vi } from 'vitest'
import { inMemory, inStorage, type Keep, openKeep } from '../../../client/questionnaire/keep.ts'

function storage(): Storage {
  const all = new Map<string, string>()
  return {
    get length() {
      return all.size
    },
    key: (i) => [...all.keys()][i] ?? null,
    getItem: (key) => all.get(key) ?? null,
    setItem: (key, text) => void all.set(key, text),
    removeItem: (key) => void all.delete(key),
    clear: () => all.clear(),
  }
}

const keeps: Record<string, () => Keep> = { storage: () => inStorage(storage()), memory: inMemory }

for (const [name, open] of Object.entries(keeps))
  test(`${name}: what is put can be got, listed and removed`, async () => {
    const keep = open()
    await keep.put('outbox/1', { answers: { a: 1 } })
    await keep.put('draft/1', 2)
    expect(await keep.get('outbox/1')).toEqual({ answers: { a: 1 } })
    expect(await keep.keys('outbox/')).toEqual(['outbox/1'])
    await keep.remove('outbox/1')
    expect(await keep.get('outbox/1')).toBeUndefined()
    expect(await keep.get('draft/1')).toBe(2)
  })

test('on a phone that became full, what lay there can be read and taken away', async () => {
  const below = inStorage(storage())
  await below.put('draft/1', 1)
  await below.put('outbox/1', 2)
  const keep = inMemory(below)
  await keep.put('draft/1', 3)
  await keep.put('outbox/2', 4)
  expect(await keep.get('draft/1')).toBe(3)
  expect((await keep.keys('outbox/')).sort()).toEqual(['outbox/1', 'outbox/2'])
  await keep.remove('draft/1')
  expect(await keep.get('draft/1')).toBeUndefined()
  expect(await below.get('draft/1')).toBeUndefined()
})

test('a phone that can keep nothing still gets a page that works, and says so', async () => {
  const keep = await openKeep()
  expect(keep.isDurable).toBe(false)
  expect(await keep.get('draft/1')).toBeUndefined()
  expect(await keep.keys('outbox/')).toEqual([])
})

test('a database that never answers is not waited for', async () => {
  vi.useFakeTimers()
  vi.stubGlobal('indexedDB', { open: () => ({}) })
  vi.stubGlobal('localStorage', storage())
  const opening = openKeep()
  await vi.advanceTimersByTimeAsync(5000)
  expect(await Promise.race([opening, 'still waiting'])).toMatchObject({ isDurable: true })
  vi.unstubAllGlobals()
  vi.useRealTimers()
})
