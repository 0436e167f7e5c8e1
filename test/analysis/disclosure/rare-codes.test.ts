import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Attack, attack } from '../../../analysis/disclosure/attack.ts'
import { areRareHidden } from '../../../analysis/disclosure/crossing/rare-codes.ts'
import type { Figure } from '../../../analysis/disclosure/linked-tables.ts'
import { protectGroups } from '../../../analysis/disclosure/protect-groups.ts'

const [sectors, codes, others, minimum] = [2, 4, 3, 10]
const rare = [2, 3]

/** How many people there are of each sector, code and other code. */
type People = readonly number[]
const cellAt = (s: number, i: number, b: number) => (s * codes + i) * others + b

/** The first two codes are frequent. */
const anyPeople: fc.Arbitrary<People> = fc
  .array(fc.tuple(fc.integer({ min: 12, max: 90 }), fc.oneof(fc.constant(0), fc.nat(4), fc.nat(22))), {
    minLength: sectors * codes * others,
    maxLength: sectors * codes * others,
  })
  .map((pairs) => pairs.map(([frequent, few], cell) => (Math.floor(cell / others) % codes < 2 ? frequent : few)))

const all = (count: number) => [...Array(count).keys()]
const pages: readonly (number | null)[] = [...all(sectors), null]
const sectorsOf = (page: number | null) => (page === null ? all(sectors) : [page])
const cellsOf = (page: number | null, which: readonly number[], and: readonly number[]) =>
  sectorsOf(page).flatMap((s) => which.flatMap((i) => and.map((b) => cellAt(s, i, b))))

function protectionBy(people: People, count: number, cellsOfCode: (page: number, code: number) => number[]) {
  const table = all(sectors).map((s) => [
    ...all(count).map((code) => cellsOfCode(s, code).reduce((sum, cell) => sum + people[cell]!, 0)),
    0,
  ])
  const found = protectGroups({ people: table, answered: table, minimums: [minimum, minimum], minimum })
  return (group: number, sector: number | null) => found.isHidden({ sector, group })
}

/** All that is published: sectors, what is shown of each divider alone, and of all rare codes together by other code. */
function publishedOf(people: People) {
  const value = (cells: readonly number[]) => cells.reduce((sum, cell) => sum + people[cell]!, 0)
  const isHidden = protectionBy(people, codes, (s, i) => cellsOf(s, [i], all(others)))
  const isOtherHidden = protectionBy(people, others, (s, b) => cellsOf(s, all(codes), [b]))
  const shown = pages.flatMap((page) => [
    cellsOf(page, all(codes), all(others)),
    ...all(codes).flatMap((i) => (isHidden(i, page) ? [] : [cellsOf(page, [i], all(others))])),
    ...all(others).flatMap((b) => (isOtherHidden(b, page) ? [] : [cellsOf(page, all(codes), [b])])),
  ])
  const together = pages.flatMap((page) => all(others).map((b) => cellsOf(page, rare, [b])))
  const isSmall = (cells: readonly number[]) => value(cells) > 0 && value(cells) < minimum
  const figures = [...shown, ...together.filter((cells) => !isSmall(cells))].map(
    (cells): Figure => ({ cells, value: value(cells), kind: 'shown', minimum }),
  )
  const found = attack({ size: people.length, figures }, () => true)
  return { isHidden, isOtherHidden, found, value, small: together.filter(isSmall) }
}

const isWide = (found: Attack, cells: readonly number[], value: number, width: number): boolean => {
  const { low, high } = found.of(cells)
  return low < value && value < high && high - low >= Math.floor(width)
}

function codesOf(people: People) {
  const list = people.flatMap((count, cell) => new Array<number>(count).fill(cell))
  const codeOf = list.map((cell) => Math.floor(cell / others) % codes)
  return {
    sectorOf: list.map((cell) => Math.floor(cell / others / codes)),
    own: { name: 'own', codes, placeOf: codeOf },
    other: { name: 'other', codes: others, placeOf: list.map((cell) => cell % others) },
  }
}

describe('rare codes', () => {
  test('that are said to hide each other do, whatever is published of them together', () => {
    const seen = { hidden: 0, open: 0 }
    fc.assert(
      fc.property(anyPeople, (people) => {
        const { isHidden, isOtherHidden, found, value, small } = publishedOf(people)
        // Numbers of all rare codes together are protected by others: only where they are is anything promised.
        fc.pre(small.every((cells) => isWide(found, cells, value(cells), minimum)))
        const { sectorOf, own, other } = codesOf(people)
        const areHidden = areRareHidden(
          { divider: own, rare, sectorOf, sectors, isHidden },
          { divider: other, isHidden: isOtherHidden },
        )
        const opened = pages.flatMap((page) =>
          rare.flatMap((i) =>
            all(others).flatMap((b) => {
              const cells = cellsOf(page, [i], [b])
              const size = value(cells)
              // Nobody can think of more people in a part of a group than it is known to have.
              const width = Math.min(minimum, value(cellsOf(page, [i], all(others))) / 2)
              return size > 0 && size < minimum && !isWide(found, cells, size, width) ? [cells] : []
            }),
          ),
        )
        seen[areHidden ? 'hidden' : 'open'] += opened.length > 0 || areHidden ? 1 : 0
        if (areHidden) expect(opened).toEqual([])
      }),
      { numRuns: 200, seed: 1 },
    )
    expect(Math.min(seen.hidden, seen.open)).toBeGreaterThan(5)
  })

  test('do not hide what few of one of them have where too many have another code', () => {
    const rows = [
      [60, 60, 60],
      [60, 60, 60],
      [14, 2, 0],
      [0, 12, 0],
    ]
    const people = all(sectors * codes * others).map((cell) => rows[Math.floor(cell / others) % codes]![cell % others]!)
    const { isHidden, isOtherHidden } = publishedOf(people)
    const { sectorOf, own, other } = codesOf(people)
    const asked = { divider: own, rare, sectorOf, sectors, isHidden }
    expect(areRareHidden(asked, { divider: other, isHidden: isOtherHidden })).toBe(false)
  })
})
