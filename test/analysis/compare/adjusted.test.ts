import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as adjust from '../../../analysis/compare/multiplicity.ts'

const family = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 })
const methods = Object.values(adjust)

describe('adjusted p-values', () => {
  test('are never smaller than the given ones, never over 1, and keep their order', () => {
    fc.assert(
      fc.property(family, (p) => {
        for (const method of methods) {
          const adjusted = method(p)
          p.forEach((one, i) => {
            expect(adjusted[i]!).toBeGreaterThanOrEqual(one - 1e-15)
            expect(adjusted[i]!).toBeLessThanOrEqual(1)
            p.forEach((other, j) => {
              if (one < other) expect(adjusted[i]!).toBeLessThanOrEqual(adjusted[j]! + 1e-15)
            })
          })
        }
      }),
    )
  })

  test('get smaller from Bonferroni over Holm and Hochberg to Hommel, and from Yekutieli to Benjamini and Hochberg', () => {
    fc.assert(
      fc.property(family, (p) => {
        const [b, h, ho, hm] = [adjust.bonferroni(p), adjust.holm(p), adjust.hochberg(p), adjust.hommel(p)]
        const [by, bh] = [adjust.benjaminiYekutieli(p), adjust.benjaminiHochberg(p)]
        p.forEach((_, i) => {
          expect(h[i]!).toBeLessThanOrEqual(b[i]! + 1e-12)
          expect(ho[i]!).toBeLessThanOrEqual(h[i]! + 1e-12)
          expect(hm[i]!).toBeLessThanOrEqual(ho[i]! + 1e-12)
          expect(bh[i]!).toBeLessThanOrEqual(by[i]! + 1e-12)
        })
      }),
    )
  })

  test('do not count a test that could not be made', () => {
    for (const method of methods) {
      const [a, , b] = method([0.01, Number.NaN, 0.04])
      expect([a, b]).toEqual(method([0.01, 0.04]))
      expect(method([])).toEqual([])
    }
  })
})
