import { expect, test, vi } from 'vitest'
import { newDraft, withAnswer } from '../../../client/questionnaire/draft.ts'
import { inMemory } from '../../../client/questionnaire/keep.ts'
import { deliver } from '../../../client/questionnaire/outbox/deliver.ts'
import { type OutboxEntry, seal } from '../../../client/questionnaire/outbox/seal.ts'
import { verdictOn, waitSeconds } from '../../../client/questionnaire/outbox/verdict.ts'
import { outboxKey, waiting } from '../../../client/questionnaire/outbox/waiting.ts'
import type { Questionnaire } from '../../../client/questionnaire/routes.ts'
import { leafOf, receiptOf, responseBodySchema } from '../../../domain/response.ts'
import { sha256 } from '../../../server/sha256.ts'
import { smallInstrument } from '../../fixtures/instrument.ts'

const questionnaire: Questionnaire = {
  wave: 'wave-1',
  state: 'open',
  closesOn: null,
  channel: 'open',
  stratum: '2',
  isSynthetic: false,
  instrumentHash: 'ab'.repeat(32),
  instrument: smallInstrument(),
}
const filled = () => {
  const answered = withAnswer(questionnaire.instrument, newDraft('ru'), 'resident', 2)
  return withAnswer(questionnaire.instrument, answered, 'years', 3)
}
const entryOf = (draft = filled()) => seal('LINK', questionnaire, draft)
/** The receipt as the server makes it, by another implementation of the hash. */
const receiptFor = ({ body, responseId }: OutboxEntry, stratum = '2') => {
  const leaf = leafOf(sha256, { ...body, wave: 'wave-1', stratum, responseId })
  return { leaf, receipt: receiptOf(sha256, leaf) }
}

test('what is sent has the shape of the contract, without answers off the path', () => {
  const { body, responseId } = entryOf()
  expect(responseBodySchema.safeParse(body).success).toBe(true)
  expect(body.answers).toEqual({ resident: 2 })
  expect(responseId).toMatch(/^[0-9a-f]{64}$/)
})

test('half an emoji and other characters that no database holds are left out, whole emoji stay', () => {
  const item = { id: 'said', type: 'long_text' as const, text: { 'zh-CN': '想说的' }, maxLength: 500 }
  const sections = [{ id: 'first', title: { 'zh-CN': '一' }, items: [item] }]
  const open = { ...questionnaire, instrument: { ...questionnaire.instrument, sections } }
  const draft = withAnswer(open.instrument, newDraft('ru'), 'said', 'a\u0000b\ud83d c\ude00 👨‍👩‍👧\n供热')
  expect(seal('LINK', open, draft).body.answers).toEqual({ said: 'ab c 👨‍👩‍👧\n供热' })
})

test('the id is the hash of the secret, which itself is not sent', () => {
  const draft = filled()
  const { body, responseId } = entryOf(draft)
  expect(responseId).toBe(sha256(`rid${draft.secret}`))
  expect(JSON.stringify(body)).not.toContain(draft.secret)
})

test('sealing the same draft twice gives the same request', () => {
  const draft = filled()
  expect(entryOf(draft)).toEqual(entryOf(draft))
})

test('a drawn slip brings its own stratum and its code', () => {
  const entry = entryOf({ ...filled(), slip: { code: 'ABCDEFGHJKM1', stratum: '3' } })
  expect(entry.body.code).toBe('ABCDEFGHJKM1')
  expect(entry.body.leaf).toBe(receiptFor(entry, '3').leaf)
})

test('only a receipt that follows from the answers counts as one', () => {
  const entry = entryOf()
  const good = receiptFor(entry)
  expect(verdictOn(entry, { kind: 'value', value: good })).toEqual({ kind: 'received', receipt: good.receipt })
  for (const bad of [
    { ...good, receipt: 'AAAA-BBBB-CCCC' },
    { ...good, leaf: 'ff'.repeat(32) },
    receiptFor(entry, '1'),
  ])
    expect(verdictOn(entry, { kind: 'value', value: bad }).kind).toBe('later')
})

test('the entry leaves the phone after a verified receipt and not before', async () => {
  const keep = inMemory()
  const entry = entryOf()
  await keep.put(outboxKey(entry.responseId), entry)
  await deliver(keep, entry, async () => ({ kind: 'unreachable' }))
  await deliver(keep, entry, async () => ({ kind: 'value', value: { leaf: '', receipt: '' } }))
  await deliver(keep, entry, async () => ({ kind: 'problem', code: 'database_unavailable', retryAfter: 7 }))
  expect(await waiting(keep)).toEqual([entry])
  await deliver(keep, entry, async () => ({ kind: 'value', value: receiptFor(entry) }))
  expect(await waiting(keep)).toEqual([])
  expect(await keep.get('receipt/LINK')).toMatchObject({ receipt: receiptFor(entry).receipt })
})

test('every try sends the same bytes under the same id', async () => {
  const entry = entryOf()
  const put = vi.fn(async () => ({ kind: 'unreachable' }) as const)
  for (let i = 0; i < 3; i++) await deliver(inMemory(), entry, put)
  expect(new Set(put.mock.calls.map((call) => JSON.stringify(call))).size).toBe(1)
  expect(put).toHaveBeenCalledTimes(3)
})

test('a refusal is remembered with its reason and its answers', async () => {
  const keep = inMemory()
  const entry = entryOf()
  await deliver(keep, entry, async () => ({ kind: 'problem', code: 'wave_closed', retryAfter: 0 }))
  expect(await waiting(keep)).toEqual([{ ...entry, refusal: 'wave_closed' }])
})

test('waits double up to five minutes, vary by chance, and obey the server', () => {
  const longest = [0, 1, 2, 3, 20].map((failures) => waitSeconds(failures, 0, () => 1))
  const shortest = [0, 1, 2, 3, 20].map((failures) => waitSeconds(failures, 0, () => 0))
  expect(longest).toEqual([1, 2, 4, 8, 300])
  expect(shortest).toEqual([0.5, 1, 2, 4, 150])
  expect(waitSeconds(0, 120, () => 1)).toBe(120)
})
