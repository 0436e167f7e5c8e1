import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Dataset } from '../../../analysis/dataset.ts'
import { baseWeights } from '../../../analysis/weight/base-weight.ts'
import { kish } from '../../../analysis/weight/diagnostics.ts'

const datasetOf = (sectors: readonly number[], unit: readonly number[]): Dataset => ({
  size: unit.length,
  columns: new Map(),
  texts: new Map(),
  units: sectors.map((sector) => ({ sector, size: 1, people: 10, issued: null })),
  unit: Int32Array.from(unit),
})
const strata = [
  { code: 1, name: '机关', population: 300 },
  { code: 2, name: '社区', population: 700 },
]
const design = { isProbability: true, strata, margins: [], source: '' }

describe('baseWeights', () => {
  test('sum to the population of every stratum that has respondents, units counting alike', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 1 }), (unit) => {
        const dataset = datasetOf([1, 1, 1, 2, 2, 2], unit)
        const weights = baseWeights(dataset, design)
        const sumWhere = (belongs: (u: number) => boolean) =>
          weights.reduce((sum, w, i) => sum + (belongs(unit[i]!) ? w : 0), 0)
        for (const [stratum, members] of [[0, [0, 1, 2]] as const, [1, [3, 4, 5]] as const]) {
          const present = members.filter((u) => unit.includes(u))
          if (present.length === 0) continue
          for (const u of present)
            expect(sumWhere((v) => v === u)).toBeCloseTo(strata[stratum]!.population / present.length, 8)
        }
      }),
    )
  })

  test('are all 1 for volunteers', () => {
    expect([...baseWeights(datasetOf([1], [0, 0]), { ...design, isProbability: false })]).toEqual([1, 1])
  })

  test('refuse a unit outside the strata', () => {
    expect(() => baseWeights(datasetOf([9], [0]), design)).toThrow('stratum 9')
  })
})

describe('kish', () => {
  test('equal weights cost nothing, zero weights do not count', () => {
    expect(kish(Float64Array.of(2, 2, 0, 2))).toEqual({ size: 3, effectiveSize: 3, designEffect: 1 })
    expect(kish(new Float64Array(0))).toEqual({ size: 0, effectiveSize: 0, designEffect: 1 })
  })
})
