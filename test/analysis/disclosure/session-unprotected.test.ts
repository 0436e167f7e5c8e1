import { expect, test, vi } from 'vitest'
import type { FilterPart } from '../../../analysis/report/explore/state.ts'
import { dividers, openedBy, randomFrom, session, smallWave, unknownsOf } from '../../support/attacked-session.ts'

// Every answer protected by itself only: what is small is hidden, and what follows from other answers is not.
vi.mock('../../../analysis/report/explore/protection.ts', () => ({
  protectionOf: () => ({
    dividers: new Set(['@sector', ...dividers]),
    mayAsk: (variables: readonly string[]) => new Set(variables.filter((name) => name !== '@sector')).size <= 2,
    isHidden: (parts: readonly FilterPart[]) => {
      const count = unknowns.countOf(unknowns.cellsOf(parts))
      return count > 0 && count < 10
    },
  }),
}))

const wave = smallWave(1)
const unknowns = unknownsOf(wave)

test('the same session without the joint protection opens small counts', { timeout: 240_000 }, () => {
  expect(openedBy(wave, session(wave, 60, randomFrom(1)))).not.toEqual([])
})
