import { expect, test } from 'vitest'
import { qualityOf } from '../../../analysis/report/find/quality.ts'
import { findIssues } from '../../../analysis/report/find-issues.ts'
import type { Quality } from '../../../analysis/report/quality-findings.ts'
import { inputOf, simulatedWave } from '../../support/simulated-findings.ts'

const wave = simulatedWave(1, 1500, 0.1)
const whole = findIssues(inputOf(wave))
const qualityFor = (sector: number | null): Quality => qualityOf({ ...inputOf(wave), sector }, whole.issues)
const number = (count: Quality['worst'][number]): number => (typeof count === 'number' ? count : Number.NaN)

test('no count of one to nine people is shown, nor can one be told by subtraction', () => {
  const quality = [null, 1, 2, 3].map(qualityFor)
  const lines = quality.flatMap(({ checks, worst }) => [
    worst,
    ...checks.flatMap((check) => (check.isMeasured ? [check.counts] : [])),
  ])
  expect(lines).toHaveLength(20)
  for (const line of lines) {
    expect(line.filter((count) => typeof count === 'number' && count > 0 && count < 10)).toEqual([])
    expect(line.filter((count) => typeof count === 'string')).not.toHaveLength(1)
  }
})

test('counts of the sectors add up to those of all, where all are shown', () => {
  const [all, ...sectors] = [null, 1, 2, 3].map((sector) => qualityFor(sector).worst)
  all!.forEach((count, grade) => {
    const sum = sectors.reduce((total, worst) => total + number(worst[grade]!), 0)
    if (!Number.isNaN(sum)) expect(count).toBe(sum)
  })
  expect(number(all![0]!) + number(all![1]!)).toBe(wave.dataset.size)
})

test('without the flagged there are fewer people, shares are near those of all, and the change is the largest', () => {
  const { without } = whole.quality!
  if (!without.isShown) throw new Error(without.reason)
  const changes = whole.issues.map(({ mention }, k) => {
    const now = without.issues[k]!.mention
    return mention.isEstimable && now !== null ? Math.abs(now - mention.value) : 0
  })
  expect(without.removed).toBeGreaterThan(100)
  expect(Math.max(...changes)).toBeCloseTo(Math.abs(without.largestChange!.change), 12)
  expect(Math.max(...changes)).toBeLessThan(0.05)
  expect(without.issues.map(({ rank }) => rank).sort((a, b) => a - b)).toEqual(whole.issues.map((_, k) => k + 1))
})

test('nobody is deleted: all other findings are those of a wave without seconds', () => {
  const { pace: _, ...dataset } = wave.dataset
  const untimed = findIssues({ ...inputOf(wave), dataset })
  expect({ ...untimed, quality: null }).toEqual({ ...whole, quality: null })
  expect(untimed.quality!.checks.find(({ id }) => id === 'speeding')).toEqual({ id: 'speeding', isMeasured: false })
})

test('units with fewer than ten people have no point, and no unit inside the lines is named', () => {
  const units = wave.dataset.units.map((unit, u) => ({ ...unit, name: `单位${u}` }))
  const unit = wave.dataset.unit.map((u, i) => (i < 200 ? 0 : u))
  const { units: measures } = qualityOf({ ...inputOf(wave), dataset: { ...wave.dataset, units, unit } }, whole.issues)
  const sizes = new Map<number, number>()
  for (const u of unit) sizes.set(u, (sizes.get(u) ?? 0) + 1)
  const large = [...sizes.values()].filter((size) => size >= 10).length
  expect(measures.map(({ id }) => id)).toEqual(['satisfaction', 'concern', 'no_opinion', 'flagged'])
  for (const { id, points } of measures) {
    if (id !== 'flagged') expect(points).toHaveLength(large)
    expect(points.filter(({ size }) => size < 10)).toEqual([])
    expect(points.filter(({ grade, name }) => grade > 0 !== (name !== null))).toEqual([])
  }
})
