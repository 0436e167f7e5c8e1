import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Block } from '../../../analysis/report/model.ts'
import { page } from '../../../server/documents/page.ts'
import { pdfDocument } from '../../../server/documents/pdf/pdf.ts'
import { printableText } from '../../../server/documents/printable.ts'
import { chartsOfReport, handmadeReport, paragraphOf } from '../../fixtures/report.ts'
import { linesOf, type PdfWord, readPdf } from './pdf-text.ts'

const naughty: string[] = JSON.parse(readFileSync(new URL('naughty-strings.json', import.meta.url), 'utf8'))
const markup = [
  '#panic("x")',
  '$x^2$ *a* _b_ `c` @d <e> \\f',
  '= 一、不是标题',
  '#import "/etc/passwd": *',
  '/* 注 */ // 注',
]
const dense = (text: string) => text.replace(/[\s\u{3000}\u{200B}]/gu, '')
/** A sign at the end of a line stands in half of its width; its width is told whole. */
const trimmedSign = 9
const isInside = ({ x, width, page: { width: whole, height } }: PdfWord) => {
  const isTurned = whole > height
  const [left, right] = isTurned
    ? [page.margin.bottom / 20, whole - page.margin.top / 20]
    : [page.margin.left / 20, whole - page.margin.right / 20]
  return x >= left - 1 && x + width <= right + trimmedSign
}

test('the PDF is tagged, says its language and its title, and has bookmarks', async () => {
  const report = handmadeReport()
  const { info, marked, tags, outline } = await readPdf(report)
  expect(info).toMatchObject({
    Language: 'zh-CN',
    Title: report.title,
    Author: report.issuer,
    CreationDate: 'D:20261015000000Z',
  })
  expect(marked).toMatchObject({ Marked: true })
  for (const role of ['Document', 'H1', 'P', 'Table', 'TH', 'TD', 'Figure']) expect(tags).toContain(`"role":"${role}"`)
  expect(tags).toContain(chartsOfReport[0]?.summary)
  expect(outline.map(({ title }) => title)).toEqual([
    '一、热点问题总体排序',
    '二、典型意见',
    '责任分解一体表',
    '调查方法与数据质量说明',
    '一、加权',
  ])
})

test('the file itself names its structure and its language', async () => {
  const raw = Buffer.from(await pdfDocument(handmadeReport())).toString('latin1')
  expect(raw.startsWith('%PDF-1.7')).toBe(true)
  expect(raw).toMatch(/\/StructTreeRoot/)
  expect(raw).toMatch(/\/Lang ?\(zh-CN\)/)
})

test('a full page has 22 lines of 28 characters, its number odd on the right and even on the left', async () => {
  const { pages } = await readPdf(handmadeReport({ isSynthetic: false, blocks: [paragraphOf('国'.repeat(2500))] }))
  const [, second = [], third = []] = pages
  expect(linesOf(second).slice(0, -1)).toEqual(Array(22).fill('国'.repeat(28)))
  expect([linesOf(second).at(-1), linesOf(third).at(-1)].map((one) => dense(one ?? ''))).toEqual(['—2—', '—3—'])
  const place = (words: readonly PdfWord[]) => words.find(({ text }) => text.includes('—'))?.x ?? 0
  expect(place(second)).toBeLessThan(150)
  expect(place(third)).toBeGreaterThan(400)
})

test('no word leaves the type area, and a table repeats its head on every page', async () => {
  const { pages } = await readPdf(handmadeReport())
  const outside = pages.flat().filter((word) => !isInside(word))
  expect(outside.map(({ text }) => text)).toEqual([])
  const withDuty = pages.filter((words) => words.some(({ text }) => text.includes('入户测温合格率')))
  expect(withDuty.length).toBeGreaterThan(1)
  for (const words of withDuty) {
    expect(words.map(({ text }) => text).join('')).toContain('牵头单位')
    expect(words[0]?.page.width).toBeGreaterThan(words[0]?.page.height ?? 0)
  }
})

