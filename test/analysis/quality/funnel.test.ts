import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalSource } from '../../../analysis/numeric/gaussian.ts'
import { funnel } from '../../../analysis/quality/funnel.ts'
import { seededRandom } from '../../../domain/random.ts'

/** Units of 10 to 40 people in two sectors; `spread` is how far units differ. */
function answered(seed: number, spread: number, units = 60) {
  const normal = normalSource(seededRandom(seed))
  const sizes = Array.from({ length: units }, (_, u) => 10 + ((u * 7) % 31))
  const unitOf = sizes.flatMap((size, u) => Array<number>(size).fill(u))
  const effects = sizes.map(() => spread * normal())
  const sectorOf = sizes.map((_, u) => 1 + (u % 2))
  const y = Float64Array.from(unitOf, (u) => 3 * sectorOf[u]! + effects[u]! + normal())
  return { y, places: { unitOf, sectorOf } }
}

const seed = fc.integer({ min: 1, max: 1e9 })

test('grades do not change with the unit of measurement, and differences scale with it', () => {
  fc.assert(
    fc.property(seed, fc.double({ min: 0.1, max: 100, noNaN: true }), (start, factor) => {
      const { y, places } = answered(start, 0.2)
      const [found, scaled] = [
        funnel(y, places)!,
        funnel(
          y.map((one) => 7 - factor * one),
          places,
        )!,
      ]
      scaled.points.forEach(({ value, grade }, k) => {
        expect(grade).toBe(found.points[k]!.grade)
        expect(value).toBeCloseTo(-factor * found.points[k]!.value, 6)
      })
    }),
    { numRuns: 30 },
  )
})

test.each([0, 0.3])(
  'with units %s apart about one in twenty lies outside 95 % and one in 500 outside 99.8 %',
  (spread) => {
    const grades = Array.from({ length: 60 }, (_, k) => funnel(...pair(answered(k + 1, spread))))
      .flatMap((found) => found!.points)
      .map(({ grade }) => grade)
    const share = (least: number) => grades.filter((grade) => grade >= least).length / grades.length
    expect(grades).toHaveLength(3600)
    // The width itself is estimated, from sixty units each time.
    expect(share(1)).toBeGreaterThan(0.035)
    expect(share(1)).toBeLessThan(0.065)
    expect(share(2)).toBeLessThan(0.006)
  },
)
const pair = ({ y, places }: ReturnType<typeof answered>) => [y, places] as const

test('a unit that was filled in by one hand stands out', () => {
  const { y, places } = answered(4, 0.1)
  const odd = y.map((one, i) => (places.unitOf[i] === 7 ? one + 2 : one))
  const outside = funnel(odd, places)!.points.filter(({ grade }) => grade === 3)
  expect(outside.map(({ unit }) => unit)).toEqual([7])
})

test('there is no funnel for few units or for people who all agree', () => {
  const few = answered(1, 0, 4)
  expect(funnel(few.y, few.places)).toBeNull()
  const { y, places } = answered(1, 0)
  expect(
    funnel(
      y.map(() => 3),
      places,
    ),
  ).toBeNull()
  expect(
    funnel(
      y.map(() => Number.NaN),
      places,
    ),
  ).toBeNull()
  expect(funnel([], { unitOf: [], sectorOf: [] })).toBeNull()
})
