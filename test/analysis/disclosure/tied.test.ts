import { expect, test } from 'vitest'
import { protectAnswers } from '../../../analysis/disclosure/crossing/protect-answers.ts'
import { protectCrossings } from '../../../analysis/disclosure/crossing/protect-crossings.ts'
import { type Divider, spaceOf } from '../../../analysis/disclosure/crossing/space.ts'
import { tiedDividers } from '../../../analysis/disclosure/crossing/tied.ts'
import { minimumGroupSize } from '../../../analysis/disclosure/minimums.ts'

/** People of one sector in the combinations of two dividers. */
function people(counts: readonly (readonly number[])[]) {
  const rows = counts.flatMap((row, a) => row.flatMap((count, b) => Array<[number, number]>(count).fill([a, b])))
  const named = (name: string, codes: number, placeOf: number[]): Divider => ({ name, codes, placeOf })
  const dividers = [
    named(
      '@sector',
      1,
      rows.map(() => 0),
    ),
    named(
      'age',
      counts.length,
      rows.map(([a]) => a),
    ),
    named(
      'work',
      counts[0]!.length,
      rows.map(([, b]) => b),
    ),
  ]
  return { rows, dividers, space: spaceOf(dividers, rows.length) }
}

const tied = [
  [90, 20, 0],
  [0, 80, 40],
  [0, 0, 70],
]
const filled = [
  [90, 20, 200],
  [0, 80, 40],
  [30, 0, 70],
]

test('twenty people whose answers follow from the sums around empty combinations are not crossed', () => {
  expect(tiedDividers(people(tied).space, minimumGroupSize)).toEqual([1, 2])
  expect(tiedDividers(people(filled).space, minimumGroupSize)).toEqual([])
  const rule = { minimum: minimumGroupSize, isHidden: () => false }
  expect(protectCrossings(people(tied).space, rule)).toEqual([1, 2])
})

test('a group alone in its row is not tied: the sum of its row is as closed as itself', () => {
  expect(
    tiedDividers(
      people([
        [0, 20, 0],
        [90, 80, 0],
      ]).space,
      minimumGroupSize,
    ),
  ).toEqual([])
})

test('what few said alike is hidden with a square of which no corner is empty', () => {
  const { rows, dividers, space } = people(filled)
  // All twenty of the second combination said it, and every third of the others.
  const chosen = rows.flatMap(([a, b], i) => ((a === 0 && b === 1) || i % 3 === 0 ? [i] : []))
  const shown = protectAnswers({
    space,
    placesOf: dividers.map(({ placeOf }) => placeOf),
    over: [1, 2],
    isAnswered: new Uint8Array(rows.length).fill(1),
    chosen,
    isClosed: (said, answered) => answered < minimumGroupSize || (answered < 25 && said === answered),
    isAloneHidden: () => false,
  })
  const hidden = [0, 1, 2].map((a) => [0, 1, 2].map((b) => Number(!shown([a, b], null))))
  expect(hidden).toEqual([
    [0, 1, 1],
    [0, 1, 1],
    [0, 0, 0],
  ])
})
