import { h } from 'preact'
import { describe, expect, test } from 'vitest'
import type { Drivers } from '../../../analysis/report/explore/drivers-answer.ts'
import type { PlaceMap } from '../../../analysis/report/explore/map-answer.ts'
import { stubBrowser } from '../ui/browser-stubs.ts'
import { markup } from '../ui/markup.ts'

stubBrowser()
const { linesOf } = await import('../../../client/ui/drawing-frame.tsx')
const { DriversChart } = await import('../../../client/explore/drivers-chart.tsx')
const { colourSteps, TilesChart } = await import('../../../client/explore/tiles-chart.tsx')

const source = { dataHash: 'x', isSynthetic: true, isProbability: true, lastDay: null, level: 0.95, baseSize: 500 }
const figure = (value: number) => ({
  isEstimable: true as const,
  value,
  standardError: 0.02,
  low: value - 0.04,
  high: value + 0.04,
  baseSize: 200,
})

describe('the drawing of a map', () => {
  const map: PlaceMap = {
    ...source,
    place: 'street',
    variable: 'priority_101',
    code: 1,
    all: figure(0.2),
    tiles: [
      { code: 1, figure: figure(0.1), effectiveSize: 180, grey: null },
      { code: 2, figure: { ...figure(0.4), baseSize: 80 }, effectiveSize: 70, grey: null },
      { code: 3, figure: figure(0.3), effectiveSize: 20, grey: 'small_effective' },
      { code: 4, figure: { isEstimable: false, reason: 'suppressed' }, effectiveSize: null, grey: 'hidden' },
    ],
  }
  const drawn = (shown: PlaceMap) =>
    markup(h(TilesChart, { map: shown, nameOf: (code) => `街道${code}`, summary: '地图', width: 800 }))
  const svg = drawn(map)

  test('prints no share where it stays grey, but why', () => {
    expect(svg).toContain('10.0%')
    expect(svg).not.toContain('30.0%')
    expect(svg).toContain('等效人数不到 30')
    expect(svg).toContain('人数太少，不显示')
  })

  test('prints shares of under a hundred people as whole percents', () => {
    expect(svg).toContain('>40%<')
  })

  test('explains colours only where there are any', () => {
    expect(svg).toContain('≥ 40%')
    expect(drawn({ ...map, tiles: map.tiles.slice(2) })).not.toContain('≥')
  })

  test('has at most four steps of colour, from the smallest share to the largest', () => {
    expect(colourSteps(map)).toEqual([0.1, 0.2, 0.3, 0.4])
  })

  test('has no step of colour that is narrower than half an interval', () => {
    const close = [0.33, 0.35, 0.39].map((value, k) => ({ ...map.tiles[0]!, code: k, figure: figure(value) }))
    expect(colourSteps({ ...map, tiles: close })).toEqual([0.3, 0.35])
  })
})

test('the drawing of drivers fills the dots only of what is certain', () => {
  const driver = (group: string, isCertain: boolean): Drivers['drivers'][number] => ({
    group,
    part: figure(0.1),
    fromMean: { value: 0.05, low: 0.01, high: 0.09, isCertain },
    correlation: 0.3,
    mention: figure(0.4),
  })
  const drivers = {
    ...source,
    outcome: 'overall',
    outcomes: ['overall'],
    explained: figure(0.3),
    drivers: [
      driver('E', true),
      driver('L', false),
      { ...driver('G', true), part: { isEstimable: false as const, reason: 'suppressed' as const } },
    ],
  }
  const svg = markup(h(DriversChart, { drivers, nameOf: (group) => group, summary: '改进重点', width: 700 }))
  const dots = svg.match(/<circle[^>]*>/g) ?? []
  expect(dots.length).toBe(2)
  expect(dots.filter((dot) => dot.includes('is-certain'))).toHaveLength(1)
})

test('a note is cut into lines that fit, without losing a letter', () => {
  const note = '基数 910 份，加权，95% 置信区间，数据截至 2026-11-26。 The same in English, with words that stay whole.'
  const lines = linesOf(note, 180)
  expect(lines.join('')).toBe(note)
  expect(lines.length).toBeGreaterThan(3)
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(30)
})
