import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { derive, type Released } from '../../../analysis/disclosure/released.ts'
import { claimsCsv } from '../../../analysis/export/claims-csv.ts'
import { responsibilityCsv } from '../../../analysis/export/responsibility-csv.ts'
import { findIssues } from '../../../analysis/report/find-issues.ts'
import type { Findings } from '../../../analysis/report/findings.ts'
import { publicReport } from '../../../analysis/report/forms/public.ts'
import { responsibilityReport } from '../../../analysis/report/forms/responsibilities.ts'
import type { Report } from '../../../analysis/report/model.ts'
import { responsibilityRows } from '../../../analysis/report/responsibility-rows.ts'
import { trendsOf } from '../../../analysis/report/trends/trends-of.ts'
import { measures } from '../../../domain/seed/measures/index.ts'
import { viewer } from '../../../server/capsule/viewer.ts'
import { printedTables, tableBook } from '../../../server/documents/book/book.ts'
import { slideDeck } from '../../../server/documents/slides/deck.ts'
import { wordDocument } from '../../../server/documents/word.ts'
import { briefOf, reportOf } from '../../analysis/report/waves.ts'
import { inputOf, simulatedWave } from '../../support/simulated-findings.ts'
import { wordsOf } from './opened.ts'
import { readPdf } from './pdf-text.ts'
import { readWorkbook } from './workbook-cells.ts'

/** What tells of sampling error: it has no sense where people were not drawn at random. */
const forbidden =
  /误差|±|置信|区间|显著|统计学意义|标准误|设计效应|梯队|名次|把握|p\s?值|概率|confidence|interval|significan|standard error|margin of error|\brank|\btier/i

/** All sentences that may have such a word, since they say that there is no such thing. */
const allowed = [
  '报告不给出抽样误差，不划分梯队，也不作群体之间的比较。',
  '参加者不是随机抽取的，各项只按提及率列出，不划分梯队，也不推断名次。',
  '参加者不是随机抽取的，没有计算误差的依据。',
  '本报告只写参加者的回答，不给出区间，不划分梯队，不作群体比较。',
  '参加者不是随机抽取的：数字只反映参加者的回答，没有误差范围，不推断到全体。',
  '参加者不是随机抽取的：不推断到全体，不给出误差范围。',
]

const dense = (text: string) => text.replace(/[\s\u{3000}\u{200B}]/gu, '')
const without = (text: string): string => allowed.reduce((rest, one) => rest.replaceAll(dense(one), ''), dense(text))
/** Every place with such a word, with what stands around it. */
const foundIn = (text: string): string[] => {
  // Ids of claims begin with the name of a chapter, of which one is “ranking”: these are no words.
  const rest = without(text.replace(/ranking:[\w/:@*.[\]=|-]+/g, ''))
  return [...rest.matchAll(new RegExp(forbidden, 'giu'))].map(({ index }) =>
    rest.slice(Math.max(0, index - 25), index + 25),
  )
}

const wave = simulatedWave()
const asVolunteers = (): Released<Findings> =>
  findIssues({ ...inputOf(wave), design: { ...wave.design, isProbability: false, margins: [] } })

/** As if some answers had been doubtful: then the report says what changes without them. */
const withDoubtful = (one: Released<Findings>): Released<Findings> =>
  derive(one, (inner): Findings => {
    const largestChange = { issue: inner.issues[0]!.issue, change: 0.004 }
    const without = { isShown: true as const, removed: 40, issues: [], largestChange, changed: [] }
    return { ...inner, quality: { ...inner.quality!, without } }
  })

let findings: Released<Findings>
let report: Released<Report>
const about = { instrument: wave.instrument, issuer: '示例单位', date: '2026-10-15' }
beforeAll(() => {
  findings = withDoubtful(asVolunteers())
  const one = { findings, instrument: wave.instrument }
  // A wave before it makes the chapter on changes speak as well.
  const trends = trendsOf([
    { id: 'w1', name: '上一期', ...one },
    { id: 'w2', name: '本期', ...one },
  ])
  report = reportOf(findings, { trends })
})

const xmlWords = (file: Uint8Array, names: RegExp) =>
  Object.entries(unzipSync(file))
    .filter(([name]) => names.test(name))
    .map(([, bytes]) => wordsOf(strFromU8(bytes).replaceAll('a:t>', 'w:t>')))
    .join('')

