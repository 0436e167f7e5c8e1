import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adjustedRand } from '../../../analysis/cluster/adjusted-rand.ts'
import type { Choices } from '../../../analysis/cluster/choice-patterns.ts'
import { divideByChoices } from '../../../analysis/cluster/divide-by-choices.ts'
import { kMeans } from '../../../analysis/cluster/k-means.ts'
import { squaredDistance } from '../../../analysis/cluster/lloyd-rounds.ts'
import { distancesOf, silhouette } from '../../../analysis/cluster/silhouette.ts'
import { samplingDesign } from '../../../analysis/variance/sampling-design.ts'
import { seededRandom } from '../../../domain/random.ts'

/** People who each choose up to five of sixty things; those of a planted group choose its kinds `lift` times as often. */
function planted(people: number, groups: number, lift: number, seed: number): Choices {
  const random = seededRandom(seed)
  const chosen = Array.from({ length: 60 }, () => new Uint8Array(people))
  const pick = (chances: readonly number[]) => {
    let left = random() * chances.reduce((sum, chance) => sum + chance, 0)
    return Math.max(
      0,
      chances.findIndex((chance) => {
        left -= chance
        return chance > 0 && left < 0
      }),
    )
  }
  for (let i = 0; i < people; i++) {
    const chances = chosen.map((_, k) => {
      const isOwn = groups > 1 && Math.floor(k / 10) % groups === i % groups
      return (0.5 + ((k * 7) % 10) / 10) * (isOwn ? lift : 1)
    })
    const count = 1 + Math.floor(random() * 5)
    for (let n = 0; n < count; n++) {
      const thing = pick(chances)
      chosen[thing]![i] = 1
      chances[thing] = 0
    }
  }
  const kindOf = Int32Array.from({ length: 60 }, (_, k) => Math.floor(k / 10))
  return { chosen, kindOf, kinds: 6, weights: new Float64Array(people).fill(1) }
}

const designFor = (people: number) =>
  samplingDesign(
    Int32Array.from({ length: people }, (_, i) => Math.floor(i / (people / 50))),
    new Int32Array(people),
  )

function agreement(groupOf: Int32Array, groups: number, found: number): number {
  const table = Array.from({ length: groups }, () => Array.from({ length: found }, () => 0))
  groupOf.forEach((group, i) => {
    if (group >= 0) table[i % groups]![group]! += 1
  })
  return adjustedRand(table)
}

describe('a division by choices', () => {
  test.each([2, 3])('finds %i groups that there are', (groups) => {
    const division = divideByChoices(planted(1500, groups, 12, 5), designFor(1500))
    expect(division.chosen?.count).toBe(groups)
    expect(agreement(division.groupOf, groups, groups)).toBeGreaterThan(0.7)
    const sizes = Array.from({ length: groups }, (_, g) => division.groupOf.filter((group) => group === g).length)
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
  })

  test('finds none where what people choose has nothing to do with what else they choose', () => {
    for (let seed = 0; seed < 12; seed++)
      expect(divideByChoices(planted(1200, 1, 1, seed), designFor(1200)).chosen, `seed ${seed}`).toBeNull()
  })

  test('is the same each time', () => {
    const make = () => divideByChoices(planted(600, 3, 12, 2), designFor(600))
    expect(make()).toEqual(make())
  })

  test('leaves out who chose nothing or has no weight', () => {
    const choices = planted(900, 2, 12, 5)
    for (const values of choices.chosen as Uint8Array[]) values[0] = 0
    const weights = choices.weights.map((weight, i) => (i === 1 ? 0 : weight))
    const { groupOf } = divideByChoices({ ...choices, weights }, designFor(900))
    expect([...groupOf.slice(0, 2)]).toEqual([-1, -1])
    expect(groupOf.slice(2).every((group) => group >= 0)).toBe(true)
  })
})

test('the adjusted Rand index is what counting all pairs one by one gives', () => {
  const labels = fc.array(fc.tuple(fc.nat(2), fc.nat(3)), { minLength: 3, maxLength: 25 })
  fc.assert(
    fc.property(labels, (things) => {
      const table = [0, 1, 2].map((a) => [0, 1, 2, 3].map((b) => things.filter(([x, y]) => x === a && y === b).length))
      let [both, first, second, all] = [0, 0, 0, 0]
      things.forEach(([x, y], i) => {
        for (const [u, v] of things.slice(i + 1)) {
          all++
          if (x === u) first++
          if (y === v) second++
          if (x === u && y === v) both++
        }
      })
      const expected = (first * second) / all
      const most = (first + second) / 2
      fc.pre(most - expected > 1e-9)
      expect(adjustedRand(table)).toBeCloseTo((both - expected) / (most - expected), 10)
    }),
  )
})

test('the silhouette of weighted points is that of as many things, one by one', () => {
  const points = [
    [0, 0],
    [0, 1],
    [3, 3],
    [4, 3],
    [9, 9],
  ].map((point) => Float64Array.from(point))
  const weights = Float64Array.from([2, 1, 3, 1, 1])
  const partOf = Int32Array.from([0, 0, 1, 1, 2])
  const things = points.flatMap((point, p) => Array.from({ length: weights[p]! }, () => ({ point, part: partOf[p]! })))
  const widths = things.map(({ point, part }, i) => {
    const to = (other: number) => {
      const own = things.filter((thing, j) => thing.part === other && j !== i)
      return own.reduce((sum, thing) => sum + Math.sqrt(squaredDistance(point, thing.point)), 0) / own.length
    }
    if (things.filter((thing) => thing.part === part).length === 1) return 0
    const outside = Math.min(...[0, 1, 2].filter((other) => other !== part).map(to))
    return (outside - to(part)) / Math.max(outside, to(part))
  })
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length
  expect(silhouette({ points, weights }, distancesOf(points), partOf)).toBeCloseTo(mean, 12)
})

test('k-means leaves every point with its nearest centre, also those that coincide or weigh nothing', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 2, max: 4 }), (seed, count) => {
      const random = seededRandom(seed)
      const points = Array.from({ length: 40 }, () =>
        Float64Array.from({ length: 2 }, () => Math.round(8 * random()) / 8),
      )
      const weights = Float64Array.from(points, (_, i) => (i % 5 === 0 ? 0 : 0.5 + random()))
      const { centres, partOf, spread } = kMeans({ points, weights }, { count, starts: 2 }, random)
      let sum = 0
      points.forEach((point, i) => {
        const own = squaredDistance(point, centres[partOf[i]!]!)
        sum += weights[i]! * own
        for (const centre of centres) expect(own).toBeLessThanOrEqual(squaredDistance(point, centre) + 1e-12)
      })
      expect(sum).toBeCloseTo(spread, 10)
    }),
    { numRuns: 30 },
  )
})

test('a part of k-means that loses all its points stays where it was', () => {
  // Found by trying many: the last point leaves a part, and sums of weights that are not exact leave 1e-18 behind.
  const random = seededRandom(345834)
  const count = 10
  for (let k = 0; k < 2; k++) random()
  const points = Array.from({ length: 35 }, () => Float64Array.from({ length: 2 }, random))
  const weights = Float64Array.from(points, () => 10 ** (4 * random() - 2))
  random()
  const { centres, partOf } = kMeans({ points, weights }, { count, starts: 1 }, random)
  expect(new Set(partOf).size).toBe(count - 1)
  for (const centre of centres) for (const x of centre) expect(x).toBeGreaterThan(0)
})
