import { strFromU8, unzipSync } from 'fflate'
import { isValidElement, toChildArray, type VNode } from 'preact'
import { beforeAll, expect, test } from 'vitest'
import type { Released } from '../../../analysis/disclosure/released.ts'
import type { Inline, Report } from '../../../analysis/report/model.ts'
import { makeCapsule } from '../../../server/capsule/make-capsule.ts'
import { tableRows } from '../../../server/capsule/parse-table.ts'
import { tableBook } from '../../../server/documents/book/book.ts'
import { slideDeck } from '../../../server/documents/slides/deck.ts'
import { wordDocument } from '../../../server/documents/word.ts'
import { stubBrowser } from '../../client/ui/browser-stubs.ts'
import { capsuleInput, storedWave } from '../../support/capsules.ts'
import { wordsOf } from '../documents/opened.ts'
import { readPdf } from '../documents/pdf-text.ts'
import { readWorkbook } from '../documents/workbook-cells.ts'

const slow = { timeout: 180_000 }
const input = () => capsuleInput(storedWave())
let report: Released<Report>
stubBrowser()
const { Inlines } = await import('../../../client/reports/inlines.tsx')
let list: { id: string; value: number; text: string; sentence: string }[]

beforeAll(() => {
  const made = input()
  report = made.report
  const { rows } = tableRows(unzipSync(makeCapsule(made)!)['claims.csv']!)
  list = rows.map(([id = '', , , value = '', text = '', , , , , , sentence = '']) => ({
    id,
    value: Number(value.replace(/^'/, '')),
    text: text.replace(/^'/, ''),
    sentence: printed(sentence),
  }))
})

/** Without spaces, which lines and cells add, and without places where a long word may break. */
const dense = (text: string) => text.replace(/[\s\u{3000}\u{200B}]/gu, '')
/** A row of a table stands in the list with the title before it and dots between its cells. */
function printed(sentence: string): string {
  if (!sentence.includes(' · ')) return dense(sentence)
  const title = report.blocks.flatMap((block) =>
    block.kind === 'table' && sentence.startsWith(`${block.title}：`) ? [block.title] : [],
  )[0]
  return dense(sentence.slice((title ?? '').length + 1).replaceAll(' · ', ''))
}

const partsOf = (file: Uint8Array, names: RegExp) =>
  Object.entries(unzipSync(file))
    .filter(([name]) => names.test(name))
    .map(([, bytes]) => strFromU8(bytes))

/** Claims whose sentence or row, numbers and all, does not stand in the text. */
const missingIn = (text: string) => list.filter(({ sentence }) => !text.includes(sentence)).map(({ id }) => id)

test('every claim of the capsule stands in its sentence or row in Word, PDF and slides', slow, async () => {
  const [word = ''] = partsOf(await wordDocument(report), /^word\/document\.xml$/)
  const { text: pdf } = await readPdf(report)
  const slides = partsOf(await slideDeck(report), /^ppt\/(slides|notesSlides)\/[^/]+\.xml$/).map((xml) =>
    wordsOf(xml.replaceAll('a:t>', 'w:t>')),
  )
  expect(list.filter(({ sentence }) => sentence !== '').length).toBeGreaterThan(1000)
  expect(missingIn(dense(wordsOf(word)))).toEqual([])
  expect(missingIn(dense(pdf.replace(/合成数据|— ?\d+ ?—/gu, '')))).toEqual([])
  expect(missingIn(dense(slides.join('')))).toEqual([])
})

test(
  'the list in the table book has the words and the unrounded value of every claim of the capsule',
  slow,
  async () => {
    const { findings, wave } = input()
    const sheet = readWorkbook(await tableBook(report, { findings, instrument: wave.instrument })).get('论断清单') ?? []
    const byId = new Map(sheet.map((row) => [row[9]?.shown, row]))
    const different = list.filter(({ id, text, value }) => {
      const row = byId.get(id)
      return row?.[0]?.shown !== text || row[1]?.value !== value
    })
    expect(list.length).toBeGreaterThan(1000)
    expect(different).toEqual([])
  },
)

/** What the page of the report makes of words and numbers: claims with the text that is shown. */
function shownOnPage(inlines: readonly Inline[]): [string, string][] {
  const { props } = Inlines({ inlines, report, chosen: null }) as VNode<{ children: never }>
  return toChildArray(props.children)
    .filter(isValidElement)
    .map((one) => [String(one.key), String((one as VNode<{ children: string }>).props.children)])
}

test('the page shows for every printed claim what the capsule lists', () => {
  const inlines = report.blocks.flatMap((block) => {
    if (block.kind === 'table') return block.rows.flat()
    return block.kind === 'paragraph' ? [block.inlines] : []
  })
  const shown = new Map(inlines.flatMap(shownOnPage))
  const listed = new Map(list.flatMap(({ id, text, sentence }) => (sentence === '' ? [] : [[id, text]])))
  expect(shown.size).toBeGreaterThan(1000)
  expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(listed))
})
