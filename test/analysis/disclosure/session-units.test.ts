import { expect, test } from 'vitest'
import { openedUnits, withAllChannels, withChannels } from '../../support/attacked-units.ts'
import { simulatedWave } from '../../support/simulated-findings.ts'

const wave = withChannels(simulatedWave(1, 1500, 0.1))

test('units, channels and quality on all pages open no small count', () => {
  const { opened, looked } = openedUnits(wave)
  expect(opened).toEqual([])
  expect(looked).toBeGreaterThan(20)
})

test('the sums of channels would, beside the list of units', () => {
  expect(openedUnits(wave, withAllChannels).opened).not.toEqual([])
})
