import { h } from 'preact'
import { beforeAll, expect, test } from 'vitest'
import { confidenceStep } from '../../../analysis/report/confidence-step.ts'
import type { Findings } from '../../../analysis/report/findings.ts'
import { smallInstrument } from '../../fixtures/instrument.ts'
import { stubBrowser } from '../ui/browser-stubs.ts'
import { markup } from '../ui/markup.ts'
import { twoIssues } from './two-issues.ts'

const instrument = smallInstrument()
const load = async () => ({
  ...(await import('../../../client/reports/conclusions.ts')),
  ...(await import('../../../client/reports/conclusion-sentence.tsx')),
})
let reports: Awaited<ReturnType<typeof load>>
beforeAll(async () => {
  stubBrowser()
  reports = await load()
})
const said = (findings: Findings) =>
  reports
    .conclusions(findings)
    .map((conclusion) => markup(h(reports.ConclusionSentence, { conclusion, findings, instrument })))
const changed = (change: (issue: Findings['issues'][number]) => Findings['issues'][number]) =>
  twoIssues({ issues: twoIssues().issues.map(change) })

test('there are three sentences, each about what leads, who differs and where to begin', () => {
  const [first, second, third] = said(twoIssues())
  expect(first).toContain('<b>供热</b>被提到得最多')
  expect(second).toContain('比其他人高 7.0 个百分点')
  expect(third).toContain('<b>供热</b>提到的人多')
})

test('inside a tier no order is worded', () => {
  const [first] = said(changed((issue) => ({ ...issue, tier: 1 })))
  expect(first).toContain('同属第一梯队')
  expect(first).toContain('分不出来')
})

test('no group is called higher or lower without a passed test', () => {
  const findings = changed((issue) => ({
    ...issue,
    groups: issue.groups.map((group) => ({
      ...group,
      cells: group.cells.map((cell) => ({
        ...cell,
        ...(cell.difference ? { difference: { ...cell.difference, direction: 'not_significant' as const } } : {}),
      })),
    })),
  }))
  const [first, second] = said(findings)
  expect(`${first}${second}`).not.toMatch(/比其他人|高于|低于/)
})

test('where no group was tested, nobody is called alike', () => {
  const findings = changed((issue) => ({
    ...issue,
    groups: issue.groups.map((group) => ({
      ...group,
      cells: group.cells.map(({ difference: _, ...cell }) => cell),
    })),
  }))
  const [, second] = said(findings)
  expect(second).toContain('没有作检验')
  expect(second).not.toContain('没有发现显著差别')
})

test('an uncertain place is never called urgent', () => {
  const findings = changed((issue) => ({ ...issue, quadrant: { name: 'improve_first', isCertain: false } }))
  expect(said(findings)[2]).toContain('还没有哪一项')
})

test('words of confidence begin at 95 % and are not given for volunteers', () => {
  expect([0.999, 0.99, 0.95, 0.949].map(confidenceStep)).toEqual(['veryConfident', 'veryConfident', 'confident', null])
  const { weighting } = twoIssues()
  const [first] = said(twoIssues({ weighting: { ...weighting, isProbability: false } }))
  expect(first).not.toContain('把握')
})

test('volunteers are listed but never ranked', () => {
  const findings = changed((issue) => ({
    ...issue,
    tier: 1,
    mention: { isEstimable: true, value: 0.3, baseSize: 400 },
  }))
  const [first] = said(findings)
  expect(first).toContain('不排名次')
  expect(first).not.toContain('梯队')
})
