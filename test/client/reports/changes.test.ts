import { type ComponentType, h } from 'preact'
import { beforeAll, expect, test } from 'vitest'
import type { Trends } from '../../../analysis/report/trends/trend.ts'
import { trendsOf } from '../../../analysis/report/trends/trends-of.ts'
import { csv } from '../../../domain/csv.ts'
import { smallInstrument } from '../../fixtures/instrument.ts'
import { stubBrowser } from '../ui/browser-stubs.ts'
import { markup } from '../ui/markup.ts'
import { twoIssues } from './two-issues.ts'

const instrument = smallInstrument()
const load = async () => ({
  ...(await import('../../../client/reports/changes.ts')),
  ...(await import('../../../client/reports/panel-trend.tsx')),
  ...(await import('../../../client/reports/ranking-chart.tsx')),
  ...(await import('../../../client/reports/ranking-cells.ts')),
})
let reports: Awaited<ReturnType<typeof load>>
beforeAll(async () => {
  stubBrowser()
  reports = await load()
})

const drawn = <Props extends object>(component: ComponentType<Props>, props: Props) => markup(h(component, props))

/** Heating was named less by 10 points in the wave before; the other issue as often as now. */
function changed(): Trends {
  const before = twoIssues()
  const heating = before.issues.find(({ issue }) => issue === 'E09')
  if (!heating?.mention.isEstimable) throw new Error('no share of heating')
  const mention = { ...heating.mention, value: heating.mention.value - 0.1, degreesOfFreedom: 50 }
  const withDegrees = twoIssues().issues.map((issue) => ({
    ...issue,
    mention: { ...issue.mention, degreesOfFreedom: 50 },
  }))
  const now = { ...twoIssues(), issues: withDegrees }
  const issues = withDegrees.map((issue) => (issue.issue === 'E09' ? { ...issue, mention } : issue))
  return trendsOf([
    { id: 'w1', name: '2025年调查', findings: { ...before, issues }, instrument },
    { id: 'w2', name: '2026年调查', findings: now, instrument },
  ])
}

test('the ranking marks a significant change by triangle and points, every other one by a dash', () => {
  const { issues } = twoIssues()
  const table = drawn(reports.RankingChart, {
    issues,
    all: issues,
    instrument,
    selected: null,
    changes: reports.changesOf(changed()),
  })
  expect(table).toContain('较上期上升 10.0 个百分点')
  expect(table.match(/▲/g)).toHaveLength(1)
  expect(table).toContain('▲10.0')
  expect(table).toContain('较上期变化不显著')
})

test('without a wave before there is no column of changes', () => {
  const { issues } = twoIssues()
  const table = drawn(reports.RankingChart, { issues, all: issues, instrument, selected: null, changes: null })
  expect(table).not.toContain('较上期')
  const alone = { ...changed(), waves: changed().waves.slice(1) }
  expect(reports.changesOf(alone)).toBeNull()
})

test('the panel joins waves by a line only where they can be compared', () => {
  const trends = changed()
  const panel = drawn(reports.PanelTrend, { trends, issue: 'E09' })
  expect(panel.match(/<circle/g)).toHaveLength(2)
  expect(panel).toContain('Z')
  const broken = {
    ...trends,
    issues: trends.issues.map((issue) => ({
      ...issue,
      mention: { ...issue.mention, steps: [{ change: null, break: 'limit_changed' as const }] },
    })),
  }
  const parted = drawn(reports.PanelTrend, { trends: broken, issue: 'E09' })
  expect(parted.match(/<circle/g)).toHaveLength(2)
  expect(parted).not.toContain('Z')
  expect(parted).toContain('最多可选的项数改过')
})

test('the exported ranking holds the change with its interval and test where waves are compared', () => {
  const lines = csv(reports.rankingCells(twoIssues(), instrument, reports.changesOf(changed())))
    .trim()
    .split('\r\n')
  expect(lines[1]).toContain('较上期变化（个百分点）')
  expect(lines[2]).toMatch(/E09.*,59,10,7\.\d+,12\.\d+,0,/)
  expect(csv(reports.rankingCells(twoIssues(), instrument))).not.toContain('较上期')
})
