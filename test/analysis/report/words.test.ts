import { describe, expect, test } from 'vitest'
import type { Findings } from '../../../analysis/report/findings.ts'
import { measures } from '../../../domain/seed/measures/index.ts'
import { allSuppressed, estimateOf, volunteers, wholeWave, withDifference, withIssue } from '../../fixtures/findings.ts'
import { allWaves } from './all-waves.ts'
import { linesOf, textOf } from './report-text.ts'
import { certainPlaces, planted, reportOf } from './waves.ts'

const given = measures.map(({ text }) => text.replace(/。$/, ''))
/** What the report says of itself: without quotations and measures. */
function ownText(findings: Findings): string {
  const report = reportOf(findings)
  const blocks = report.blocks.filter(({ kind }) => kind !== 'quote')
  const text = blocks.flatMap((block) => linesOf(report, block)).join('\n')
  return given.reduce((rest, measure) => rest.replaceAll(measure, '措施'), text)
}
const sentences = (text: string) => text.split(/[。\n]/)

describe.each(allWaves)('%s', (_, make) => {
  const text = ownText(make())

  test('says nothing of causes', () => {
    expect(text).not.toMatch(/导致|造成|使得|由于|致使|引起|引发|因为|源于|归因|归咎|起因/)
  })
  test('has no slogans and no exclamation marks', () => {
    expect(text).not.toMatch(/！|高度重视|切实|大力|狠抓|不断提升|再上新台阶/)
  })
  test('prints no missing number', () => {
    expect(text).not.toMatch(/NaN|undefined|null|Infinity|\?/)
  })
  test('uses full-width punctuation between Han characters', () => {
    expect(text).not.toMatch(/\p{Script=Han}[,;:()]|[,;()]\p{Script=Han}/u)
    expect(text).not.toMatch(/。。|，。|：。|；。|，，/)
  })
  test('says higher or lower of a group only with how sure it is', () => {
    for (const sentence of sentences(text))
      if (/[高低]于其他受访者.*个百分点/.test(sentence)) expect(sentence).toMatch(/把握均?[很较]大|可能与这一群体/)
  })
})

test('what a share of few people should become is printed without decimals, as the share is', () => {
  const wave = wholeWave()
  const issues = wave.issues.map((issue) => ({ ...issue, dissatisfied: estimateOf(0.5, 0.07, 60) }))
  const goals = [...ownText({ ...wave, issues }).matchAll(/不满意率由([\d.]+%)降到([\d.]+%)以下/g)]
  expect(goals.length).toBeGreaterThan(0)
  expect(goals.flatMap((goal) => goal.slice(1)).filter((text) => text.includes('.'))).toEqual([])
})

test('nothing is said one by one of programmes that nobody may be told of', () => {
  expect(ownText(wholeWave())).toMatch(/逐项看（满意度为五分制），[^。]*知晓者满意度3\.21分/)
  expect(ownText(allSuppressed())).not.toContain('逐项看')
})

test('a wave without differences says so and compares no groups', () => {
  const text = ownText(wholeWave())
  expect(text).toContain('没有发现具有统计学意义的差异')
  expect(text).not.toMatch(/[高低]于其他受访者.*个百分点/)
})

test('a planted difference is found, worded with its direction and its certainty, and bound to its test', () => {
  const report = reportOf(planted())
  expect(textOf(report)).toMatch(/冬季供热的提及率，社区受访者为[\d.]+%，高于其他受访者8\.1个百分点（把握很大）。/)
  const claims = Object.values(report.claims).filter(
    ({ source }) => source === 'absolute:issues/E09/groups/@sector/cells/2/difference/value',
  )
  expect(claims.length).toBeGreaterThanOrEqual(3)
  for (const claim of claims) expect(claim.pAdjusted).toBe(0.004)
  expect(
    claims.some(({ evidence }) => evidence?.some((id) => id.includes('issues/E09/groups/@sector/cells/2/estimate'))),
  ).toBe(true)
})

test('a lower group is worded as lower, less surely above one in a hundred', () => {
  const findings = withDifference(wholeWave(), {
    issue: 'A01',
    variable: 'age',
    code: 1,
    value: -0.052,
    pAdjusted: 0.031,
  })
  expect(ownText(findings)).toMatch(/18～29岁受访者为[\d.]+%，低于其他受访者5\.2个百分点（把握较大）/)
})

test('of two groups only one is reported, since the other says the same', () => {
  const one = { issue: 'A01', variable: 'sex', pAdjusted: 0.001 }
  const findings = withDifference(withDifference(wholeWave(), { ...one, code: 1, value: 0.06 }), {
    ...one,
    code: 2,
    value: -0.06,
  })
  const text = ownText(findings)
  expect(text).toContain('男性受访者为')
  expect(text).not.toContain('女性受访者为')
})

