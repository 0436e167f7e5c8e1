import { expect, test } from 'vitest'
import { carriedOver, newDraft, renamed, withAnswer } from '../../../client/questionnaire/draft.ts'
import { smallInstrument } from '../../fixtures/instrument.ts'

const counting = () => {
  let n = 0
  return (bytes: number) => (n++).toString(16).padStart(bytes * 2, '0')
}
const draft = () => newDraft('zh-CN', counting())

test('a new draft has its own secret, nonce and seed', () => {
  expect(draft()).toMatchObject({ secret: '0'.repeat(64), nonce: `${'0'.repeat(63)}1`, seed: 2, answers: {} })
})

test('an answer is put, changed and taken away without touching the others', () => {
  const instrument = smallInstrument()
  const first = withAnswer(instrument, draft(), 'resident', 1)
  const second = withAnswer(instrument, first, 'years', 12)
  expect(second.answers).toEqual({ resident: 1, years: 12 })
  expect(withAnswer(instrument, second, 'years', undefined).answers).toEqual({ resident: 1 })
  expect(first.answers).toEqual({ resident: 1 })
})

test('whatever is no longer chosen leaves the ranking', () => {
  const instrument = smallInstrument()
  const chosen = withAnswer(instrument, draft(), 'priority', { codes: [501, 509] })
  const ranked = withAnswer(instrument, chosen, 'order', [509, 501])
  expect(withAnswer(instrument, ranked, 'priority', { codes: [501] }).answers.order).toEqual([501])
  expect(withAnswer(instrument, ranked, 'priority', undefined).answers).toEqual({})
})

test('another name keeps the answers and the seed, but neither secret nor nonce', () => {
  const old = withAnswer(smallInstrument(), draft(), 'resident', 1)
  const next = renamed(old, () => 'ff')
  expect(next).toEqual({ ...old, secret: 'ff', nonce: 'ff' })
})

test('a newer questionnaire takes over the answers that still fit it', () => {
  const answers = { resident: 1, years: 120, gone: 3, priority: { codes: [509] }, order: [509] }
  const next = carriedOver(smallInstrument(), { ...draft(), answers, item: 'order' }, counting())
  expect(next.answers).toEqual({ resident: 1, priority: { codes: [509] }, order: [509] })
  expect(next.item).toBeNull()
})
