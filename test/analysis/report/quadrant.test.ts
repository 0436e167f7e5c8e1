import { expect, test } from 'vitest'
import { kornGraubard } from '../../../analysis/interval/korn-graubard.ts'
import { issueColumns } from '../../../analysis/report/find/issue-columns.ts'
import { measure } from '../../../analysis/report/find/measure.ts'
import { quadrantsOf } from '../../../analysis/report/find/quadrant.ts'
import { measuredRating } from '../../../analysis/report/find/ratings.ts'
import { scopeOf } from '../../../analysis/report/find/scope.ts'
import { simulatedFindings, simulatedWave } from '../../support/simulated-findings.ts'
import { type Any, first } from '../plan/plan-columns.ts'

const findings = simulatedFindings()
const axes = [
  ['mention', 'attention'],
  ['satisfaction', 'satisfaction'],
] as const

test('every distance is the estimate less the line, and distances add up to 0', () => {
  for (const [estimate, axis] of axes) {
    let sum = 0
    for (const issue of findings.issues) {
      const one = issue[estimate]
      const { difference } = issue.quadrant?.[axis] ?? { difference: Number.NaN }
      if (!one.isEstimable) throw new Error('no estimate')
      expect(difference).toBeCloseTo(one.value - (findings.lines[estimate] ?? Number.NaN), 12)
      sum += difference
    }
    expect(sum).toBeCloseTo(0, 9)
  }
})

test('a place is certain exactly where both sides are, beyond 2.5 % at each end', () => {
  const certain = findings.issues.filter(({ quadrant }) => quadrant?.isCertain)
  expect(certain.length).toBeGreaterThan(3)
  expect(certain.length).toBeLessThan(findings.issues.length)
  for (const { quadrant } of findings.issues) {
    if (!quadrant?.attention || !quadrant.satisfaction) throw new Error('no error')
    const isSure = ({ probabilityAbove: p }: { probabilityAbove: number }) => p < 0.025 || p > 0.975
    expect(quadrant.isCertain).toBe(isSure(quadrant.attention) && isSure(quadrant.satisfaction))
    const isOften = quadrant.attention.difference >= 0
    expect(['improve_first', 'keep_strong'].includes(quadrant.name)).toBe(isOften)
  }
})

test('the error of a distance is that of a plan on the same columns, which is held to R', () => {
  const { dataset, design, instrument } = simulatedWave()
  const scope = scopeOf(dataset, { ...design, margins: [] }, null)
  const columns = issueColumns(instrument, dataset).slice(0, 12)
  const found = quadrantsOf(
    columns.map(({ mention, satisfaction }) => ({
      mention: measure(mention, scope, kornGraubard),
      satisfaction: measuredRating(satisfaction, scope),
    })),
    scope,
  )
  const cells = (column: ArrayLike<number> = []) => Array.from(column, (code) => (code < 0 ? null : code))
  const data: Record<string, (number | null)[]> = {
    stratum: Array.from(scope.sectorOf),
    unit: Array.from(dataset.unit),
    w: Array.from(scope.weights),
  }
  columns.forEach(({ mention, satisfaction }, k) => {
    data[`m${k}`] = cells(mention)
    data[`s${k}`] = cells(satisfaction)
  })
  const names = (letter: string) => columns.map((_, k) => `${letter}${k}`)
  const entry = { estimator: 'quadrant', concern: names('m'), satisfaction: names('s') }
  const planned = first({ design: { strata: 'stratum', psu: 'unit', weight: 'w' }, estimates: [entry] }, data)
  planned.rows.forEach((row: Any, at: number) => {
    const ours = found[Math.floor(at / 2)]?.[row.about === 'concern' ? 'attention' : 'satisfaction']
    expect(ours?.difference).toBeCloseTo(row.estimate, 10)
    expect(ours?.standardError).toBeCloseTo(row.standardError, 10)
    expect(ours?.probabilityAbove).toBeCloseTo(row.probabilityHigh, 9)
  })
  planned.places.forEach((place: Any, k: number) => {
    expect(found[k]).toMatchObject({ name: place.quadrant, isCertain: place.isCertain })
  })
})
