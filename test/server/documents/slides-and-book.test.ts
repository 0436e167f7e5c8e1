import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Released } from '../../../analysis/disclosure/released.ts'
import type { Block, Inline, Report } from '../../../analysis/report/model.ts'
import { tableBook } from '../../../server/documents/book/book.ts'
import { inlineText } from '../../../server/documents/setting.ts'
import { slideDeck } from '../../../server/documents/slides/deck.ts'
import { findingOf } from '../../../server/documents/slides/finding.ts'
import { slidesOf } from '../../../server/documents/slides/slides-of.ts'
import { instrument, planted, reportOf, waves } from '../../analysis/report/waves.ts'
import { chartsOfReport, handmadeReport, paragraphOf } from '../../fixtures/report.ts'
import { attribute, elements, wordsOf } from './opened.ts'
import { xmlFault } from './well-formed.ts'
import { readWorkbook } from './workbook-cells.ts'

const findings = planted()
const report = reportOf(findings)
const makers: Record<string, (report: Released<Report>) => Promise<Uint8Array>> = {
  'the slides': slideDeck,
  'the table book': (one) => tableBook(one, { findings, instrument }),
}
const deck = slideDeck(report)
const hostile = ['=1+1', '+cmd|x', '@SUM(A1)', '-2+3', '<a>&"\'', ']]>', 'a\u0000b', '$1$&', 'x'.repeat(3000)]
const tableOf = (texts: readonly string[]): Block => ({
  kind: 'table',
  id: 't',
  title: texts.join(''),
  note: texts.join(''),
  columns: [
    { label: '=1', width: 1, align: 'left' },
    { label: '乙', width: 1, align: 'left' },
  ],
  rows: texts.map((text) => [[text], [text]]),
  rules: [1],
})
const hostileReport = () =>
  handmadeReport({
    title: hostile.join(''),
    blocks: [
      ...hostile.map((text) => paragraphOf(text)),
      tableOf(hostile),
      { kind: 'heading', id: 'h', level: 1, text: '=h' },
      tableOf(hostile),
      ...hostile.map((text) => paragraphOf(text)),
    ],
  })

describe.each(Object.entries(makers))('%s', (_, make) => {
  test.each([
    ['a built report', report],
    ['a report written by hand', handmadeReport()],
    ['hostile texts', hostileReport()],
    ['a report without anything', handmadeReport({ blocks: [] })],
  ] as const)('of %s are sound: every part is well-formed, typed and reachable', async (__, one) => {
    const files = unzipSync(await make(one))
    const names = Object.keys(files)
    const text = (name: string) => strFromU8(files[name] ?? new Uint8Array())
    expect(names.filter((name) => /\.(xml|rels)$/.test(name)).flatMap((name) => xmlFault(text(name)) ?? [])).toEqual([])
    const types = text('[Content_Types].xml')
    const overrides = elements(types, 'Override').map((tag) => attribute(tag, 'PartName'))
    const defaults = elements(types, 'Default').map((tag) => attribute(tag, 'Extension'))
    expect(overrides.filter((name) => !names.includes(name?.slice(1) ?? ''))).toEqual([])
    expect(
      names.filter(
        (name) =>
          name !== '[Content_Types].xml' &&
          !overrides.includes(`/${name}`) &&
          !defaults.includes(name.split('.').at(-1)),
      ),
    ).toEqual([])
    const dead = names
      .filter((name) => name.endsWith('.rels'))
      .flatMap((name) => {
        const folder = name.replace(/_rels\/[^/]*$/, '')
        return elements(text(name), 'Relationship')
          .map((tag) => new URL(attribute(tag, 'Target') ?? '', `file:///${folder}`).pathname.slice(1))
          .filter((target) => !names.includes(target))
      })
    expect(dead).toEqual([])
  })

  test('are the same bytes at another time, and name no clock', async () => {
    const first = await make(report)
    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect(Buffer.from(await make(report)).equals(Buffer.from(first))).toBe(true)
    const moments = Object.values(unzipSync(first)).flatMap(
      (file) => strFromU8(file).match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g) ?? [],
    )
    expect([...new Set(moments)]).toEqual(['2026-10-15T00:00:00Z'])
  })
})

test.each(waves)('slides and tables of %s can be made', async (_, findingsOf) => {
  const own = findingsOf()
  const ofOwn = reportOf(own)
  expect((await slideDeck(ofOwn)).length).toBeGreaterThan(10_000)
  expect((await tableBook(ofOwn, { findings: own, instrument })).length).toBeGreaterThan(10_000)
})