test('a chart prints the names and values of its points', async () => {
  const { text } = await readPdf(handmadeReport({ blocks: [...chartsOfReport] }))
  for (const { points, title } of chartsOfReport) {
    expect(dense(text)).toContain(dense(title))
    for (const { label } of points) expect(dense(text)).toContain(label.slice(0, 13))
  }
  for (const value of ['30.1%', '29.6%', '586', '504', '412']) expect(text).toContain(value)
})

test('markup and hostile texts stay texts', async () => {
  const texts = [...markup, ...naughty.filter((one) => /^[\u{20}-\u{7E}\u{4E00}-\u{9FFF}]+$/u.test(one)).slice(0, 150)]
  const rows = texts.map((text) => [[text], [text]])
  const columns = ['甲', '乙'].map((label) => ({ label, width: 1, align: 'left' as const }))
  const table: Block = {
    kind: 'table',
    id: 't',
    title: markup[0] ?? '',
    note: markup[1] ?? '',
    columns,
    rows,
    rules: [],
  }
  const blocks: Block[] = [
    ...texts.map((text) => paragraphOf(text)),
    { kind: 'heading', id: 'h', level: 3, text: '#h' },
    table,
  ]
  const { text, pages } = await readPdf(handmadeReport({ title: markup[0] ?? '', isSynthetic: false, blocks }))
  const read = dense(text.replace(/— ?\d+ ?—/g, ''))
  expect(
    texts
      .map(printableText)
      .map(dense)
      .filter((one) => !read.includes(one)),
  ).toEqual([])
  expect(
    pages
      .flat()
      .filter((word) => !isInside(word))
      .map((word) => word.text),
  ).toEqual([])
})

test('signs of no width do not take letters from what is read out', async () => {
  const blocks = [paragraphOf('1\u{200B}2\u{FEFF}3\u{200D}4\u{AD}5'), paragraphOf('共有12345份')]
  const { text } = await readPdf(handmadeReport({ isSynthetic: false, blocks }))
  expect(dense(text)).toContain('12345共有12345份')
})

test('every naughty string can be set', async () => {
  const blocks = [...naughty, 'x'.repeat(5000), '国'.repeat(5000)].map((text) => paragraphOf(text))
  expect((await pdfDocument(handmadeReport({ blocks }))).length).toBeGreaterThan(10_000)
})

test('the same report gives the same bytes at another time, whatever was set between', async () => {
  const first = await pdfDocument(handmadeReport())
  await pdfDocument(handmadeReport({ title: '别的' }))
  await new Promise((resolve) => setTimeout(resolve, 1100))
  expect(Buffer.from(await pdfDocument(handmadeReport())).equals(Buffer.from(first))).toBe(true)
})

test('the note of a table stands on the page of its last two rows, wherever that page ends', async () => {
  const numbers = Array.from({ length: 24 }, (_, index) => index)
  const blocks = numbers.flatMap((number): Block[] => [
    ...Array.from({ length: (number * 7) % 12 }, () => paragraphOf('国')),
    {
      kind: 'table',
      id: `t${number}`,
      title: `表${number}`,
      note: `注${number}号`,
      columns: [{ label: '项', width: 1, align: 'left' }],
      rows: [...Array.from({ length: 9 }, () => [['行']]), [[`前${number}号`]], [[`末${number}号`]]],
      rules: [],
    },
  ])
  const { pages } = await readPdf(handmadeReport({ isSynthetic: false, blocks }))
  const texts = pages.map((words) => dense(words.map(({ text }) => text).join('')))
  const parted = numbers.filter((number) => {
    const page = texts.find((text) => text.includes(`注${number}号`)) ?? ''
    return !page.includes(`前${number}号`) || !page.includes(`末${number}号`)
  })
  expect(pages.length).toBeGreaterThan(12)
  expect(parted).toEqual([])
})
