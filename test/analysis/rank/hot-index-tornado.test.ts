import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hotIndices } from '../../../analysis/rank/hot-index.ts'
import { hotIndexTornado } from '../../../analysis/rank/hot-index-tornado.ts'
import { indexParts, weightChanges } from '../../../analysis/report/findings.ts'

const share = fc.option(
  fc.integer({ min: 0, max: 1000 }).map((one) => one / 1000),
  { freq: 6 },
)
const anyParts = fc.array(fc.record({ mention: share, dissatisfied: share, breadth: share }), {
  minLength: 1,
  maxLength: 15,
})
const weight = fc.integer({ min: 0, max: 4 }).map((one) => one / 2)
const anyWeights = fc
  .record({ attention: weight, dissatisfaction: weight, breadth: weight })
  .filter((weights) => indexParts.some((part) => weights[part] > 0))

describe('the tornado of the hot index', () => {
  const parts = [
    { mention: 0.4, dissatisfied: 0.1, breadth: 0.9 },
    { mention: 0.3, dissatisfied: 0.9, breadth: 0.5 },
    { mention: 0.2, dissatisfied: 0.2, breadth: 0.1 },
  ]
  const even = { attention: 1, dissatisfaction: 1, breadth: 1 }

  test('names who comes into the top and who drops out, worked by hand', () => {
    // Indices now: (100 + 10 + 90)/3, (75 + 90 + 50)/3, (50 + 20 + 10)/3: the second leads.
    const { issues, changes } = hotIndexTornado(parts, even, { top: 1, steps: 20 })
    expect(issues.map(({ rank }) => rank)).toEqual([2, 1, 3])
    // Dissatisfaction halved: (100 + 5 + 90)/2.5 = 78 over (75 + 45 + 50)/2.5 = 68.
    expect(issues[0]?.ranks.dissatisfaction).toEqual({ halved: 1, doubled: 2, without: 1, alone: 3 })
    expect(changes).toContainEqual({ part: 'dissatisfaction', change: 'halved', enters: [0], leaves: [1] })
    expect(changes).toContainEqual({ part: 'dissatisfaction', change: 'doubled', enters: [], leaves: [] })
    expect(issues.map(({ best, worst }) => [best, worst])).toEqual([
      [1, 3],
      [1, 2],
      [2, 3],
    ])
  })

  test('has no place where the only weight is taken away', () => {
    const { issues, changes } = hotIndexTornado(
      parts,
      { attention: 1, dissatisfaction: 0, breadth: 0 },
      { top: 1, steps: 4 },
    )
    expect(issues[0]?.ranks.attention).toEqual({ halved: 1, doubled: 1, alone: 1 })
    expect(changes.some(({ part, change }) => part === 'attention' && change === 'without')).toBe(false)
  })

  test('holds every place within its range, and the place of now is that of the index', () => {
    fc.assert(
      fc.property(anyParts, anyWeights, (list, weights) => {
        const { issues } = hotIndexTornado(list, weights, { top: 3, steps: 10 })
        const now = hotIndices(list, weights).map(({ value }) => value)
        issues.forEach(({ rank, ranks, best, worst }, k) => {
          expect(rank).toBe(1 + now.filter((other) => other > now[k]! + 1e-8).length)
          for (const part of indexParts)
            for (const change of weightChanges) {
              const place = ranks[part][change] ?? rank
              expect(place).toBeGreaterThanOrEqual(best)
              expect(place).toBeLessThanOrEqual(worst)
            }
        })
      }),
      { numRuns: 60 },
    )
  })

  test('never puts an issue below one that is behind in every part', () => {
    fc.assert(
      fc.property(anyParts, anyWeights, (list, weights) => {
        const whole = list.map(({ mention, dissatisfied, breadth }) => ({
          mention: mention ?? 0,
          dissatisfied: dissatisfied ?? 0,
          breadth: breadth ?? 0,
        }))
        const least = { mention: 0, dissatisfied: 0, breadth: 0 }
        const { issues } = hotIndexTornado([...whole, least], weights, { top: 3, steps: 10 })
        issues.forEach(({ best, worst }) => {
          expect(best).toBeLessThanOrEqual(issues.at(-1)!.best)
          expect(worst).toBeLessThanOrEqual(issues.at(-1)!.worst)
        })
      }),
      { numRuns: 60 },
    )
  })

  test('follows a permutation of issues', () => {
    fc.assert(
      fc.property(anyParts, anyWeights, (list, weights) => {
        const options = { top: 3, steps: 10 }
        const turned = hotIndexTornado(list.toReversed(), weights, options).issues.toReversed()
        expect(turned).toEqual(hotIndexTornado(list, weights, options).issues)
      }),
      { numRuns: 40 },
    )
  })
})
