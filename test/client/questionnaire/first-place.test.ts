import { expect, test } from 'vitest'
import { newDraft } from '../../../client/questionnaire/draft.ts'
import { firstPlace, noticeOf, noticeOn } from '../../../client/questionnaire/first-place.ts'
import type { OutboxEntry } from '../../../client/questionnaire/outbox/seal.ts'

const nothing = { draft: undefined, entry: undefined, receipt: undefined }
const draft = { ...newDraft('zh-CN'), answers: { sector: 1 } }
const entry = { responseId: 'ab', refusal: null } as OutboxEntry
const receipt = { receipt: 'AAAA-BBBB-CCCC', day: '2026-11-25' }

test('who comes for the first time is welcomed, or told why not', () => {
  expect(firstPlace('open', nothing)).toEqual({ screen: 'welcome' })
  expect(firstPlace('planned', nothing)).toMatchObject({ notice: 'wave_not_open' })
  expect(firstPlace('closed', nothing)).toMatchObject({ notice: 'wave_closed' })
})

test('unsent answers come before everything else', () => {
  expect(firstPlace('open', { draft, entry, receipt })).toEqual({ screen: 'resume' })
  expect(firstPlace('open', { draft, entry: { ...entry, refusal: 'code_used' }, receipt })).toMatchObject({
    notice: 'code_used',
    responseId: 'ab',
  })
})

test('what waits is sent even when the wave has closed, since the server decides', () => {
  expect(firstPlace('closed', { ...nothing, entry })).toMatchObject({ screen: 'sending', responseId: 'ab' })
})

test('who has a receipt sees it again', () => {
  expect(firstPlace('open', { ...nothing, receipt })).toEqual({ screen: 'receipt', ...receipt })
  expect(firstPlace('closed', { ...nothing, receipt })).toMatchObject({ screen: 'receipt' })
})

test('a draft without answers is nothing to go on with', () => {
  expect(firstPlace('open', { ...nothing, draft: newDraft('zh-CN') })).toEqual({ screen: 'welcome' })
})

test('each way in which a page cannot open has its own words', () => {
  const problem = (code: 'unknown_link' | 'too_many_attempts' | 'internal') =>
    noticeOn({ kind: 'problem', code, retryAfter: 0 }, true)
  expect(noticeOn({ kind: 'unreachable' }, false)).toBe('no_network')
  expect(noticeOn({ kind: 'unreachable' }, true)).toBe('server')
  expect(problem('unknown_link')).toBe('unknown_link')
  expect(problem('too_many_attempts')).toBe('too_many_attempts')
  expect(problem('internal')).toBe('server')
})

test('a refusal without words of its own gets the general ones', () => {
  expect(noticeOf('leaf_mismatch')).toBe('refused')
  expect(noticeOf('wave_closed')).toBe('wave_closed_kept')
})
