import { describe, expect, test } from 'vitest'
import type { Findings } from '../../../analysis/report/findings.ts'
import { trendsOf } from '../../../analysis/report/trends/trends-of.ts'
import type { Instrument } from '../../../domain/instrument.ts'
import { estimateOf, volunteers, wholeWave, withIssue } from '../../fixtures/findings.ts'
import { linesOf, printed, textOf } from './report-text.ts'
import { instrument, reportOf } from './waves.ts'

interface Before {
  readonly findings?: Findings
  readonly instrument?: Instrument
}

/** The report of a wave with one before it. */
function reportAfter(now: Findings, { findings: earlier = wholeWave(), instrument: asked = instrument }: Before = {}) {
  const trends = trendsOf([
    { id: 'w1', name: '2025年调查', findings: earlier, instrument: asked },
    { id: 'w2', name: '2026年调查', findings: now, instrument },
  ])
  return reportOf(now, { trends })
}

const shareOf = (findings: Findings, id: string): number => {
  const mention = findings.issues.find(({ issue }) => issue === id)?.mention
  if (!mention?.isEstimable) throw new Error(`no share of ${id}`)
  return mention.value
}
const moved = (id: string, by: number, findings = wholeWave()): Findings =>
  withIssue(findings, id, () => ({ mention: estimateOf(shareOf(findings, id) + by, 0.0117) }))

const changeWords = /与上次调查相比|提高\d|下降\d/
const idAt = (place: number) => [...wholeWave().issues].sort((a, b) => a.rank.point - b.rank.point)[place - 1]!.issue
const nameOf = (id: string) => instrument.issues.find((one) => one.id === id)?.shortName['zh-CN'] ?? ''

describe('the report of a wave', () => {
  test('without one before it says nothing of changes', () => {
    expect(textOf(reportOf(wholeWave()))).not.toMatch(changeWords)
    expect(textOf(reportOf(wholeWave()))).toContain('本报告只有一次调查的数据')
  })

  test('with the same one before it names no change', () => {
    const text = textOf(reportAfter(wholeWave()))
    expect(text).toContain('没有发现具有统计学意义的变化')
    expect(text).not.toMatch(/提高\d|下降\d/)
    expect(text).not.toMatch(/差异均?具有统计学意义/)
    expect(text).not.toContain('本报告只有一次调查的数据')
  })

  test('prints no sign before a change that prints as nothing, and one before a fall', () => {
    const [small, down] = [idAt(1), idAt(6)]
    const text = textOf(reportAfter(moved(small, -0.0003, moved(down, -0.064))))
    expect(text).toMatch(new RegExp(`${small}　${nameOf(small)} \\| [\\d.]+% \\| [\\d.]+% \\| 0\\.0 \\|`))
    expect(text).toMatch(new RegExp(`${down}　${nameOf(down)} \\| [\\d.]+% \\| [\\d.]+% \\| −6\\.4 \\|`))
  })

  test('names planted changes with direction and size in the summary and the ranking, bound to their test', () => {
    const [up, down] = [idAt(1), idAt(6)]
    const report = reportAfter(moved(up, 0.081, moved(down, -0.064)))
    const sentence = `与上次调查相比，${nameOf(up)}的提及率提高8.1个百分点，${nameOf(down)}的提及率下降6.4个百分点，差异均具有统计学意义。`
    expect(textOf(report).split(sentence)).toHaveLength(3)
    const claims = Object.values(report.claims).filter(({ source }) =>
      source.startsWith(`absolute:trends/issues/${up}/mention/steps/0/change/value`),
    )
    expect(claims.length).toBeGreaterThanOrEqual(3)
    for (const claim of claims) {
      expect(claim.value).toBeCloseTo(0.081, 10)
      expect(claim.pAdjusted).toBeLessThan(0.001)
    }
  })

  test('says of the issues named most that a small change is not significant', () => {
    const id = idAt(2)
    const text = textOf(reportAfter(moved(id, 0.004)))
    expect(text).toContain(`与上次调查相比，${nameOf(id)}的提及率提高0.4个百分点，差异不具有统计学意义。`)
    expect(text).toContain('全部60项问题提及率的变化不具有统计学意义。')
  })

  test('has a table of all issues through the waves in an annex', () => {
    const id = idAt(1)
    const report = reportAfter(moved(id, 0.081))
    const table = report.blocks.find((block) => block.kind === 'table' && block.id === 'trend-mention')
    if (table?.kind !== 'table') throw new Error('no table of changes')
    expect(table.columns.map(({ label }) => label)).toEqual([
      '热点问题',
      '2025年调查',
      '2026年调查',
      '变化',
      '变化的置信区间',
      '判断',
    ])
    expect(table.rows).toHaveLength(60)
    const verdicts = table.rows.map((row) => printed(report, row.at(-1) ?? []))
    expect(verdicts.filter((one) => one === '提高')).toHaveLength(1)
    expect(verdicts.filter((one) => one === '不显著')).toHaveLength(59)
  })

  test('compares nothing where choices or limit differ, and says why', () => {
    const { priority } = instrument.analysis
    const changed = {
      ...instrument,
      sections: instrument.sections.map((section) => ({
        ...section,
        items: section.items.map((item) => (item.id === priority ? { ...item, max: 3 } : item)) as typeof section.items,
      })),
    }
    const report = reportAfter(moved(idAt(1), 0.081), { instrument: changed })
    const text = textOf(report)
    expect(text).toContain('提及率不与上次比较：两次最多可选的项数不同。')
    expect(text).not.toMatch(/的提及率(提高|下降)/)
    const ranking = report.blocks.find((block) => block.kind === 'heading' && block.text.includes('与上次调查的比较'))
    expect(ranking).toBeDefined()
  })

  test('of volunteers compares nothing, and says why', () => {
    const text = textOf(reportAfter(volunteers(), { findings: volunteers() }))
    expect(text).toContain('提及率不与上次比较：至少有一次调查的参加者不是随机抽取的。')
    expect(text).not.toMatch(/置信|显著|统计学意义|提高\d|下降\d/)
  })

  test('keeps the targets of measures as they are', () => {
    const targets = (report: ReturnType<typeof reportOf>) =>
      report.blocks.flatMap((block) =>
        block.kind === 'table' && block.id === 'measure-programmes' ? linesOf(report, block).slice(1) : [],
      )
    const now = moved(idAt(1), 0.081)
    expect(targets(reportAfter(now))).toEqual(targets(reportOf(now)))
    expect(targets(reportOf(now)).length).toBeGreaterThan(3)
  })
})
