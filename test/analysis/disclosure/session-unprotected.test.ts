import { expect, test, vi } from 'vitest'
import type { FilterPart } from '../../../analysis/report/explore/state.ts'
import { openedBy, randomFrom, session, smallWave, streetWave, unknownsOf } from '../../support/attacked-session.ts'

// Every answer protected by itself only: what is small is hidden, and what follows from other answers is not.
vi.mock('../../../analysis/report/explore/protection.ts', () => ({
  protectionOf: () => ({
    dividers: new Set(['@sector', ...wave.dividers]),
    mayAsk: (variables: readonly string[]) => new Set(variables.filter((name) => name !== '@sector')).size <= 2,
    isHidden: (parts: readonly FilterPart[]) => {
      const count = unknowns.countOf(unknowns.cellsOf(parts))
      return count > 0 && count < 10
    },
    hiddenAnswers: () => () => false,
  }),
}))

const wave = smallWave(1)
const unknowns = unknownsOf(wave)

test('the same session without the joint protection opens small counts', { timeout: 240_000 }, () => {
  expect(openedBy(wave, session(wave, 60, randomFrom(1)))).not.toEqual([])
})

test('so do counts of streets of which only the small ones are left out', () => {
  const streets = streetWave(1)
  const { cellsOf, countOf, codesOf } = unknownsOf(streets)
  const pages = [[], ...streets.scope.sectorCodes.map((code) => [{ variable: '@sector', codes: [code] }])]
  const published = pages.flatMap((page) =>
    [page, ...codesOf('street').map((code) => [...page, { variable: 'street', codes: [code] }])].flatMap((parts) => {
      const value = countOf(cellsOf(parts))
      return value >= 10 ? [{ parts, value }] : []
    }),
  )
  expect(openedBy(streets, published)).not.toEqual([])
})
