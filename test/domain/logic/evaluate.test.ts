import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { type Condition, conditionSchema } from '../../../domain/logic/condition.ts'
import { evaluate } from '../../../domain/logic/evaluate.ts'

const read = (name: string) => ({ sector: 1, age: 30, unsure: -8, skipped: -1, words: 'x', silent: null })[name]

test.each<[Condition, boolean | null]>([
  [{ variable: 'sector', in: [1, 2] }, true],
  [{ variable: 'sector', in: [3] }, false],
  [{ variable: 'unsure', in: [-8] }, true],
  [{ variable: 'skipped', in: [1] }, null],
  [{ variable: 'nowhere', in: [1] }, null],
  [{ variable: 'age', atLeast: 18, atMost: 30 }, true],
  [{ variable: 'age', atLeast: 31 }, false],
  [{ variable: 'skipped', atLeast: 0 }, null],
  [{ variable: 'words', isAnswered: true }, true],
  [{ variable: 'silent', isAnswered: true }, false],
  [{ variable: 'unsure', isAnswered: true }, true],
  [{ variable: 'skipped', isAnswered: false }, true],
  [{ not: { variable: 'skipped', in: [1] } }, null],
  [
    {
      all: [
        { variable: 'sector', in: [3] },
        { variable: 'skipped', in: [1] },
      ],
    },
    false,
  ],
  [
    {
      all: [
        { variable: 'sector', in: [1] },
        { variable: 'skipped', in: [1] },
      ],
    },
    null,
  ],
  [
    {
      any: [
        { variable: 'sector', in: [1] },
        { variable: 'skipped', in: [1] },
      ],
    },
    true,
  ],
  [
    {
      any: [
        { variable: 'sector', in: [3] },
        { variable: 'skipped', in: [1] },
      ],
    },
    null,
  ],
])('%j is %s', (condition, expected) => {
  expect(z.safeParse(conditionSchema, condition).success).toBe(true)
  expect(evaluate(condition, read)).toBe(expected)
})

const conditions = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    fc.record({
      variable: fc.constantFrom('sector', 'skipped', 'unsure'),
      in: fc.array(fc.integer({ min: -9, max: 3 }), { minLength: 1 }),
    }),
    fc.record({ not: tie('tree') }),
    fc.record({ all: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
  ),
})).tree

test('de Morgan holds with unknowns', () => {
  fc.assert(
    fc.property(conditions, conditions, (a, b) => {
      expect(evaluate({ not: { all: [a, b] } }, read)).toBe(evaluate({ any: [{ not: a }, { not: b }] }, read))
    }),
  )
})
