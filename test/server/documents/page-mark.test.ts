import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { tableBook } from '../../../server/documents/book/book.ts'
import { slideDeck } from '../../../server/documents/slides/deck.ts'
import { instrument, planted, reportOf } from '../../analysis/report/waves.ts'
import { handmadeReport } from '../../fixtures/report.ts'
import { asReleased } from '../../support/as-released.ts'
import { opened, wordsOf } from './opened.ts'
import { readPdf } from './pdf-text.ts'

const mark = '第3份 · 市委办公室'
const printed = `内部 · ${mark}`
const report = handmadeReport({ mark, isSynthetic: false })

test('the mark of a draft or copy stands on every page of Word', async () => {
  const { names, text } = await opened(report)
  const headers = names.filter((name) => /header\d+\.xml$/.test(name)).map((name) => wordsOf(text(name)))
  expect(headers.length).toBeGreaterThan(1)
  expect(new Set(headers)).toEqual(new Set([printed]))
})

test('and on every page of the PDF', async () => {
  const { pages } = await readPdf(report)
  expect(pages.length).toBeGreaterThan(1)
  for (const words of pages)
    expect(
      words
        .map(({ text }) => text)
        .join('')
        .replace(/\s/g, ''),
    ).toContain('内部·第3份·市委办公室')
})

test('and on every slide', async () => {
  const files = unzipSync(await slideDeck(report))
  const slides = Object.keys(files).filter((name) => /slides\/slide\d+\.xml$/.test(name))
  expect(slides.length).toBeGreaterThan(1)
  for (const name of slides) expect(strFromU8(files[name] as Uint8Array)).toContain(printed)
})

test('and on the cover of the table book; without one nothing is said', async () => {
  const findings = planted()
  const textOf = async (one: ReturnType<typeof reportOf>) =>
    Object.values(unzipSync(await tableBook(one, { findings, instrument })))
      .map((file) => strFromU8(file))
      .join('')
  const plain = reportOf(findings)
  const marked = await textOf(asReleased({ ...plain, mark: `${mark} & 乙` }))
  expect(marked).toContain(`<t>${printed} &amp; 乙`)
  expect(marked).toContain(`&amp;R${printed} &amp;&amp; 乙`)
  expect(await textOf(plain)).not.toContain('状态')
})

test('a draft has its name across every page behind the text, a numbered copy has none', async () => {
  const acrossWord = async (one: typeof report) => {
    const { names, text } = await opened(one)
    return names.filter((name) => /header\d+\.xml$/.test(name)).map((name) => /string="([^"]*)"/.exec(text(name))?.[1])
  }
  const acrossPdf = async (one: typeof report) =>
    (await readPdf(one)).pages.map((words) => words.some(({ text }) => text.trim() === '草稿'))
  const draft = handmadeReport({ mark: '草稿', isSynthetic: false })
  expect(new Set(await acrossWord(draft))).toEqual(new Set(['草稿']))
  expect(new Set(await acrossWord(report))).toEqual(new Set([undefined]))
  expect(new Set(await acrossPdf(draft))).toEqual(new Set([true]))
  expect(new Set(await acrossPdf(report))).toEqual(new Set([false]))
})

test('the page in English says in English that its figures are invented', async () => {
  const { names, text } = await opened(handmadeReport({ isSynthetic: true, isOnePage: true, language: 'en' }))
  const headers = names.filter((name) => /header\d+\.xml$/.test(name)).map((name) => wordsOf(text(name)))
  expect(new Set(headers)).toEqual(new Set(['Invented data']))
})
