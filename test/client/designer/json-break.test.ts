import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonBreak } from '../../../client/designer/document/json-break.ts'

test('whole JSON breaks nowhere', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(jsonBreak(text)).toBe(text.length)
    }),
  )
})

test('JSON cut off breaks at its end or before, where the engine refuses it too', () => {
  fc.assert(
    fc.property(
      fc.json({ maxDepth: 3 }),
      fc.nat(),
      fc.constantFrom('x', '}', '"', ',', '\u0001'),
      (text, at, stray) => {
        const cut = at % (text.length + 1)
        const broken = text.slice(0, cut) + stray + text.slice(cut)
        let isWhole = true
        try {
          JSON.parse(broken)
        } catch {
          isWhole = false
        }
        if (!isWhole) expect(jsonBreak(broken)).toBeLessThanOrEqual(broken.length)
        if (isWhole) expect(jsonBreak(broken)).toBe(broken.length)
      },
    ),
  )
})

test('the first wrong character is found', () => {
  const broken: [readable: string, rest: string][] = [
    ['{"a": [1, ', 'oops]}'],
    ['{"a" ', '1}'],
    ['[1 ', '2]'],
    ['{"a": 1,', '}'],
    ['{', 'a: 1}'],
    ['', 'tru'],
    ['{"a": 0', '1}'],
    ['[]', ']'],
    ['{"a": 1', ''],
  ]
  for (const [readable, rest] of broken) expect([rest, jsonBreak(readable + rest)]).toEqual([rest, readable.length])
})
