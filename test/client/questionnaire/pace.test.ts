import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { newDraft } from '../../../client/questionnaire/draft.ts'
import { seal } from '../../../client/questionnaire/outbox/seal.ts'
import { timed } from '../../../client/questionnaire/pace.ts'
import { smallInstrument } from '../../fixtures/instrument.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const wait = (seconds: number) => vi.advanceTimersByTime(seconds * 1000)

test('an item has the seconds of all its visits, rounded up; what was between counts for nothing', () => {
  let draft = timed(newDraft('zh-CN'), undefined)
  wait(2.2)
  draft = timed(draft, 'age')
  wait(60)
  draft = timed(draft, undefined)
  wait(4)
  draft = timed(draft, 'age')
  expect(draft.pace).toEqual({ age: 7 })
})

test('a pause counts as 255 seconds, and a clock that is set back as one', () => {
  let draft = timed(newDraft('zh-CN'), undefined)
  wait(4000)
  draft = timed(draft, 'age')
  vi.setSystemTime(Date.now() - 86_400_000)
  expect(timed(draft, 'sex').pace).toEqual({ age: 255, sex: 1 })
})

test('only seconds of answers that are sent leave the phone, and the leaf stays what it was without them', () => {
  const about = {
    wave: 'w',
    state: 'open' as const,
    closesOn: null,
    channel: 'open' as const,
    stratum: 'open',
    isSynthetic: false,
    instrumentHash: 'a'.repeat(64),
    instrument: smallInstrument(),
  }
  const draft = { ...newDraft('zh-CN'), answers: { resident: 2 } }
  const sent = seal('LINK', about, { ...draft, pace: { resident: 3, years: 9 } })
  expect(sent.body.pace).toEqual({ resident: 3 })
  expect(sent.body.leaf).toBe(seal('LINK', about, draft).body.leaf)
})
