import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import type { Inline, Report } from '../../../analysis/report/model.ts'
import { lastSteps } from '../../../analysis/report/trends/last-step.ts'
import { trendsOf } from '../../../analysis/report/trends/trends-of.ts'
import type { CapsuleInput } from '../../../server/capsule/make-capsule.ts'
import { tableBook } from '../../../server/documents/book/book.ts'
import { slideDeck } from '../../../server/documents/slides/deck.ts'
import { wordDocument } from '../../../server/documents/word.ts'
import { capsuleInput, storedWave } from '../../support/capsules.ts'
import { elements, wordsOf } from '../documents/opened.ts'
import { readPdf } from '../documents/pdf-text.ts'
import { readWorkbook } from '../documents/workbook-cells.ts'
import { beside, type NumberClass, numberClasses, numbersOf, piecesOf, unclassed } from './number-classes.ts'

const slow = { timeout: 180_000 }
let input: CapsuleInput
let report: Report
let classes: readonly NumberClass[]

beforeAll(() => {
  input = capsuleInput(storedWave())
  report = input.report
  classes = numberClasses(input)
})

/** Without spaces, which lines and cells add, and without places where a long word may break. */
const dense = (text: string) => text.replace(/[\s\u{3000}\u{200B}]/gu, '')
const printed = (inlines: readonly Inline[]) =>
  inlines.map((one) => (typeof one === 'string' ? one : (report.claims[one.claim]?.text ?? '?'))).join('')
const wordsOnly = (inlines: readonly Inline[]) => inlines.map((one) => (typeof one === 'string' ? one : '□')).join('')
/** Rows are numbered, and a row's number is the only thing in its cell. */
const withoutRowNumbers = (one: Report): Report => ({
  ...one,
  blocks: one.blocks.map((block) =>
    block.kind === 'table'
      ? { ...block, rows: block.rows.map((row, r) => (row[0]?.join('') === String(r + 1) ? row.slice(1) : row)) }
      : block,
  ),
})

const strayIn = (one: Report) =>
  piecesOf(withoutRowNumbers(one), wordsOnly)
    .map((piece) => unclassed(piece, classes))
    .filter((left) => left !== '')

test('no number stands in the words of a report that is neither a claim nor of a known class', () => {
  expect(strayIn(report)).toEqual([])
  const all = piecesOf(report, wordsOnly).map(dense).join('\n')
  // A class that takes nothing out is not needed.
  expect(classes.filter(({ pattern }) => all.search(pattern) < 0).map(({ name }) => name)).toEqual([])
})

test('a number that somebody writes into the words is found', () => {
  const at = report.blocks.findIndex((block) => block.kind === 'paragraph' && block.role === 'body')
  const blocks = report.blocks.map((block, i) =>
    i === at && block.kind === 'paragraph' ? { ...block, inlines: [...block.inlines, '上升了3.7个百分点。'] } : block,
  )
  expect(strayIn({ ...report, blocks })).toHaveLength(1)
})

/** Numbers as the axes and labels of a chart print them. */
const inCharts = () =>
  report.blocks.flatMap((block) => {
    if (block.kind !== 'chart') return []
    const print = (value: number) => (block.unit === 'share' ? `${(100 * value).toFixed(1)}%` : value.toFixed(2))
    return [
      block.points
        .map(({ value, label }) => `${print(value)}${label}`)
        .map(dense)
        .join(''),
    ]
  })
const axes = /0%(?:\d{2}%)+|12345/g

test('Word and PDF add no number to those of the report but the ticks and labels of charts', slow, async () => {
  const { blocks } = report
  const isChart = ({ kind }: Report['blocks'][number]) => kind === 'chart'
  const figuresLast = { ...report, blocks: [...blocks.filter((one) => !isChart(one)), ...blocks.filter(isChart)] }
  const strays = (text: string, inOrder = report) =>
    beside(
      text,
      [report.title, ...piecesOf(inOrder, printed)].map(dense).filter((piece) => /\d/.test(piece)),
    )
      .map((gap) => inCharts().reduce((rest, chart) => rest.replace(chart, ''), gap.replace(axes, '')))
      .map((gap) => unclassed(gap, classes))
      .filter((left) => left !== '')
  const word = strFromU8(unzipSync(await wordDocument(input.report))['word/document.xml']!)
  expect(strays(dense(wordsOf(word)))).toEqual([])
  const pdf = dense((await readPdf(input.report)).text.replace(/合成数据|— ?\d+ ?—/gu, ''))
  expect(strays(pdf, figuresLast)).toEqual([])
  expect(strays(pdf.replace('置信区间', '置信区间12.3%'), figuresLast)).not.toEqual([])
})

