import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { type Item, itemTypes, typeOf } from '../../domain/items/index.ts'
import { validAnswer } from '../fixtures/answers.ts'
import { smallInstrument } from '../fixtures/instrument.ts'

const instrument = smallInstrument()
const items = [
  ...instrument.sections.flatMap((section) => section.items),
  ...itemTypes.map((type) => type.blank('blank') as Item),
]

describe.each(items.map((item) => [`${item.type} ${item.id}`, item] as const))('%s', (_name, item) => {
  const type = typeOf(item)

  test('is valid by its own schema', () => {
    expect(z.safeParse(type.schema, item).success).toBe(true)
  })

  test('encodes any valid answer, and none, into one cell per variable', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (seed, chance) => {
        const context = { seed, answers: { priority: { codes: [501, 509] } } }
        const answer = validAnswer(item, context, chance)
        if (answer !== undefined) expect(z.safeParse(type.answer(item, context), answer).success).toBe(true)
        for (const given of [answer ?? null, null]) {
          const cells = type.encode(item, given, context)
          const variables = type.variables(item)
          expect(cells.length).toBe(variables.length)
          variables.forEach((variable, i) => {
            const cell = cells[i]
            if (variable.kind === 'text') expect(cell === null || typeof cell === 'string').toBe(true)
            else expect(Number.isFinite(cell)).toBe(true)
            if (variable.kind === 'coded' && typeof cell === 'number' && cell > 0)
              expect(variable.codes?.map((c) => c.code)).toContain(cell)
          })
        }
      }),
    )
  })

  test('refuses answers of a wrong shape', () => {
    for (const wrong of [
      null,
      true,
      -77,
      'x'.repeat(3000),
      [],
      {},
      { codes: 'x' },
      [[1]],
      { 501: 77 },
      { __proto__: 1, a: 1 },
    ])
      expect(z.safeParse(type.answer(item, { seed: 1, answers: {} }), wrong).success).toBe(false)
  })
})

test('every item type has a name of its own and a blank that parses', () => {
  expect(new Set(itemTypes.map((type) => type.type)).size).toBe(itemTypes.length)
  for (const type of itemTypes) expect(type.blank('x').type).toBe(type.type)
})
