import load from 'highs'
import { expect, test } from 'vitest'
import { protectionOf } from '../../../analysis/report/explore/protection.ts'
import { openedBy, randomFrom, rareWave, session, smallWave, streetWave } from '../../support/attacked-session.ts'

const questions = 150
const waves = [
  [smallWave, 1, 200],
  [smallWave, 2, 200],
  [smallWave, 1, 1500],
  [streetWave, 1, 200],
  [rareWave, 2, 1500],
] as const

test('everything published in a session opens no small count', { timeout: 240_000 }, () => {
  for (const [make, seed, people] of waves) {
    const wave = make(seed, people)
    const published = session(wave, questions, randomFrom(seed))
    expect(published.length).toBeGreaterThan(questions)
    expect(openedBy(wave, published)).toEqual([])
  }
})

test('nor does it by the bounds of another solver', { timeout: 240_000 }, async () => {
  const wave = smallWave(1)
  expect(openedBy(wave, session(wave, questions, randomFrom(3)), await load(), 9)).toEqual([])
})

test('what can be divided by two aspects is: the protection does not forbid all', () => {
  const wave = smallWave(1)
  expect(protectionOf(wave.instrument, wave.scope).mayAsk(['sex', 'education', '@sector'])).toBe(true)
})

test('where few are not of the most frequent code, only rare codes are not combined', () => {
  const wave = rareWave(2, 1500)
  const { mayAsk, isHidden } = protectionOf(wave.instrument, wave.scope)
  expect(mayAsk(['sex', 'education'])).toBe(true)
  const of = (education: number) =>
    isHidden([
      { variable: 'sex', codes: [1] },
      { variable: 'education', codes: [education] },
    ])
  expect([1, 5].map(of)).toEqual([false, true])
})
