import { type ComponentType, h } from 'preact'
import { beforeAll, expect, test } from 'vitest'
import type { IssueFinding } from '../../../analysis/report/findings.ts'
import { csv } from '../../../domain/csv.ts'
import { smallInstrument } from '../../fixtures/instrument.ts'
import { stubBrowser } from '../ui/browser-stubs.ts'
import { markup } from '../ui/markup.ts'
import { suppressed, twoIssues } from './two-issues.ts'

const instrument = smallInstrument()
const load = async () => ({
  ...(await import('../../../client/reports/group-table.tsx')),
  ...(await import('../../../client/ui/heat-step.ts')),
  ...(await import('../../../client/reports/panel-sectors.tsx')),
  ...(await import('../../../client/reports/ranking-chart.tsx')),
  ...(await import('../../../client/reports/ranking-cells.ts')),
  ...(await import('../../../client/reports/reliability-card.tsx')),
  ...(await import('../../../client/reports/satisfaction-bar.tsx')),
  ...(await import('../../../client/reports/labels.ts')),
})
let reports: Awaited<ReturnType<typeof load>>
beforeAll(async () => {
  stubBrowser()
  reports = await load()
})

const drawn = <Props extends object>(component: ComponentType<Props>, props: Props) => markup(h(component, props))
const groups = (findings = twoIssues()) =>
  drawn(reports.GroupTable, { findings, instrument, issues: findings.issues, variables: ['@sector'] })

test('only significant differences carry a triangle, however large the others are', () => {
  expect(groups().match(/▲/g)).toHaveLength(2)
  expect(groups()).not.toContain('▼')
})

test('a suppressed group shows neither number nor base', () => {
  const table = groups()
  expect(table.match(/样本不足/g)).toHaveLength(2)
  const findings = twoIssues({
    sample: [{ variable: '@sector', code: 3, baseSize: null, shareUnweighted: null, shareWeighted: null }],
    sectors: twoIssues().sectors.filter(({ code }) => code !== 3),
  })
  expect(groups(findings)).toContain('<50')
})

test('heat steps follow the thresholds said in the key', () => {
  const differences = [-0.07, -0.04, -0.02, 0.011, -0.011, 0.02, 0.04, 0.07]
  expect(differences.map(reports.heatStep)).toEqual([-3, -2, -1, 0, 0, 1, 2, 3])
})

test('the ranking is ordered by rank, and ranks are ranges', () => {
  const findings = twoIssues()
  const issues = reports.byRank(findings)
  const table = drawn(reports.RankingChart, { issues, all: issues, instrument, selected: 'E09', changes: null })
  expect(table.indexOf('冬季供热')).toBeLessThan(table.indexOf('就业'))
  expect(table).toContain('1–2')
  expect(table).toContain('第一梯队')
  expect(table.match(/aria-current="true"/g)).toHaveLength(1)
})

test('a suppressed issue shows neither share nor rank', () => {
  const issues = twoIssues().issues.map((issue) => ({ ...issue, mention: suppressed }))
  const table = drawn(reports.RankingChart, { issues, all: issues, instrument, selected: null, changes: null })
  expect(table).not.toMatch(/ranking-share">[\d.]+%/)
  expect(table).not.toContain('2–3')
  expect(table.match(/样本不足/g)).toHaveLength(2)
})

test('volunteers get no margin of error', () => {
  const { weighting } = twoIssues()
  const findings = twoIssues({
    weighting: { ...weighting, isProbability: false, largestHalfWidth: null, meanDesignEffect: null },
  })
  const card = drawn(reports.ReliabilityCard, { findings })
  expect(card).toContain('不给误差')
  expect(card).not.toContain('±')
})

test('groups of volunteers, which nobody compared, are not said to be alike', () => {
  const panel = (issue: IssueFinding) => drawn(reports.PanelSectors, { findings: twoIssues(), issue })
  const issue = twoIssues().issues[0]!
  const untested = issue.groups.map(({ variable, cells }) => ({
    variable,
    cells: cells.map(({ code, estimate }) => ({ code, estimate })),
  }))
  expect(panel(issue)).toContain('显著差异')
  expect(panel({ ...issue, groups: untested })).not.toContain('显著')
})

test('the satisfaction bar says all its shares in words', () => {
  const [issue] = twoIssues().issues
  const bar = drawn(reports.SatisfactionBar, { issue: issue!, instrument })
  expect(bar).toContain('20.0%')
  expect(bar).toContain('5.0%')
})

test('an exported ranking is marked synthetic and holds a row for every issue', () => {
  const lines = csv(reports.rankingCells(twoIssues(), instrument)).trim().split('\r\n')
  expect(lines).toHaveLength(4)
  expect(lines[0]).toContain('合成数据')
  expect(lines[2]).toContain('E09')
  expect(lines[2]).toContain('30,28,32')
})
