import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hiddenUnits, type UnitPeople } from '../../../analysis/disclosure/hidden-units.ts'

const unit: fc.Arbitrary<UnitPeople> = fc.record({
  sector: fc.constantFrom(1, 2),
  channel: fc.constantFrom('open', 'slip'),
  people: fc.oneof(fc.nat(9), fc.nat(40)),
})
const anyUnits = fc.array(unit, { minLength: 1, maxLength: 14 })
const sum = (units: readonly UnitPeople[]) => units.reduce((all, { people }) => all + people, 0)

describe('units whose number is hidden', () => {
  test('are all that are small, and together at least ten, or all that there are', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        const hidden = hiddenUnits(units)
        units.forEach(({ people }, u) => {
          if (people > 0 && people < 10) expect(hidden[u]).toBe(true)
        })
        for (const sector of [1, 2]) {
          const own = units.filter((one) => one.sector === sector)
          const left = units.filter((one, u) => hidden[u] && one.sector === sector)
          if (left.some(({ people }) => people > 0)) expect(sum(left) >= 10 || sum(left) === sum(own)).toBe(true)
          if (left.length === 1) expect(own.length).toBe(1)
        }
      }),
    )
  })

  test('do not depend on the order of units', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        const reversed = hiddenUnits([...units].reverse()).reverse()
        expect(hiddenUnits(units)).toEqual(reversed)
      }),
    )
  })
})
