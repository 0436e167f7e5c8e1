import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attack } from '../../../analysis/disclosure/attack.ts'
import type { Figure } from '../../../analysis/disclosure/linked-tables.ts'
import { minimumForExtremes } from '../../../analysis/disclosure/minimums.ts'
import {
  type GroupCounts,
  type GroupPlace,
  type ProtectedGroups,
  protectGroups,
} from '../../../analysis/disclosure/protect-groups.ts'

const count = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 10, max: 300 }))

/** Up to four sectors and six groups; in each a few did not answer. */
const anyCounts: fc.Arbitrary<GroupCounts> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 6 }))
  .chain(([sectors, columns]) => {
    const table = (cell: fc.Arbitrary<number>) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: sectors, maxLength: sectors })
    return fc.tuple(table(count), table(fc.constantFrom(0, 0, 0, 1, 3)), table(fc.constantFrom(10, 5)))
  })
  .map(([people, silent, least]) => ({
    people,
    answered: people.map((row, s) => row.map((n, c) => Math.max(0, n - silent[s]![c]!))),
    minimums: least.map(([one]) => one!),
    minimum: Math.max(...least.map(([one]) => one!)),
  }))

/**
 * All that is published, set up anew: who answered and who did not are the cells. Of each group of each page whether it
 * is known how many people it has and how many answered.
 */
function attackOn(
  { people, answered }: GroupCounts,
  kinds: readonly boolean[],
  isShown: (place: GroupPlace, isAnswered: boolean) => boolean,
) {
  const width = people[0]!.length
  const figures: Figure[] = []
  const cellsOf = (sectors: readonly number[], groups: readonly number[], isAnswered: boolean) =>
    sectors.flatMap((s) =>
      groups.flatMap((g) => (isAnswered ? [s * width + g] : [s * width + g, (people.length + s) * width + g])),
    )
  const sizeOf = (sectors: readonly number[], groups: readonly number[], isAnswered: boolean) =>
    sectors.reduce((sum, s) => sum + groups.reduce((all, g) => all + (isAnswered ? answered : people)[s]![g]!, 0), 0)
  const groups = [...Array(width).keys()]
  const sectors = [...people.keys()]
  for (const isAnswered of kinds) {
    for (const s of sectors)
      for (const known of [groups, groups.slice(0, -1)])
        figures.push({
          cells: cellsOf([s], known, isAnswered),
          value: sizeOf([s], known, isAnswered),
          kind: 'public',
          minimum: 0,
        })
    for (const sector of [...sectors, null])
      for (const group of groups.slice(0, -1))
        if (isShown({ sector, group }, isAnswered)) {
          const page = sector === null ? sectors : [sector]
          figures.push({
            cells: cellsOf(page, [group], isAnswered),
            value: sizeOf(page, [group], isAnswered),
            kind: 'shown',
            minimum: 0,
          })
        }
  }
  const tables = { size: 2 * people.length * width, figures }
  const all = attack(tables, () => true)
  const anyway = attack(tables, (i) => figures[i]!.kind === 'public')
  return (page: readonly number[], of: readonly number[], isAnswered: boolean) => {
    const cells = cellsOf(page, of, isAnswered)
    return { value: sizeOf(page, of, isAnswered), found: all.of(cells), anyway: anyway.of(cells) }
  }
}

function expectClosed(counts: GroupCounts, found: ProtectedGroups, also: readonly GroupPlace[]): void {
  const sectors = [...counts.people.keys()]
  const groups = [...Array(counts.people[0]!.length).keys()]
  // What is said of one thing adds up as the numbers of answers do; those of people are no part of it.
  const isAboutAnswers = also.length > 0
  const ask = attackOn(counts, isAboutAnswers ? [true] : [false, true], (place, isAnswered) =>
    isAnswered ? !found.areAnswersHidden(place, also) : !found.isHidden(place),
  )
  for (const sector of [...sectors, null]) {
    const page = sector === null ? sectors : [sector]
    const minimum = sector === null ? counts.minimum : counts.minimums[sector]!
    for (const group of groups.slice(0, -1))
      for (const [of, isAnswered] of [
        [[group], false],
        [[group], true],
        [groups.filter((one) => one !== group), false],
        [groups.filter((one) => one !== group), true],
      ] as const) {
        if (isAboutAnswers && !isAnswered) continue
        const { value, found: bounds, anyway } = ask(page, of, isAnswered)
        const isForced =
          isAnswered && of.length === 1 && also.some((one) => one.sector === sector && one.group === group)
        if (value === 0 || (value >= minimum && !isForced)) continue
        // An answer must not be found of fewer people together than of whom one alike may be told.
        const apart = isAboutAnswers ? minimumForExtremes : minimum
        const isUnknown = bounds.low < value && value < bounds.high && bounds.high - bounds.low >= apart
        if (!isUnknown) expect(bounds).toEqual(anyway)
      }
  }
}

describe('groups on the page of every sector and on that of all', () => {
  test('cannot be worked out from all pages together when they are small, nor can who is left over', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => expectClosed(counts, protectGroups(counts), [])),
      { numRuns: 250 },
    )
  })

  test('keep an answer unknown that would tell what each one said', () => {
    fc.assert(
      fc.property(anyCounts, fc.nat(), fc.nat(), (counts, a, b) => {
        const sector = a % (counts.people.length + 1)
        const also = [
          { sector: sector === counts.people.length ? null : sector, group: b % (counts.people[0]!.length - 1) },
        ]
        const found = protectGroups(counts)
        expect(found.areAnswersHidden(also[0]!, also)).toBe(true)
        expectClosed(counts, found, also)
      }),
      { numRuns: 150 },
    )
  })

  test('are all shown where none is small', () => {
    const people = [
      [20, 30, 0],
      [40, 25, 0],
    ]
    const found = protectGroups({ people, answered: people, minimums: [10, 5], minimum: 10 })
    for (const sector of [0, 1, null])
      for (const group of [0, 1]) {
        expect(found.isHidden({ sector, group })).toBe(false)
        expect(found.areAnswersHidden({ sector, group })).toBe(false)
      }
  })

  test('are held to the minimum of their own sector', () => {
    const people = [
      [7, 30, 40, 0],
      [7, 30, 40, 0],
    ]
    const found = protectGroups({ people, answered: people, minimums: [10, 5], minimum: 10 })
    expect(found.isHidden({ sector: 0, group: 0 })).toBe(true)
    expect(found.isHidden({ sector: 1, group: 1 }) && found.isHidden({ sector: 1, group: 2 })).toBe(false)
  })
})
