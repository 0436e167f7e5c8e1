import { expect, test, vi } from 'vitest'
import { openedUnits, withChannels } from '../../support/attacked-units.ts'
import { simulatedWave } from '../../support/simulated-findings.ts'

// Only here: of units nothing is left out but what is small.
vi.mock('../../../analysis/disclosure/hidden-units.ts', () => ({
  hiddenUnits: (units: readonly { people: number }[]) => units.map(({ people }) => people > 0 && people < 10),
}))

test('lists and points that leave out small units only tell their numbers', () => {
  expect(openedUnits(withChannels(simulatedWave(1, 1500, 0.1))).opened).not.toEqual([])
})