test('larger differences come first', () => {
  const one = { variable: '@sector', pAdjusted: 0.001 }
  const findings = withDifference(withDifference(wholeWave(), { ...one, issue: 'A01', code: 1, value: 0.04 }), {
    ...one,
    issue: 'B01',
    code: 3,
    value: -0.07,
  })
  const text = ownText(findings)
  const places = ['社会治安的提及率，', '办事效率的提及率，'].map((start) => text.indexOf(start))
  expect(Math.min(...places)).toBeGreaterThan(0)
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test('no order is said inside a tier', () => {
  const text = ownText(wholeWave())
  expect(text).not.toMatch(/依次|居首|位居|名列|排名第|第[一二三四五]位|最多的|高出/)
  expect(text).toMatch(/第一梯队有4项（不分先后）/)
})

test('the first five are put in order where every place is certain', () => {
  const text = ownText(certainPlaces())
  expect(text).toContain(
    '排在前五位的依次是空气煤尘（31.2%）、义务教育（29.0%）、安全消防（27.0%）、办事效率（25.1%）、看病就医（23.3%）',
  )
  expect(text).toContain('有31.2%的受访者认为最需要解决，居首位，高出第二位的义务教育2.2个百分点')
})

test('one uncertain place is enough to say no order', () => {
  const findings = withIssue(certainPlaces(), 'E04', ({ rank }) => ({ rank: { ...rank, high: 6 } }))
  expect(ownText(findings)).not.toContain('依次')
})

test('a first place without a certain second names no lead over it', () => {
  const findings = withIssue(certainPlaces(), 'D05', ({ rank }) => ({ rank: { ...rank, high: 4 } }))
  expect(ownText(findings)).not.toContain('高出第二位')
  expect(ownText(findings)).toContain('与其余各项的差距具有统计学意义')
})

test('a majority needs an interval above one half', () => {
  const most = withIssue(wholeWave(), 'E04', () => ({ dissatisfied: estimateOf(0.56, 0.02) }))
  const perhaps = withIssue(wholeWave(), 'E04', () => ({ dissatisfied: estimateOf(0.52, 0.02) }))
  expect(ownText(most)).toContain('大多数人不满意的有看病就医（56.0%）')
  expect(ownText(perhaps)).not.toContain('大多数')
})

test('satisfaction is called low only where its interval lies below the mean', () => {
  const near = withIssue(wholeWave(), 'E04', () => ({ satisfaction: estimateOf(2.9, 0.06) }))
  const low = withIssue(wholeWave(), 'E04', () => ({ satisfaction: estimateOf(2.7, 0.06) }))
  expect(ownText(near)).not.toMatch(/低于平均的有[^；。]*看病就医/)
  expect(ownText(low)).toMatch(/低于平均的有[^；。]*看病就医（2\.70分）/)
})

test('volunteers give no error, no interval, no tier, no comparison, and the report says why', () => {
  const text = ownText(volunteers())
  expect(text).not.toMatch(/±|误差范围|置信|第[一二三四]梯队|名次区间|把握|设计效应/)
  expect(text).not.toMatch(/[高低]于(平均|其他)/)
  expect(text).toContain('不是随机抽取的')
  expect(text).toContain('报告不给出抽样误差')
})

test('what may not be shown is said in words and never as zero', () => {
  const text = ownText(allSuppressed())
  expect(text).toContain('样本不足，不显示')
  expect(text).not.toContain('0.00')
  expect(text).toContain('有效问卷不足')
})

test('a comment is quoted without what points to a person', () => {
  const findings = wholeWave({
    comments: [
      { group: 'E', text: '找王局长反映过，电话13812345678，微信：abc12345，没人管', sector: 1 },
      { group: 'E', text: '我住3号楼2单元501，家里冷，邮箱a.b@c.cn', sector: null },
    ],
  })
  const report = reportOf(findings, { quotes: findings.comments })
  const quotes = report.blocks.flatMap((block) => (block.kind === 'quote' ? [block.text] : [])).join()
  expect(quotes).toContain('某局长')
  expect(quotes).not.toMatch(/王局长|138|abc12345|501|a\.b@/)
})

test('a comment is quoted once', () => {
  const findings = wholeWave({
    comments: [
      { group: 'E', text: '看病要去外地，来回两天。', sector: 1 },
      { group: 'E', text: '看病要去外地，来回两天。', sector: 2 },
    ],
  })
  const report = reportOf(findings, { quotes: findings.comments })
  expect(report.blocks.filter(({ kind }) => kind === 'quote')).toHaveLength(1)
})

const quotesIn = (...asked: Parameters<typeof reportOf>) =>
  reportOf(...asked).blocks.flatMap((block) => (block.kind === 'quote' ? [block.text] : []))

test('nobody is quoted whose words a second person has not released', () => {
  const comments = ['看病要去外地，来回两天。', '夜里没有公交车。'].map((text) => ({ group: 'E', text, sector: null }))
  const findings = wholeWave({ comments, isSynthetic: false })
  expect(quotesIn(findings)).toEqual([])
  expect(ownText(findings)).toContain('没有经审核可以引用的')
  expect(quotesIn(findings, { quotes: [{ group: 'E', text: '夜里没有公交车。' }] })).toEqual(['夜里没有公交车。'])
})

test('invented words are quoted unreviewed, and it says so, until something is released', () => {
  const comments = ['看病要去外地，来回两天。', '夜里没有公交车。'].map((text) => ({ group: 'E', text, sector: null }))
  const findings = wholeWave({ comments, isSynthetic: true })
  expect([...quotesIn(findings)].sort()).toEqual(comments.map(({ text }) => text).sort())
  expect(ownText(findings)).toContain('未经人工审核')
  const quotes = [{ group: 'E', text: '夜里没有公交车。' }]
  expect(quotesIn(findings, { quotes })).toEqual(['夜里没有公交车。'])
  expect(JSON.stringify(reportOf(findings, { quotes }))).not.toContain('未经人工审核')
})