/** Paragraphs of a slide, and rows of its tables, with a digit. */
const saidOn = (xml: string) => {
  const plain = xml.replaceAll('a:t>', 'w:t>')
  const rows = elements(plain, 'a:tr').map(wordsOf)
  const rest = elements(plain.replace(/<a:tbl>.*?<\/a:tbl>/gs, ''), 'a:p').map(wordsOf)
  return [...rows, ...rest].map(dense).filter((text) => /\d/.test(text))
}

const line =
  /^(.+?)：值([^，]+)(?:，95%置信区间([^～]+)～([^，]+))?(?:，基数(\d+))?(?:，校正后的显著性概率([^，]+))?，来源.+，编号(.+)$/
const isNear = (text: string | undefined, value: number | undefined, digits: number) => {
  if (text === undefined || value === undefined) return text === undefined && value === undefined
  const [told, step] = text.endsWith('%') ? [Number(text.slice(0, -1)) / 100, 0.000501] : [Number(text), 0]
  return Math.abs(told - value) <= step + Math.abs(value) * 10 ** -digits
}

/** A line of notes tells of its claim what the claim holds. */
function isEvidence(text: string): boolean {
  const [, own = '', value, low, high, base, p, id = ''] = line.exec(text) ?? []
  const claim = Object.values(report.claims).find((one) => dense(one.id) === id)
  if (!claim || dense(claim.text) !== own) return false
  const estimate = claim.estimate?.isEstimable ? claim.estimate : undefined
  return (
    isNear(value, claim.value, 11) &&
    isNear(low, estimate?.interval95?.low, 3) &&
    isNear(high, estimate?.interval95?.high, 3) &&
    isNear(base, estimate?.baseSize, 9) &&
    isNear(p, claim.pAdjusted, 2)
  )
}

test('slides and their notes add no number to those of the report and of its claims', slow, async () => {
  const files = unzipSync(await slideDeck(input.report))
  const all = piecesOf(report, printed).map(dense).join('\n')
  const isSaid = (text: string) => text.split(/(?<=。)/).every((part) => all.includes(part.replace(/。$/, '')))
  const strays = Object.keys(files).flatMap((name) => {
    const [, slide] = /^ppt\/(?:slides\/s|notesSlides\/notesS)lide(\d+)\.xml$/.exec(name) ?? []
    if (slide === undefined) return []
    return saidOn(strFromU8(files[name]!)).filter((text) => {
      // The number of the slide, and 1/5 where a table goes over several.
      const own = text === slide ? '' : text.replace(/（\d\/\d）$/, '')
      return !isSaid(own) && !isEvidence(own) && unclassed(own, classes) !== ''
    })
  })
  expect(strays).toEqual([])
  const [claim] = Object.values(report.claims).filter(({ kind }) => kind === 'share')
  const told = dense(`${claim!.text}：值 0.123456789，来源 ${claim!.source}，编号 ${claim!.id}`)
  expect(isEvidence(told)).toBe(false)
})

/** To eleven digits, without a sign: words say which way. What rounding leaves of nothing is nothing. */
const rounded = (value: number) => (Math.abs(value) < 1e-12 ? '0' : Math.abs(value).toPrecision(11))

test('charts and the table book hold no number that findings and claims do not', slow, async () => {
  const { findings, wave, earlier, given } = input
  const now = { id: given.id, name: given.name, findings, instrument: wave.instrument }
  const trends = trendsOf([...earlier, now])
  const known = new Set(numbersOf([findings, report.claims, trends, lastSteps(trends, 'mention')]).map(rounded))
  const points = report.blocks.flatMap((block) => (block.kind === 'chart' ? block.points : []))
  expect(numbersOf(points.map(({ band: _, ...point }) => point)).filter((one) => !known.has(rounded(one)))).toEqual([])
  const straysOf = async (one: CapsuleInput['report']) =>
    [...readWorkbook(await tableBook(one, { findings, instrument: wave.instrument }))].flatMap(([sheet, rows]) =>
      rows
        // Places in a list.
        .flatMap((row) =>
          row.slice(1).flatMap(({ value, shown }, at) => {
            // What is named as points is a hundred times what it is of.
            const isPoints = [row[1], rows[1]?.[at + 1]].some((one) => one?.shown.endsWith('（个百分点）'))
            return value === undefined || known.has(rounded(isPoints ? value / 100 : value))
              ? []
              : [`${sheet}: ${shown}`]
          }),
        ),
    )
  expect(await straysOf(input.report)).toEqual([])
  const [claim] = Object.values(report.claims).filter(({ kind }) => kind === 'share')
  const claims = { ...report.claims, [claim!.id]: { ...claim!, value: 0.123456789 } }
  expect(await straysOf({ ...input.report, claims })).not.toEqual([])
})
