import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Json } from '../../../client/designer/document/json.ts'
import { localCopy } from '../../../client/designer/saving/local-copy.ts'
import { Problem } from '../../../domain/problem.ts'
import { stubBrowser } from '../ui/browser-stubs.ts'

let saving: typeof import('../../../client/designer/saving/saver.ts')
beforeEach(async () => {
  vi.useFakeTimers()
  stubBrowser()
  saving = await import('../../../client/designer/saving/saver.ts')
})
afterEach(() => vi.useRealTimers())

function storage() {
  const stored = new Map<string, string>()
  return {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  }
}

/** A server that keeps revisions as the real one does. */
function desk() {
  const server = { revision: 3, document: 'first' as Json, isReachable: true, calls: 0 }
  const page = { document: 'first' as Json }
  const copy = localCopy('s1', storage())
  const saver = saving.createSaver({
    revision: 3,
    read: () => page.document,
    copy,
    send: async (revision, document) => {
      server.calls++
      await new Promise((resolve) => setTimeout(resolve, 100))
      if (!server.isReachable) throw new Problem('internal', { offline: true })
      if (revision !== server.revision) throw new Problem('draft_conflict')
      server.document = document
      return ++server.revision
    },
  })
  const write = (document: Json) => {
    page.document = document
    saver.changed()
  }
  return { server, page, copy, saver, write }
}

test('changes are saved once, after a pause', async () => {
  const { server, saver, write } = desk()
  write('a')
  write('ab')
  expect(saver.state.value.kind).toBe('waiting')
  await vi.advanceTimersByTimeAsync(saving.savePause + 200)
  expect([server.document, server.calls, saver.state.value.kind]).toEqual(['ab', 1, 'saved'])
})

test('what is typed while saving is saved next', async () => {
  const { server, saver, write } = desk()
  write('a')
  await vi.advanceTimersByTimeAsync(saving.savePause + 50)
  expect(saver.state.value.kind).toBe('saving')
  write('ab')
  await vi.advanceTimersByTimeAsync(3 * saving.savePause)
  expect([server.document, saver.state.value.kind]).toEqual(['ab', 'saved'])
})

test('without network the changes stay on the device and go out when it is back', async () => {
  const { server, saver, copy, write } = desk()
  server.isReachable = false
  write('a')
  await vi.advanceTimersByTimeAsync(saving.savePause + 200)
  expect(saver.state.value.kind).toBe('offline')
  expect(copy.read()).toEqual({ revision: 3, document: 'a' })
  server.isReachable = true
  await vi.advanceTimersByTimeAsync(saving.retryPause + 200)
  expect([server.document, saver.state.value.kind, copy.read()]).toEqual(['a', 'saved', null])
})

test('a newer draft of somebody else is not overwritten until that was decided', async () => {
  const { server, saver, copy, write } = desk()
  server.revision = 4
  write('mine')
  await vi.advanceTimersByTimeAsync(saving.savePause + 200)
  expect(saver.state.value.kind).toBe('conflict')
  write('mine too')
  await vi.advanceTimersByTimeAsync(saving.retryPause)
  expect([server.document, server.calls, saver.state.value.kind]).toEqual(['first', 1, 'conflict'])
  expect(copy.read()?.document).toBe('mine')
  saver.goOnFrom(4, true)
  await vi.advanceTimersByTimeAsync(300)
  expect([server.document, saver.state.value.kind]).toEqual(['mine too', 'saved'])
})

test('taking the other draft drops the copy and sends nothing', async () => {
  const { server, saver, copy, write } = desk()
  server.revision = 4
  write('mine')
  await vi.advanceTimersByTimeAsync(saving.savePause + 200)
  saver.goOnFrom(4, false)
  await vi.advanceTimersByTimeAsync(saving.retryPause)
  expect([server.calls, saver.state.value.kind, copy.read()]).toEqual([1, 'saved', null])
})

test('saving now waits for the answer', async () => {
  const { server, saver, write } = desk()
  write('a')
  const flushed = saver.flush()
  await vi.advanceTimersByTimeAsync(200)
  expect([await flushed, server.document]).toEqual([true, 'a'])
  server.isReachable = false
  write('b')
  const failed = saver.flush()
  await vi.advanceTimersByTimeAsync(200)
  expect(await failed).toBe(false)
})

test('a page that is closed keeps what is unsaved, also while it is on its way', async () => {
  const { copy, saver, write } = desk()
  saver.keep()
  expect(copy.read()).toBeNull()
  write('a')
  saver.keep()
  expect(copy.read()?.document).toBe('a')
  await vi.advanceTimersByTimeAsync(saving.savePause + 50)
  copy.forget()
  saver.keep()
  expect(copy.read()?.document).toBe('a')
  await vi.advanceTimersByTimeAsync(200)
  expect(copy.read()).toBeNull()
})

test('a refusal is shown and not tried again and again', async () => {
  const saver = saving.createSaver({
    revision: 1,
    read: () => 'x',
    copy: localCopy('s2', storage()),
    send: () => Promise.reject(new Problem('too_large')),
  })
  saver.changed()
  await vi.advanceTimersByTimeAsync(saving.savePause + saving.retryPause * 3)
  expect(saver.state.value).toMatchObject({ kind: 'refused', problem: { code: 'too_large' } })
})

test('a broken copy is as good as none, and a full device breaks nothing', () => {
  const broken = { ...storage(), getItem: () => '{"revision": "x"' }
  expect(localCopy('s', broken).read()).toBeNull()
  const full = {
    ...storage(),
    setItem: () => {
      throw new Error('quota')
    },
  }
  expect(() => localCopy('s', full).keep({ revision: 1, document: 'x' })).not.toThrow()
})
