import { expect, test } from 'vitest'
import { openedGrades } from '../../support/attacked-quality.ts'
import { simulatedWave } from '../../support/simulated-findings.ts'

const waves = [simulatedWave(1, 1500, 0.1), simulatedWave(1, 200)]

test('grades of all checks and pages together open no small count', () => {
  for (const wave of waves) {
    const { opened, looked } = openedGrades(wave)
    expect(opened).toEqual([])
    expect(looked).toBeGreaterThan(0)
  }
})

test('they would if only small counts were left out', () => {
  const alone = (value: number) => (value > 0 && value < 10 ? 'few' : value)
  expect(openedGrades(waves[0]!, alone).opened).not.toEqual([])
})
