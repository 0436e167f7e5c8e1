import { describe, expect, test } from 'vitest'
import { releaseFindings } from '../../../analysis/disclosure/release-findings.ts'
import type { Findings } from '../../../analysis/report/findings.ts'
import type { PublicLanguage } from '../../../analysis/report/forms/form.ts'
import { publicReport } from '../../../analysis/report/forms/public.ts'
import { allSuppressed, volunteers, wholeWave } from '../../fixtures/findings.ts'
import { allWaves } from './all-waves.ts'
import { textOf } from './report-text.ts'
import { instrument, planted, reportOf } from './waves.ts'

const pageOf = (findings: Findings, language: PublicLanguage = 'zh-CN') =>
  publicReport({ findings: releaseFindings(findings), instrument, issuer: '示例单位', date: '2026-10-15', language })

/** Words of offices and statistics that not everybody knows. */
const jargon =
  /受访者|提及率|样本|置信|区间|显著|统计|加权|权数|梯队|名次|误差|均分|百分点|抽样|满意度|把握|热度指数|占比|领域|percentage point|confidence|interval|significan|weighted|sampl|respondent|margin of error|tier/i

describe.each(allWaves)('the page for citizens of %s', (_, make) => {
  const findings = make()
  const report = reportOf(findings)
  const bySource = new Map(Object.values(report.claims).map((claim) => [claim.source, claim]))

  test.each(['zh-CN', 'en'] as const)(
    'has the values of the report, without jargon or missing numbers (%s)',
    (language) => {
      const page = pageOf(findings, language)
      const claims = Object.values(page.claims)
      for (const { source, value } of claims) {
        const same = bySource.get(source)
        if (same) expect(same.value, source).toBe(value)
      }
      const known = claims.filter(({ source }) => bySource.has(source))
      expect(known.length).toBeGreaterThanOrEqual(claims.length * 0.9)
      const text = textOf(page)
      expect(text).not.toMatch(/NaN|undefined|null|Infinity/)
      expect(text.replace('样本不足，不显示', '')).not.toMatch(jargon)
    },
  )
})

describe('the page for citizens', () => {
  test('has three findings, one chart, what happens next, how it was asked and how sure it is', () => {
    const page = pageOf(planted())
    expect(page.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual([
      '调查结果',
      '接下来',
      '怎么问的',
      '有多准',
    ])
    expect(page.blocks.filter(({ kind }) => kind === 'chart')).toHaveLength(1)
    expect(textOf(page).match(/^\d\. /gm)).toEqual(['1. ', '2. ', '3. '])
    expect(textOf(page)).toMatch(/社区的人每100人中有28人提到，比其他人每100人多8人。/)
  })

  test('of volunteers says that they do not stand for everybody', () => {
    expect(textOf(pageOf(volunteers()))).toContain('不能当成全市人的看法')
    expect(textOf(pageOf(volunteers(), 'en'))).toContain('not what the whole city thinks')
  })

  test('shows nothing where nothing may be shown', () => {
    const page = pageOf(allSuppressed())
    expect(textOf(page)).toContain('现在还不能公布结果')
    expect(page.blocks.some(({ kind }) => kind === 'chart')).toBe(false)
  })

  test('says in English when people were asked, also where that was one day', () => {
    const findings = wholeWave()
    const asked = (lastDay: string) =>
      textOf(pageOf({ ...findings, fieldwork: { ...findings.fieldwork, firstDay: '2026-09-01', lastDay } }, 'en'))
    expect(asked('2026-09-20')).toContain('From 1 September to 20 September 2026, 示例单位 carried out this survey.')
    expect(asked('2027-01-20')).toContain('From 1 September 2026 to 20 January 2027, 示例单位')
    expect(asked('2026-09-01')).toContain('On 1 September 2026, 示例单位 carried out this survey.')
  })

  test('names no difference where none was found', () => {
    expect(textOf(pageOf(wholeWave()))).toContain('看法没有看出差别')
    expect(textOf(pageOf(wholeWave()))).not.toMatch(/比其他人每100人[多少]/)
  })
})
