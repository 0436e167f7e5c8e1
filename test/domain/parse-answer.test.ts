import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { violations } from '../../domain/answers.ts'
import { itemsOf } from '../../domain/instrument.ts'
import { type Item, typeOf } from '../../domain/items/index.ts'
import { parseAnswer } from '../../domain/items/parse-answer.ts'
import { validAnswer } from '../fixtures/answers.ts'
import { seedInstrument } from '../fixtures/findings.ts'

const instrument = seedInstrument()
const items = itemsOf(instrument)
const seeds = fc.integer({ min: 0, max: 4_294_967_295 })
const verdict = (item: Item, seed: number, answers: Record<string, unknown>) =>
  z.safeParse(typeOf(item).answer(item, { seed, answers }), answers[item.id]).success

test('remembered schemas give the verdict that fresh ones give, whatever was asked before', () => {
  fc.assert(
    fc.property(seeds, seeds, fc.nat(items.length - 1), (seed, other, at) => {
      const item = items[at]!
      const answers = { [item.id]: validAnswer(item, { seed: other, answers: {} }, other) }
      for (const asked of [other, seed])
        expect(parseAnswer(item, { seed: asked, answers }).success).toBe(verdict(item, asked, answers))
    }),
    { numRuns: 300 },
  )
})

test('a changed answer in the same place is parsed anew', () => {
  const answers: Record<string, unknown> = { sex: 1 }
  const context = { seed: 1, answers }
  const item = items.find(({ id }) => id === 'sex')!
  expect(parseAnswer(item, context).success).toBe(true)
  answers.sex = 77
  expect(parseAnswer(item, context).success).toBe(false)
  expect(violations(instrument, { seed: 1, answers })).toContainEqual({ item: 'sex', code: 'not_a_category' })
})
