import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answersOnPath, violations } from '../../domain/answers.ts'
import { codebook } from '../../domain/codebook.ts'
import { encode } from '../../domain/encode.ts'
import { route } from '../../domain/logic/route.ts'
import { validAnswer } from '../fixtures/answers.ts'
import { smallInstrument } from '../fixtures/instrument.ts'

const instrument = smallInstrument()
const wrong = (answers: Record<string, unknown>, seed = 7) => violations(instrument, { seed, answers })

/** Walks the instrument as a respondent would, answering everything shown. */
function completeResponse(seed: number) {
  const answers: Record<string, unknown> = {}
  for (let before = -1; before < Object.keys(answers).length; ) {
    before = Object.keys(answers).length
    for (const { item } of route(instrument, { seed, answers })) {
      if (answers[item.id] !== undefined) continue
      const answer = validAnswer(item, { seed, answers }, seed + before)
      if (answer !== undefined) answers[item.id] = answer
    }
  }
  return answers
}

describe('violations', () => {
  test('a response that answers what it is shown has none', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(wrong(completeResponse(seed), seed)).toEqual([])
      }),
    )
  })

  test.each([
    ['a required item without answer', {}, [{ item: 'resident', code: 'required' }]],
    ['a code outside the categories', { resident: 3 }, [{ item: 'resident', code: 'not_a_category' }]],
    ['an item off the path', { resident: 2, years: 4 }, [{ item: 'years', code: 'not_asked' }]],
    ['an item that does not exist', { resident: 2, nonsense: 1 }, [{ item: 'nonsense', code: 'unknown_item' }]],
    ['a number out of bounds', { resident: 1, years: 100 }, [{ item: 'years', code: 'number_too_large' }]],
    ['half a year', { resident: 1, years: 0.5 }, [{ item: 'years', code: 'not_a_whole_number' }]],
    [
      'too many chosen',
      { resident: 1, priority: { codes: [501, 509, 900], text: 'x' } },
      [{ item: 'priority', code: 'too_many_chosen' }],
    ],
    [
      'none with others',
      { resident: 1, priority: { codes: [501, 990] } },
      [{ item: 'priority', code: 'exclusive_with_others' }],
    ],
    [
      'own words left out',
      { resident: 1, priority: { codes: [900] } },
      [{ item: 'priority', code: 'own_text_missing' }],
    ],
    ['twice the same', { resident: 1, priority: { codes: [501, 501] } }, [{ item: 'priority', code: 'chosen_twice' }]],
    [
      'ranking what was not chosen',
      { resident: 1, priority: { codes: [501] }, order: [509] },
      [{ item: 'order', code: 'not_chosen_before' }],
    ],
    ['a wrong shape', { resident: 1, priority: 'x' }, [{ item: 'priority', code: 'wrong_shape' }]],
  ])('%s is found', (_name, answers, expected) => {
    expect(wrong(answers)).toEqual(expected)
  })

  test('a row that this response was not asked is refused', () => {
    const asked = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => wrong({ resident: 1, concern: { 501: 1 } }, seed).length)
    expect(new Set(asked)).toEqual(new Set([0, 1]))
  })
})

describe('encode', () => {
  test('gives one cell per variable of the codebook for any answers at all', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.dictionary(fc.constantFrom('resident', 'years', 'priority', 'concern', 'x'), fc.jsonValue()),
        (seed, answers) => {
          expect(encode(instrument, { seed, answers }).length).toBe(codebook(instrument).length)
        },
      ),
    )
  })

  test('marks what was not asked and what was not answered', () => {
    const names = codebook(instrument).map((variable) => variable.name)
    const row = (answers: Record<string, unknown>) =>
      Object.fromEntries(encode(instrument, { seed: 3, answers }).map((cell, i) => [names[i], cell]))
    expect(row({ resident: 2 })).toMatchObject({ resident: 2, years: -1, priority_501: -1, mood: -1, open: null })
    expect(row({ resident: 1 })).toMatchObject({ years: -2, priority_501: -2, mood: -2, order_1: -2 })
    expect(row({ resident: 1, priority: { codes: [509] } })).toMatchObject({
      priority_501: 0,
      priority_509: 1,
      priority_990: 0,
    })
  })

  test('asks each row equally often', () => {
    const names = codebook(instrument).map((variable) => variable.name)
    const asked = Array.from(
      { length: 4000 },
      (_, seed) => encode(instrument, { seed, answers: { resident: 1 } })[names.indexOf('concern_501')],
    )
    const share = asked.filter((cell) => cell !== -1).length / asked.length
    expect(share).toBeGreaterThan(0.47)
    expect(share).toBeLessThan(0.53)
  })
})

test('answers that fell off the path are left out of what is sent', () => {
  const answers = { resident: 2, years: 12, place: '北区' }
  expect(answersOnPath(instrument, { seed: 1, answers })).toEqual({ resident: 2 })
})
