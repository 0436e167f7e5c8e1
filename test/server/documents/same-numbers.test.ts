import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Block, Inline, Report } from '../../../analysis/report/model.ts'
import { tableBook } from '../../../server/documents/book/book.ts'
import { slideDeck } from '../../../server/documents/slides/deck.ts'
import { wordDocument } from '../../../server/documents/word.ts'
import { instrument, planted, reportOf } from '../../analysis/report/waves.ts'
import { volunteers } from '../../fixtures/findings.ts'
import { wordsOf } from './opened.ts'
import { readPdf } from './pdf-text.ts'
import { readWorkbook } from './workbook-cells.ts'

/** Without spaces, which lines and cells add, and without places where a long word may break. */
const dense = (text: string) => text.replace(/[\s\u{3000}\u{200B}]/gu, '')
const textOf = (inlines: readonly Inline[], { claims }: Report) =>
  inlines.map((one) => (typeof one === 'string' ? one : (claims[one.claim]?.text ?? '?'))).join('')
const hasClaim = (inlines: readonly Inline[]) => inlines.some((one) => typeof one !== 'string')

/** Every sentence and every row of a table that has a number, as the report says it. */
function saidBy(report: Report): string[] {
  return report.blocks.flatMap((block: Block) => {
    if (block.kind === 'paragraph' && hasClaim(block.inlines))
      return textOf(block.inlines, report)
        .split(/(?<=[。！？])(?![”）。])/u)
        .map(dense)
    if (block.kind !== 'table') return []
    return block.rows
      .filter((row) => row.some(hasClaim))
      .map((row) => dense(row.map((cell) => textOf(cell, report)).join('')))
  })
}

const partsOf = (file: Uint8Array, names: RegExp) =>
  Object.entries(unzipSync(file))
    .filter(([name]) => names.test(name))
    .map(([, bytes]) => strFromU8(bytes))
const slideWords = (xml: string) => wordsOf(xml.replaceAll('a:t>', 'w:t>'))

const waves = [
  ['a wave with a difference', planted],
  ['a wave of volunteers', volunteers],
] as const

describe.each(waves)('of %s', (_, findingsOf) => {
  const findings = findingsOf()
  const report = reportOf(findings)
  const said = saidBy(report)
  const made = slideDeck(report)
  const book = tableBook(report, { findings, instrument }).then(readWorkbook)
  const missingIn = (text: string) => said.filter((one) => !text.includes(one))

  test('every sentence and row with a number stands in the Word file', async () => {
    expect(said.length).toBeGreaterThan(150)
    const [xml = ''] = partsOf(await wordDocument(report), /^word\/document\.xml$/)
    expect(missingIn(dense(wordsOf(xml)))).toEqual([])
  })

  test('every sentence and row with a number can be read out of the PDF', async () => {
    const { text } = await readPdf(report)
    expect(missingIn(dense(text))).toEqual([])
  })

  test('every sentence and row with a number stands on a slide or in its notes', async () => {
    const words = partsOf(await made, /^ppt\/(slides|notesSlides)\/[^/]+\.xml$/).map(slideWords)
    expect(missingIn(dense(words.join('')))).toEqual([])
  })

  test('every claim on a slide has its value, base and source in the notes', async () => {
    const notes = dense(
      partsOf(await made, /^ppt\/notesSlides\/[^/]+\.xml$/)
        .map(slideWords)
        .join(''),
    )
    const used = report.blocks.flatMap((block) => {
      if (block.kind === 'table') return block.rows.flat(2)
      return block.kind === 'paragraph' ? block.inlines : []
    })
    const claims = used.flatMap((one) => (typeof one === 'string' ? [] : (report.claims[one.claim] ?? [])))
    const missing = claims.filter(
      ({ id, text, source }) =>
        !notes.includes(dense(`来源${source}，编号${id}`)) || !notes.includes(dense(`${text}：值`)),
    )
    expect(claims.length).toBeGreaterThan(500)
    expect(missing.map(({ id }) => id)).toEqual([])
  })

  test('every table cell shows in the table book what the report prints, and numbers are numbers', async () => {
    const sheets = await book
    const rows = new Set([...sheets.values()].flat().map((row) => dense(row.map(({ shown }) => shown).join(''))))
    const printed = report.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
    const missing = printed
      .map((row) => dense(row.map((cell) => textOf(cell, report)).join('')))
      .filter((row) => !rows.has(row))
    expect(printed.length).toBeGreaterThan(150)
    expect(missing).toEqual([])
    const numbers = [...sheets.values()].flat(2).filter(({ value }) => value !== undefined)
    expect(numbers.length).toBeGreaterThan(2000)
  })

  test('the list of claims in the table book holds every claim with its unrounded value', async () => {
    const list = (await book).get('论断清单') ?? []
    const claims = Object.values(report.claims)
    const idAt = list.flatMap((row) => row.findIndex(({ shown }) => shown === '编号')).find((at) => at >= 0) ?? -1
    const byId = new Map(list.map((row) => [row[idAt]?.shown, row]))
    const different = claims.filter(({ id, text, value }) => {
      const row = byId.get(id)
      return row?.[0]?.shown !== text || row[1]?.value !== value
    })
    expect(claims.length).toBeGreaterThan(500)
    expect(different.map(({ id }) => id)).toEqual([])
  })
})

test('a number that was changed on the way would be found', async () => {
  const report = reportOf(planted())
  const claims = Object.fromEntries(
    Object.entries(report.claims).map(([id, claim]) => [
      id,
      claim.kind === 'share' ? { ...claim, text: '99.9%' } : claim,
    ]),
  )
  expect(claims).not.toEqual(report.claims)
  const words = partsOf(await slideDeck({ ...report, claims }), /^ppt\/(slides|notesSlides)\//).map(slideWords)
  const text = dense(words.join(''))
  expect(saidBy(report).filter((one) => !text.includes(one)).length).toBeGreaterThan(0)
})
