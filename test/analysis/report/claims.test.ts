import { describe, expect, test } from 'vitest'
import type { Claim, Inline, Report } from '../../../analysis/report/model.ts'
import { reportSchema } from '../../../analysis/report/model.ts'
import { measures } from '../../../domain/seed/measures/index.ts'
import { allWaves } from './all-waves.ts'
import { derive, flatFacts } from './derive.ts'
import { instrument, reportOf } from './waves.ts'

const inlinesOf = (report: Report): Inline[] =>
  report.blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return block.inlines
    return block.kind === 'table' ? block.rows.flat(2) : []
  })

/** How each kind of number may be printed, from the rules of the report. */
const percent = (value: number) => `${(value * 100).toFixed(1)}%`
const points = (value: number) => (value * 100).toFixed(1)
function certainty(value: number): string {
  if (value > 0.99) return '>99%'
  return value < 0.01 ? '<1%' : `${Math.round(value * 100)}%`
}
const whole = (value: number) => String(Math.round(value))
const chinese = [
  '零',
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
  '十五',
]
function allowedTexts({ kind, value, source, estimate }: Claim): string[] {
  switch (kind) {
    case 'count':
      return [whole(value)]
    case 'share':
      return [estimate?.isEstimable && estimate.baseSize < 100 ? `${(100 * value).toFixed(0)}%` : percent(value)]
    case 'mean':
      return [value.toFixed(2)]
    case 'difference':
      return [points(value)]
    case 'rank':
      return [source.endsWith('probabilityTopFive') ? certainty(value) : whole(value)]
    case 'tier':
      return [chinese[value] ?? '']
    case 'index':
      return source.startsWith('indexWeights') ? [String(Number(value.toFixed(2)))] : [value.toFixed(1)]
    case 'design':
      if (/halfWidth/i.test(source)) return [points(value)]
      if (/worstError/.test(source)) return [percent(value)]
      return /esignEffect/.test(source) ? [value.toFixed(2)] : [whole(value)]
  }
}

/** Texts that come from the questionnaire and the measures with their own digits. */
const givenTexts = [
  ...measures.flatMap(({ text, indicator, basis, burdens, objections, reconsider }) => [
    text.replace(/。$/, ''),
    indicator,
    basis,
    burdens,
    objections,
    reconsider,
  ]),
  ...instrument.issues.flatMap(({ name, shortName }) => [name['zh-CN'], shortName['zh-CN']]),
].sort((a, b) => b.length - a.length)
const fixedWords =
  /\d{4}年(?:\d{1,2}月\d{1,2}日)?|\d{1,2}月\d{1,2}日|\d{2}～\d{2}岁|\d{2}岁及以上|\d+年(?:到\d+年)?(?:以内|及以上)|不到\d年|95%|[A-Z]\d\d　|[A-Z]\d\d-\d+|[表图]\d+|附件(?:：)?\d|^\d+\. /g
const withoutGiven = (text: string, hash: string) =>
  givenTexts.reduce((rest, given) => rest.replaceAll(given, ''), text.replace(hash, '')).replace(fixedWords, '')

describe.each(allWaves)('%s', (_, make) => {
  const findings = make()
  const report = reportOf(findings)
  const claims = Object.values(report.claims)

  test('every number leads back to the value that the findings have', () => {
    const facts = flatFacts(findings, instrument)
    const wrong = claims.filter(({ source, value }) => derive(source, facts, findings, instrument) !== value)
    expect(wrong).toEqual([])
    expect(claims.length).toBeGreaterThan(20)
  })

  test('every number is printed as its kind is', () => {
    expect(claims.filter((claim) => !allowedTexts(claim).includes(claim.text))).toEqual([])
  })

  test('an estimate goes with the number that it made', () => {
    for (const { estimate, value } of claims) if (estimate) expect(estimate.isEstimable && estimate.value).toBe(value)
  })

  test('no digit stands in a sentence or cell without its claim', () => {
    const loose = report.blocks.flatMap((block) => {
      if (block.kind === 'paragraph') return block.inlines
      if (block.kind !== 'table') return []
      const hasNumbers = block.id === 'responsibility-table'
      return block.rows.flatMap((row) => row.slice(hasNumbers ? 1 : 0).flat())
    })
    const words = loose.filter((inline) => typeof inline === 'string')
    const digits = words.map((text) => withoutGiven(text, report.dataHash)).filter((text) => /[0-9０-９]/.test(text))
    expect(digits).toEqual([])
  })

  test('titles, notes and summaries of tables and figures name no finding', () => {
    const texts = report.blocks.flatMap((block) => {
      if (block.kind !== 'table' && block.kind !== 'chart') return []
      return [block.title, block.note, block.kind === 'chart' ? block.summary : '']
    })
    expect(texts.map((text) => withoutGiven(text, '')).filter((text) => /\d/.test(text))).toEqual([])
  })

  test('every claim stands somewhere or is the evidence of one that does', () => {
    const placed = new Set(inlinesOf(report).flatMap((inline) => (typeof inline === 'string' ? [] : [inline.claim])))
    const evidence = new Set(claims.flatMap((claim) => claim.evidence ?? []))
    expect([...placed, ...evidence].filter((id) => !(id in report.claims))).toEqual([])
    expect(claims.filter(({ id }) => !placed.has(id) && !evidence.has(id))).toEqual([])
    for (const [key, { id }] of Object.entries(report.claims)) expect(id).toBe(key)
  })

  test('figures show the values of the findings', () => {
    const shares = new Map<string, number | false>(
      findings.issues.flatMap(({ issue, mention, satisfaction }) => {
        const name = instrument.issues.find(({ id }) => id === issue)?.shortName['zh-CN']
        return [
          [`share ${name}`, mention.isEstimable && mention.value],
          [`score ${name}`, satisfaction.isEstimable && satisfaction.value],
        ] as const
      }),
    )
    for (const block of report.blocks)
      if (block.kind === 'chart')
        for (const { label, value } of block.points) expect(shares.get(`${block.unit} ${label}`)).toBe(value)
  })

  test('the report has the agreed form and is the same each time', () => {
    expect(reportSchema.parse(report)).toEqual(report)
    expect(reportOf(make())).toEqual(report)
  })
})
