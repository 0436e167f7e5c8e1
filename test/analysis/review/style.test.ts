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
  })
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
  ['punctuation', '谈到“冷”、“热”。', '谈到“冷”“热”。'],
  ['punctuation', '收回 1502 份。', '收回1502份。'],
  ['numerals', '占34.05%。', '占34.1%。'],
  ['numerals', '占３４％。', '占34%。'],
  ['numerals', '占百分之34。', '占34%。'],
  ['numerals', '2026年09月05日开始。', '2026年9月5日开始。'],
  ['numerals', '26年9月开始。', '2026年9月开始。'],
  ['numerals', '找了3、4次。', '找了三四次。'],
  ['numerals', '有5成的人提到。', '有五成的人提到。'],
  ['percentage_points', '提及率增加了5.7%。', '提及率增加了5.7个百分点。'],
  ['percentage_points', '比例低于其他受访者20.3%。', '比例低于50%。'],
  ['percentage_points', '供热占34.0个百分点。', '供热占34.0%。'],
  ['percentage_points', '提高5.7百分点。', '提高5.7个百分点。'],
  ['causes', '不满意的原因在于涨价。', '调查不能证明原因。'],
  ['causes', '由于涨价，群众不满意。', '谈到涨价的人也不满意。'],
  ['causes', '这一变化得益于改造。', '改造以后作过调查。'],
  ['majority', '多数群众提到供热。', '提到供热的群众占三成。'],
  ['majority', '群众普遍反映供热。', '普遍调查另行安排。'],
  ['majority', '几乎所有人都提到供热。', '所有人都答了这道题。'],
  ['order', '排在前五位的依次是供热、就业。', '列在前面的有供热、就业。'],
  ['order', '供热居首位。', '供热在第一梯队。'],
  ['wording', '其它问题见附件。', '其他问题见附件。'],
  ['wording', '截止2026年9月收回1502份。', '截至2026年9月收回1502份。'],
  ['wording', '超过三成以上的人提到。', '超过三成的人提到。'],
  ['slogans', '要高度重视供热。', '供热期内每户免费测温一次。'],
  ['sentence_length', `${'这句话很长，没有停下来的地方，'.repeat(8)}完了。`, '这句话不长。'],
]

for (const [rule, wrong, right] of planted)
  test(`${rule} is found in “${wrong.slice(0, 20)}” and not in “${right}”`, () => {
    expect(ruleOf(wrong)).toContain(rule)
    expect(ruleOf(right)).not.toContain(rule)
  })

test('every rule is tried with a fault', () => {
  const tried = new Set<string>([...planted.map(([rule]) => rule), 'comparisons', 'vague'])
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

test('a place needs a claim that proves it', () => {
  const first = (evidence: string[]) =>
    written([body('有', { claim: 'E09' }, '的受访者提到供热，居首位。')], [claim('E09', 0.3, { evidence })])
  expect(rulesIn(first([]))).toEqual(['order'])
  expect(rulesIn(first(['ranking:issues/E09/rank/high']))).toEqual([])
})

test('a difference may be named that is said not to be significant', () => {
  const claims = [claim('a', 0.3), claim('b', 0.01, { kind: 'difference', text: '1.0', pAdjusted: 0.4 })]
  const text = (end: string) => written([body('供热占', { claim: 'a' }, '，下降', { claim: 'b' }, end)], claims)
  expect(rulesIn(text('个百分点。'))).toEqual(['comparisons'])
  expect(rulesIn(text('个百分点，差异不具有统计学意义。'))).toEqual([])
  expect(rulesIn(text('个百分点，差异具有统计学意义。'))).toEqual(['comparisons'])
})

test('headings end without a mark', () => {
  expect(rulesIn(written([heading('一、总体判断。')]))).toEqual(['punctuation'])
  expect(rulesIn(written([heading('一、总体判断')]))).toEqual([])
})

test('amounts without a number are named where a person wrote them, and not where the program speaks of its method', () => {
  const report = written([body('供热占', { claim: 'E09' }, '，比较的次数很多。')], [claim('E09', 0.3)])
  expect(rulesIn(report)).toEqual([])
  const key = statementsOf(report)[0]!.key
  const rulesOf = (text: string) => checkStyle(report, [{ key, text, original: '' }]).map(({ rule }) => rule)
  expect(rulesOf('不少群众提到供热。')).toEqual(['vague'])
  expect(rulesOf('提到供热的占{1}。')).toEqual([])
})
