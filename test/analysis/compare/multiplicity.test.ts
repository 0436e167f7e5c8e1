import { describe, expect, test } from 'vitest'
import { benjaminiHochberg, holm } from '../../../analysis/compare/multiplicity.ts'
import { goldenCases, relativeError } from '../read-golden.ts'

describe('adjusted p-values agree with R', () => {
  test.each(goldenCases('multiplicity/p-adjust.json').map((one) => [one.id, one] as const))('%s', (_, one) => {
    const adjust = one.spec.method === 'BH' ? benjaminiHochberg : holm
    expect(relativeError(adjust(one.spec.p), one.expected.value)).toBeLessThan(one.rtol)
  })

  test('no test needs no adjustment', () => {
    expect(benjaminiHochberg([])).toEqual([])
    expect(holm([])).toEqual([])
  })
})
