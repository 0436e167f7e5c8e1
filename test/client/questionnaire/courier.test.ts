import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { newDraft } from '../../../client/questionnaire/draft.ts'
import { inMemory } from '../../../client/questionnaire/keep.ts'
import { startCourier } from '../../../client/questionnaire/outbox/deliver.ts'
import { type OutboxEntry, seal } from '../../../client/questionnaire/outbox/seal.ts'
import { outboxKey } from '../../../client/questionnaire/outbox/waiting.ts'
import { receiptOf } from '../../../domain/response.ts'
import { sha256 } from '../../../server/simulation/submit.ts'
import { openQuestionnaire } from '../../support/open-questionnaire.ts'

const listeners = new Map<string, () => void>()
const fetched = vi.fn<(path: string) => Promise<unknown>>()

beforeEach(() => {
  vi.useFakeTimers()
  listeners.clear()
  fetched.mockReset()
  const listen = (name: string, act: () => void) => listeners.set(name, act)
  vi.stubGlobal('addEventListener', listen)
  vi.stubGlobal('document', { visibilityState: 'visible', addEventListener: listen })
  vi.stubGlobal('fetch', fetched)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const entry = (): OutboxEntry => seal('LINK', openQuestionnaire(), newDraft('zh-CN'))
const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers })

test('what could not be sent is sent when the network is back', async () => {
  const keep = inMemory()
  const one = entry()
  await keep.put(outboxKey(one.responseId), one)
  const verdicts: string[] = []
  fetched.mockRejectedValueOnce(new TypeError('no network'))
  const courier = startCourier(
    () => keep,
    (_entry, { kind }) => verdicts.push(kind),
  )
  await courier.go()
  const { leaf } = one.body
  fetched.mockResolvedValueOnce(answer(200, { leaf, receipt: receiptOf(sha256, leaf) }))
  listeners.get('online')?.()
  await vi.advanceTimersByTimeAsync(0)
  expect(verdicts).toEqual(['later', 'received'])
})

test('a busy server is left alone for as long as it asks, even when the page comes back', async () => {
  const keep = inMemory()
  const one = entry()
  await keep.put(outboxKey(one.responseId), one)
  fetched.mockImplementation(async () => answer(503, { code: 'database_unavailable' }, { 'retry-after': '60' }))
  await startCourier(
    () => keep,
    () => {},
  ).go()
  listeners.get('visibilitychange')?.()
  await vi.advanceTimersByTimeAsync(59_000)
  expect(fetched).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(fetched).toHaveBeenCalledTimes(2)
})

test('without an event a timer tries again, later each time', async () => {
  const keep = inMemory()
  const one = entry()
  await keep.put(outboxKey(one.responseId), one)
  fetched.mockRejectedValue(new TypeError('no network'))
  await startCourier(
    () => keep,
    () => {},
  ).go()
  await vi.advanceTimersByTimeAsync(60_000)
  const tries = fetched.mock.calls.length
  expect(tries).toBeGreaterThanOrEqual(5)
  expect(tries).toBeLessThanOrEqual(9)
})

test('a refused entry is not sent again by itself', async () => {
  const keep = inMemory()
  const one = entry()
  await keep.put(outboxKey(one.responseId), one)
  fetched.mockImplementation(async () => answer(409, { code: 'code_used' }))
  const courier = startCourier(
    () => keep,
    () => {},
  )
  await courier.go()
  await courier.go()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(fetched).toHaveBeenCalledTimes(1)
})
