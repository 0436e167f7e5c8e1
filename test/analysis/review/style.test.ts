import { describe, expect, test } from 'vitest'
import type { Claim, Report } from '../../../analysis/report/model.ts'
import { statementsOf } from '../../../analysis/report/review/statements.ts'
import { checkStyle, styleRules } from '../../../analysis/report/review/style/index.ts'
import { estimateOf } from '../../fixtures/findings.ts'
import { simulatedFindings } from '../../support/simulated-findings.ts'
import { reportOf, waves } from '../report/waves.ts'

const claim = (id: string, value: number, more: Partial<Claim> = {}): Claim => ({
  id,
  kind: 'share',
  source: `issues/${id}/mention`,
  value,
  text: `${(value * 100).toFixed(1)}%`,
  estimate: estimateOf(value),
  ...more,
})

type Said = string | { claim: string }
const body = (...inlines: Said[]) => ({ kind: 'paragraph' as const, role: 'body' as const, inlines })
const heading = (text: string, level: 1 | 2 | 3 = 1) => ({ kind: 'heading' as const, id: text, level, text })
const written = (blocks: Report['blocks'], claims: readonly Claim[] = []): Report => ({
  title: '报告',
  issuer: '示例单位',
  date: '2026-10-15',
  isSynthetic: true,
  dataHash: 'a',
  blocks,
  claims: Object.fromEntries(claims.map((one) => [one.id, one])),
})
const rulesIn = (report: Report) => [...new Set(checkStyle(report).map(({ rule }) => rule))]
const ruleOf = (text: string) => rulesIn(written([body(text)]))

describe('the program writes as its own rules ask', () => {
  for (const [name, findings] of waves)
    test(name, () => expect(checkStyle(reportOf(findings())).map(({ rule, excerpt }) => [rule, excerpt])).toEqual([]))
  test('a simulated city', () => {
    const faults = checkStyle(reportOf(simulatedFindings()))
    expect(faults.map(({ rule, excerpt, passage }) => [rule, excerpt, passage.text])).toEqual([])
  }, 60_000)
})

const planted: readonly (readonly [(typeof styleRules)[number]['id'], string, string])[] = [
  ['numbering', '1、先办供热。', '1. 先办供热。'],
  ['numbering', '(一)先办供热。', '（一）先办供热。'],
  ['numbering', '（1）、先办供热。', '（1）先办供热。'],
  ['numerals', '收回1,502份。', '收回1502份。'],
  ['numerals', '占10%-20%。', '占10%～20%。'],
  ['numerals', '占10～20%。', '占10%～20%。'],
  ['percentage_points', '比其他人高8.1%。', '比其他人高8.1个百分点。'],
  ['percentage_points', '两者相差了4%。', '两者相差4个百分点。'],
  ['causes', '收入低导致不满意。', '收入低的人更不满意。'],
  ['causes', '由于住得远，所以不满意。', '住得远的人也更不满意。'],
  ['majority', '大多数人提到供热。', '提到供热的人最多。'],
  ['punctuation', '供热,看病和就业。', '供热、看病和就业。'],
  ['punctuation', '他们说“冷"。', '他们说“冷”。'],
  ['punctuation', '供热。。', '供热。'],
  ['slogans', '要高度重视供热。', '供热期内每户免费测温一次。'],
  ['sentence_length', `${'这句话很长，没有停下来的地方，'.repeat(8)}完了。`, '这句话不长。'],
]

for (const [rule, wrong, right] of planted)
  test(`${rule} is found in “${wrong.slice(0, 20)}” and not in “${right}”`, () => {
    expect(ruleOf(wrong)).toContain(rule)
    expect(ruleOf(right)).not.toContain(rule)
  })

test('every rule is tried with a fault', () => {
  const tried = new Set<string>([...planted.map(([rule]) => rule), 'comparisons'])
  expect(styleRules.filter(({ id }) => !tried.has(id))).toEqual([])
})

test('days, codes and ratios are no ranges', () => {
  expect(ruleOf('2026-10-15的措施F02-1，权重为1∶1，第1～6位，占10%～20%。')).toEqual([])
})

test('headings count on without a gap, and an annex begins anew', () => {
  const order = (...texts: string[]) => rulesIn(written(texts.map((text) => heading(text))))
  expect(order('一、甲', '（一）乙', '（二）丙', '二、丁', '（一）戊', '1. 己', '2. 庚')).toEqual([])
  expect(order('一、甲', '三、乙')).toEqual(['numbering'])
  expect(order('一、甲', '（一）乙', '二、丁', '（二）戊')).toEqual(['numbering'])
  expect(order('十、甲')).toEqual(['numbering'])
  const annex = { kind: 'annex' as const, id: 'a', text: '附件1　表', isLandscape: false }
  expect(rulesIn(written([heading('一、甲'), heading('（一）乙'), annex, heading('（一）丙')]))).toEqual([])
})

test('a majority needs a share whose whole interval lies above one half', () => {
  const text = (share: number) => written([body('大多数人提到供热，占', { claim: 'E09' }, '。')], [claim('E09', share)])
  expect(rulesIn(text(0.51))).toEqual(['majority'])
  expect(rulesIn(text(0.53))).toEqual([])
})

test('a comparison needs a test that was passed or an interval that leaves the other number out', () => {
  const text = (claims: readonly Claim[]) =>
    written([body('供热占', { claim: 'a' }, '，高于看病的', { claim: 'b' }, '。')], claims)
  const close = [claim('a', 0.3), claim('b', 0.29)]
  expect(rulesIn(text(close))).toEqual(['comparisons'])
  expect(rulesIn(text([claim('a', 0.3), claim('b', 0.1)]))).toEqual([])
  expect(rulesIn(text([close[0]!, claim('b', 0.29, { pAdjusted: 0.01 })]))).toEqual([])
  expect(rulesIn(text([close[0]!, claim('b', 0.29, { pAdjusted: 0.2 })]))).toEqual(['comparisons'])
})

test('edits are checked as they will be printed, and lead to their sentence', () => {
  const report = written([body('供热占', { claim: 'E09' }, '。')], [claim('E09', 0.3)])
  const key = statementsOf(report)[0]!.key
  const edit = { key, text: '供热占{1}，大多数人提到，高于看病，导致不满。', original: '供热占30.0%。' }
  const faults = checkStyle(report, [edit])
  expect(faults.map(({ rule }) => rule).sort()).toEqual(['causes', 'comparisons', 'majority'])
  expect(new Set(faults.map(({ passage }) => passage.key))).toEqual(new Set([key]))
  expect(faults[0]!.passage.text).toBe('供热占30.0%，大多数人提到，高于看病，导致不满。')
  expect(checkStyle(report, [{ ...edit, text: '供热高于看病。' }]).map(({ rule }) => rule)).toEqual(['comparisons'])
})
