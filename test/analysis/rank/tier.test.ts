import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { downward } from '../../../analysis/rank/order.ts'
import { tiersOf } from '../../../analysis/rank/tier.ts'

const size = 8
/** Values and some pairs that were told apart, each in the direction of its values, as a test would. */
const tested = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 100 }), { minLength: size, maxLength: size }),
    fc.array(fc.boolean(), { minLength: size * size, maxLength: size * size }),
  )
  .map(([values, marks]) => ({
    values,
    above: Uint8Array.from(marks, (mark, at) => Number(mark && values[Math.floor(at / size)]! > values[at % size]!)),
  }))

describe('tiersOf', () => {
  test('puts what cannot be told from its leader into one tier', () => {
    // The first is above the last only; the second above nothing.
    const above = Uint8Array.of(0, 0, 1, 0, 0, 0, 0, 0, 0)
    expect(tiersOf([0.3, 0.2, 0.1], above)).toEqual([1, 1, 2])
    expect(tiersOf([0.3, 0.2, 0.1], new Uint8Array(9))).toEqual([1, 1, 1])
    expect(tiersOf([], new Uint8Array(0))).toEqual([])
  })

  test('claims only what was tested: each leader is above every issue of every later tier', () => {
    fc.assert(
      fc.property(tested, ({ values, above }) => {
        const tiers = tiersOf(values, above)
        const order = downward(values)
        order.forEach((k, i) => {
          const step = tiers[k]! - (i > 0 ? tiers[order[i - 1]!]! : 0)
          expect([0, 1]).toContain(step)
          if (step === 0) return
          const later = order.filter((other) => tiers[other]! > tiers[k]!)
          for (const other of later) expect(above[k * size + other]).toBe(1)
        })
      }),
    )
  })
})