const forms: readonly (readonly [string, () => Released<Report>])[] = [
  ['annexed form', () => report],
  ['专报', () => briefOf(report, findings, wave.instrument)],
  ['page for citizens in Chinese', () => publicReport({ ...about, findings, language: 'zh-CN' })],
  ['page for citizens in English', () => publicReport({ ...about, findings, language: 'en' })],
]

/** Cells of a line without quoted line ends. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')

/** Keys of all objects inside. */
const keysIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(keysIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)])
}

describe('a wave of volunteers has no error, interval, test, tier or rank', () => {
  test('in the data of the page', () => {
    const keys = new Set(keysIn(findings.issues))
    for (const key of ['standardError', 'interval95', 'interval80', 'pAdjusted', 'designEffect', 'probabilityAbove'])
      expect(keys.has(key), key).toBe(false)
    expect(findings.weighting.largestHalfWidth).toBeNull()
    expect(findings.weighting.meanDesignEffect).toBeNull()
    expect(new Set(findings.issues.map(({ tier }) => tier))).toEqual(new Set([1]))
  })

  test.each(forms)('in the Word file of the %s, nor in its charts', async (_, make) => {
    const file = await wordDocument(make())
    expect(foundIn(xmlWords(file, /^word\/(document|header\d*|footer\d*)\.xml$/))).toEqual([])
    const charts = Object.entries(unzipSync(file)).filter(([name]) => /^word\/charts\/chart\d+\.xml$/.test(name))
    expect(charts.length).toBeGreaterThan(0)
    for (const [, bytes] of charts) expect(strFromU8(bytes)).not.toMatch(/errBars|置信|误差/)
  })

  test.each(forms)('in the PDF of the %s', async (_, make) => {
    const { text } = await readPdf(make())
    expect(text.length).toBeGreaterThan(500)
    expect(foundIn(text.replace(/— ?\d+ ?—|合成数据/gu, ''))).toEqual([])
  })

  test('on the slides and in their notes', async () => {
    const words = xmlWords(await slideDeck(report), /^ppt\/(slides|notesSlides)\/[^/]+\.xml$/)
    expect(words.length).toBeGreaterThan(5000)
    expect(foundIn(words)).toEqual([])
  })

  test('in the table book', async () => {
    const sheets = readWorkbook(await tableBook(report, { findings, instrument: wave.instrument }))
    const texts = [...sheets].flatMap(([name, rows]) => [name, ...rows.flat().map(({ shown }) => shown)])
    expect(texts.length).toBeGreaterThan(2000)
    expect(texts.flatMap(foundIn)).toEqual([])
  })

  test('in the table of responsibilities and in the extract of a unit', async () => {
    const input = { ...about, findings, measures }
    const rows = responsibilityRows(input)
    expect(rows.length).toBeGreaterThan(3)
    expect(foundIn(responsibilityCsv(rows))).toEqual([])
    for (const unit of [undefined, rows[0]!.measure.leadUnit]) {
      const table = responsibilityReport(input, unit)
      expect(foundIn(xmlWords(await wordDocument(table), /^word\/(document|header\d*|footer\d*)\.xml$/))).toEqual([])
      const texts = [...readWorkbook(await printedTables(table)).values()].flat(2).map(({ shown }) => shown)
      expect(texts.length).toBeGreaterThan(20)
      expect(texts.flatMap(foundIn)).toEqual([])
    }
  })

  test('in the page of the capsule for reading', () => {
    const page = viewer(report)
    expect(page).toContain('去掉达到二级的')
    expect(foundIn(page.replace(/^.*<\/style>/s, ''))).toEqual([])
    expect(page).not.toMatch(/标准误|下限/)
  })

  test('in the list of claims', () => {
    const [head = [], ...rows] = claimsCsv(report).trim().split('\r\n').map(cellsOf)
    const errors = [...head.keys()].filter((column) => /error|interval|adjusted/.test(head[column] ?? ''))
    expect(errors.length).toBeGreaterThanOrEqual(4)
    expect(rows.length).toBeGreaterThan(200)
    for (const row of rows) expect(errors.map((column) => row[column]).join('')).toBe('')
    expect(rows.flatMap((row) => foundIn(row.join(' ')))).toEqual([])
  })
})

test('the search would find what a drawn wave says', () => {
  const drawn = reportOf(findIssues(inputOf(wave)))
  expect(foundIn(claimsCsv(drawn)).length).toBeGreaterThan(50)
})