test('every chart on a slide is native, has its workbook, and is described', async () => {
  const files = unzipSync(await deck)
  const charts = Object.keys(files).filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))
  expect(charts).toHaveLength(report.blocks.filter(({ kind }) => kind === 'chart').length)
  for (const name of charts) {
    const relations = strFromU8(files[name.replace('charts/', 'charts/_rels/').concat('.rels')] ?? new Uint8Array())
    const book = /\.\.\/(embeddings\/[^"]+)/.exec(relations)?.[1]
    expect(unzipSync(files[`ppt/${book}`] ?? new Uint8Array())['xl/workbook.xml']).toBeDefined()
  }
  const described = Object.entries(files)
    .filter(([name]) => /^ppt\/slides\/slide/.test(name))
    .flatMap(([, bytes]) => strFromU8(bytes).match(/descr="[^"]+"/g) ?? [])
  expect(described).toHaveLength(charts.length)
})

test('a slide bears the sentence of its finding as its title', async () => {
  const files = unzipSync(await deck)
  const titles = Object.entries(files)
    .filter(([name]) => /^ppt\/slides\/slide/.test(name))
    .map(([, bytes]) => elements(strFromU8(bytes), 'p:sp').find((one) => /type="(title|ctrTitle)"/.test(one)) ?? '')
    .map((one) => wordsOf(one.replaceAll('a:t>', 'w:t>')))
  expect(titles).not.toContain('')
  expect(titles.some((title) => /^第一梯队有\d+项/.test(title))).toBe(true)
  expect(titles.some((title) => title.includes('责任单位'))).toBe(true)
  expect(titles.some((title) => /^\d+项问题的措施合为[三四五]个工程，便于统筹$/.test(title))).toBe(true)
})

test('how people were asked comes after what was found, under what came back and how exact it is', () => {
  const titles = slidesOf(report).map(({ title }) => title)
  const asked = titles.findIndex((title) => /^共有\d+个单位的人员参加，交回有效问卷\d+份$/.test(title))
  expect(asked).toBeGreaterThan(titles.findLastIndex((title) => title.includes('责任单位')))
  expect(titles.slice(asked).filter((title) => /误差范围不超过±[\d.]+个百分点$/.test(title))).toHaveLength(1)
})

test('a finding that is too long for a title gives its first part, and lines to compare with are none', () => {
  const claim = (id: string, source: string) => ({ id, kind: 'share', source, value: 0.3, text: '30.0%' }) as const
  const claims = { a: claim('a', 'issues/E01/mention'), l: claim('l', 'lines/mention') }
  const sentence = (...inlines: Inline[]) => ({ text: inlineText(inlines, claims), inlines, isEntry: false })
  const line = sentence('平均值为', { claim: 'l' }, '。')
  const long = sentence('就业的占', { claim: 'a' }, `；${'其余各项'.repeat(30)}。`)
  expect(findingOf([line, long], claims)).toMatchObject({ sentence: long, title: '就业的占30.0%', isWhole: false })
  expect(findingOf([line], claims)).toBeUndefined()
})

test('tables to look things up in are left out of the show, and one slide says which they are', async () => {
  const slides = slidesOf(report)
  const hidden = slides.filter(({ isHidden }) => isHidden)
  const divider = slides.findIndex(({ title }) => title.startsWith('附录'))
  const names = new Set(hidden.map(({ title }) => title.replace(/（\d+\/\d+）$/, '')))
  expect(slides.findIndex(({ isHidden }) => isHidden)).toBe(divider + 1)
  expect([...names]).toEqual(slides[divider]?.lines)
  expect(hidden.filter(({ table }) => !table)).toEqual([])
  const files = unzipSync(await deck)
  const shown = slides.map(
    (_, index) =>
      !/<p:sld [^>]*show="0"/.test(strFromU8(files[`ppt/slides/slide${index + 1}.xml`] ?? new Uint8Array())),
  )
  expect(shown).toEqual(slides.map(({ isHidden = false }) => !isHidden))
})

test('no slide that is shown only explains: it has a finding, a chart, a table or a list', () => {
  const shown = slidesOf(report).filter(({ isHidden, layout }) => !isHidden && layout === 'content')
  const isList = (lines: readonly string[]) => lines.some((line) => /^(?:\d+\. |“|表\d)/.test(line))
  const idle = shown.filter(
    ({ chart, table, words, lines }) => !chart && !table && words.length === 0 && !isList(lines),
  )
  expect(shown.length).toBeGreaterThan(10)
  expect(idle.map(({ title }) => title)).toEqual([])
  expect(shown.flatMap(({ lines }) => lines).filter((line) => /^各项.*见[表图]\d+。$/.test(line))).toEqual([])
  expect(shown.map(({ title }) => title)).not.toContain('阅读说明')
  expect(shown[0]?.words.join('')).toContain('提及率：把某项问题列为')
})

test('lists on slides are set in 18 points at least, and go on where they are long', () => {
  const lists = slidesOf(report).filter(({ lines }) => lines.filter((line) => /^\d+\. /.test(line)).length > 1)
  expect(lists.map(({ title }) => title)).toContain('建议先办以下事项')
  expect(lists.filter(({ size, chart }) => !chart && size < 18).map(({ title }) => title)).toEqual([])
})

test('no text of the table book runs as a formula, and none is lost', async () => {
  const book = await tableBook(hostileReport(), { findings, instrument })
  const xml = Object.entries(unzipSync(book)).filter(([name]) => /worksheets\/sheet/.test(name))
  expect(xml.filter(([, bytes]) => /<f[\s>]/.test(strFromU8(bytes)))).toEqual([])
  const shown = [...readWorkbook(book).values()].flat(2).map((cell) => cell.shown)
  expect(shown.filter((text) => /^[=+@]/.test(text) || text === '-2+3')).toEqual([])
  for (const text of ['=1+1', '+cmd|x', '@SUM(A1)', '-2+3']) expect(shown).toContain(`'${text}`)
})

test('the table of responsibilities is a sheet of its own on A4 across, its head on every page', async () => {
  const book = await tableBook(report, { findings, instrument })
  const names = [...readWorkbook(book).keys()]
  const at = names.indexOf('责任分解一体表') + 1
  const xml = strFromU8(unzipSync(book)[`xl/worksheets/sheet${at}.xml`] ?? new Uint8Array())
  expect(xml).toMatch(/<pageSetup[^>]*orientation="landscape"/)
  expect(xml).toMatch(/<pageSetup[^>]*paperSize="9"/)
  expect(xml).toMatch(/state="frozen"/)
  expect(strFromU8(unzipSync(book)['xl/workbook.xml'] ?? new Uint8Array())).toContain('_xlnm.Print_Titles')
  expect(names[0]).toBe('封面')
  expect(names).toEqual(
    expect.arrayContaining(['提及率和名次全表', '群体和问题全表', '样本全表', '加权全表', '论断清单']),
  )
  expect(chartsOfReport.length).toBeGreaterThan(0)
})
