import { describe, expect, test } from 'vitest'
import { releaseFindings } from '../../../analysis/disclosure/release-findings.ts'
import type { Findings } from '../../../analysis/report/findings.ts'
import { usualPaper } from '../../../analysis/report/forms/paper.ts'
import { compareVersions } from '../../../analysis/report/review/compare-versions.ts'
import { editable, stateOfEdits, withEdits } from '../../../analysis/report/review/edits.ts'
import { statementsOf } from '../../../analysis/report/review/statements.ts'
import { checkStyle } from '../../../analysis/report/review/style/index.ts'
import { allSuppressed, volunteers, wholeWave } from '../../fixtures/findings.ts'
import { simulatedFindings } from '../../support/simulated-findings.ts'
import { smallInstrument } from '../small-wave.ts'
import { allWaves } from './all-waves.ts'
import { findingsOf } from './planted-wave.ts'
import { textOf } from './report-text.ts'
import { briefOf, instrument, planted, reportOf } from './waves.ts'

const both = (findings: Findings) => {
  const whole = reportOf(findings)
  return { whole, brief: briefOf(whole, releaseFindings(findings), instrument) }
}
const textIn = (findings: Findings) => textOf(both(findings).brief)
const headings = (findings: Findings) =>
  both(findings).brief.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))

describe.each(allWaves)('the 专报 of %s', (_, make) => {
  const { whole, brief } = both(make())
  const bySource = new Map(Object.values(whole.claims).map((claim) => [claim.source, claim]))

  test('prints every number as the whole report does', () => {
    const claims = Object.values(brief.claims)
    for (const { source, value, text } of claims) {
      const same = bySource.get(source)
      if (same) expect([source, value, text]).toEqual([source, same.value, same.text])
    }
    const known = claims.filter(({ source }) => bySource.has(source))
    expect(known.length).toBeGreaterThanOrEqual(claims.length * 0.9)
  })

  test('has no missing number, and its sentences no fault of style', () => {
    expect(textOf(brief)).not.toMatch(/NaN|undefined|null|Infinity/)
    const faults = checkStyle(brief).filter(({ level }) => level === 'fault')
    expect(faults.map(({ rule, passage }) => `${rule}: ${passage.text}`)).toEqual([])
  })

  test('says what the whole report says under the same key, and nothing twice under one key', () => {
    const keys = statementsOf(brief).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    const inWhole = new Map(statementsOf(whole).map(({ key, text }) => [key, text]))
    const shared = statementsOf(brief).filter(({ key }) => inWhole.has(key))
    for (const { key, text } of shared) expect(text).toBe(inWhole.get(key))
    expect(shared.length).toBeGreaterThanOrEqual(7)
  })
})

describe('the 专报', () => {
  test('has a head, an addressee, three chapters, a table, its annexes, a signature and 版记', () => {
    const { brief } = both(planted())
    expect(headings(planted())).toEqual(['一、总体判断', '二、原因分析', '三、对策建议'])
    expect(brief.head).toEqual({
      name: '社情民意调查专报',
      number: '第1期',
      issuer: '示例单位',
      date: '2026年10月15日',
    })
    expect(brief.imprint).toEqual([
      { left: '报：市委、市政府领导' },
      { left: '送：各责任单位' },
      { left: '示例单位', right: '2026年10月15日印发' },
    ])
    expect(textOf(brief)).toMatch(/^市委、市政府：$/m)
    expect(textOf(brief)).toMatch(/^表1　责任分解一体表（节选）$/m)
    expect(textOf(brief)).toMatch(/^附件：1\. 责任分解一体表$/m)
  })

  test('prints what was said of its paper', () => {
    const findings = planted()
    const paper = { ...usualPaper, name: '民情专报', number: 12, issuer: '示例办公室', signer: '张三', copies: 60 }
    const whole = reportOf(findings)
    const brief = briefOf(whole, releaseFindings(findings), instrument, { ...paper, addressee: '', reportTo: '' })
    expect(brief.head).toMatchObject({ name: '民情专报', number: '第12期', signer: '张三', issuer: '示例办公室' })
    expect(brief.imprint).toEqual([
      { left: '送：各责任单位', right: '共印60份' },
      { left: '示例办公室', right: '2026年10月15日印发' },
    ])
    expect(textOf(brief)).not.toContain('市委、市政府：')
    expect(textOf(brief).split('\n').slice(-2)).toEqual(['示例办公室', '2026年10月15日'])
  })

  test('leaves out changes where there is no wave before', () => {
    expect(textIn(wholeWave())).not.toMatch(/上次/)
  })

  test('says that causes are unknown where nobody wrote anything', () => {
    const text = textIn(wholeWave({ comments: [], commentCount: 0 }))
    expect(text).toContain('受访者没有写下意见，原因不明')
    expect(text).not.toContain('书面意见')
  })

  test('of volunteers has no tiers, no differences and no error', () => {
    expect(textIn(volunteers())).not.toMatch(/误差|梯队|置信|显著|统计学|把握|高于|低于/)
  })

  test('shows nothing where nothing may be shown', () => {
    expect(textIn(allSuppressed())).toContain('有效问卷不足，不显示提及率和排序。')
  })

  test('of people who follow one law names no difference', () => {
    const texts = Array.from({ length: 10 }, (_, seed) => {
      const findings = findingsOf(() => 0.25, seed + 1)
      const whole = reportOf(findings, { instrument: smallInstrument, measures: [] })
      return textOf(briefOf(whole, releaseFindings(findings), smallInstrument, usualPaper, { measures: [] }))
    })
    const alike = texts.filter((text) =>
      text.includes('各群体之间没有发现具有统计学意义的差异，表面上的高低不作结论。'),
    )
    // One of twenty may find something by chance.
    expect(alike.length).toBeGreaterThanOrEqual(7)
    for (const text of alike) expect(text).not.toMatch(/[高低]于其他受访者/)
  })

  test('tells what people write of a simulated city as counts of words, not as causes', () => {
    expect(textIn(simulatedFindings())).toMatch(/书面意见(中，谈到..的\d+条|没有集中谈到某一方面)/)
  })
})

test('an edit of a sentence that both make is an edit of both, and one of the 专报 alone is not lost', () => {
  const { whole, brief } = both(planted())
  const report = { ...whole, forms: { brief } }
  const keys = new Set(statementsOf(whole).map(({ key }) => key))
  const find = (isShared: boolean) => {
    const found = statementsOf(brief).find(
      ({ key, kind, claims }) => kind === 'sentence' && claims.length > 1 && keys.has(key) === isShared,
    )
    if (!found) throw new Error('no such sentence')
    return found
  }
  const edits = [find(true), find(false)].map((one) => ({
    key: one.key,
    text: `经复核，${editable(one)}`,
    original: one.text,
  }))
  const gone = { key: '0'.repeat(16), text: '别的话。', original: '原来的话。' }
  expect(stateOfEdits(report, [...edits, gone]).map(({ state }) => state)).toEqual(['bound', 'bound', 'orphaned'])
  const edited = withEdits(report, edits)
  expect(textOf(edited).match(/经复核/g)).toHaveLength(1)
  expect(textOf(edited.forms?.brief ?? edited).match(/经复核/g)).toHaveLength(2)
  const changes = compareVersions({ report, edits: [] }, { report, edits })
  expect(changes.map(({ cause, before }) => [cause, before?.text])).toEqual(
    edits.map(({ original }) => ['edit', original]),
  )
})
