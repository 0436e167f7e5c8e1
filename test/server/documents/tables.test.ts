import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { columnWidths, fitTable } from '../../../server/documents/table-fit.ts'
import { handmadeReport } from '../../fixtures/report.ts'
import { attribute, elements, opened, paragraphsOf, wordsOf } from './opened.ts'

const { blocks } = handmadeReport()
const tables = blocks.filter((block) => block.kind === 'table')
let body: string
let written: string[]
beforeAll(async () => {
  body = (await opened(handmadeReport())).text('word/document.xml')
  written = elements(body, 'w:tbl')
})

const widths = (table: string) => elements(table, 'w:gridCol').map((one) => Number(attribute(one, 'w:w')))
const rows = (table: string) => elements(table, 'w:tr')

test('there is one table for each table block, with all its rows, a head and its note', () => {
  expect(written.map((table) => rows(table).length)).toEqual(tables.map((table) => table.rows.length + 2))
})

test('the note is the last row, over all columns, and the rows before it stay with it', () => {
  for (const [index, table] of written.entries()) {
    const [before = '', note = ''] = rows(table).slice(-2)
    expect(wordsOf(note)).toBe(tables[index]?.note)
    expect(attribute(elements(note, 'w:gridSpan')[0] ?? '', 'w:val')).toBe(String(tables[index]?.columns.length))
    expect(elements(before, 'w:p').filter((one) => !one.includes('<w:keepNext/>'))).toEqual([])
  }
})

test('columns fill the text width and no more', () => {
  const sums = written.map((table) => widths(table).reduce((all, width) => all + width, 0))
  expect(sums).toEqual([11906 - 1474 - 1587, 16838 - 1984 - 2098])
})

test('only the head is repeated, and no row is parted between pages', () => {
  for (const table of written) {
    expect(rows(table).map((row) => row.includes('<w:tblHeader'))).toEqual(rows(table).map((_, index) => index === 0))
    expect(rows(table).filter((row) => !row.includes('<w:cantSplit'))).toEqual([])
  }
})

test('a row taller than half a page may be parted', async () => {
  const [table] = tables
  if (!table) throw new Error('no table')
  const long = { ...table, rows: [[['1'], ['长'.repeat(4000)], ['2'], ['3'], ['4']]] }
  const { text } = await opened(handmadeReport({ blocks: [long] }))
  expect(rows(text('word/document.xml')).map((row) => row.includes('<w:cantSplit'))).toEqual([true, false, true])
})

test('a table of ten short rows stays on one page', async () => {
  const [table] = tables
  if (!table) throw new Error('no table')
  const ten = { ...table, rows: Array.from({ length: 10 }, () => table.rows[0] ?? []) }
  const { text } = await opened(handmadeReport({ blocks: [ten] }))
  const body = rows(text('word/document.xml')).slice(1, -1)
  expect(body).toHaveLength(10)
  expect(body.filter((row) => !row.includes('<w:keepNext/>'))).toEqual([])
})

test('three lines frame a table, and thin rules stand before tiers', () => {
  const edge = (row: string, side: string) =>
    attribute(elements(elements(row, 'w:tcBorders')[0] ?? '', `w:${side}`)[0] ?? '', 'w:sz')
  const [table = ''] = written
  const tops = rows(table).map((row) => edge(row, 'top'))
  expect(tops[0]).toBe('12')
  expect(edge(rows(table)[0] ?? '', 'bottom')).toBe('6')
  expect(edge(rows(table).at(-2) ?? '', 'bottom')).toBe('12')
  expect(tops.flatMap((size, index) => (size === '4' ? [index - 1] : []))).toEqual(tables[0]?.rules)
})

test('the title stands above a table and stays with it', () => {
  const at = body.indexOf('<w:tbl>')
  const before = paragraphsOf(body.slice(0, at)).at(-1)
  expect([before?.style, before?.text]).toEqual(['TableTitle', tables[0]?.title])
})

test('a label that does not fit its column is broken between words', () => {
  const rows = Array.from({ length: 4 }, () => ['一'.repeat(30), '1.0', '2.0'])
  const fit = fitTable({ head: ['热点问题', '热度指数', '变化（个百分点）'], rows }, [4, 1, 3], {
    total: 5000,
    sizes: [24],
    lowRoom: 12000,
  })
  expect(fit.head).toEqual(['热点问题', '热度\n指数', '变化\n（个百分点）'])
})

test('few sentences are set as large as half a page allows, many small', () => {
  const sized = (count: number) => {
    const rows = Array.from({ length: count }, () => ['工程', '句'.repeat(150)])
    return fitTable({ head: ['甲', '乙'], rows }, [1, 3], { total: 8845, sizes: [24, 21, 18], lowRoom: 5000 }).size
  }
  expect([sized(2), sized(20)]).toEqual([24, 18])
})

test('widths fill the whole and leave no column under its need while there is room', () => {
  const columns = fc.array(fc.record({ wished: fc.nat(50), needed: fc.integer({ min: 1, max: 900 }) }), {
    minLength: 1,
    maxLength: 15,
  })
  fc.assert(
    fc.property(columns, fc.integer({ min: 8000, max: 13000 }), (all, total) => {
      const found = columnWidths(
        all.map(({ wished }) => wished),
        all.map(({ needed }) => needed),
        total,
      )
      const need = all.reduce((sum, { needed }) => sum + needed, 0)
      expect(found.reduce((sum, width) => sum + width, 0)).toBe(total)
      if (need <= total) expect(found.filter((width, at) => width < (all[at]?.needed ?? 0) - 1)).toEqual([])
      expect(found.every((width) => width > 0)).toBe(true)
    }),
  )
})
