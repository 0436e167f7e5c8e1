import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pastedLines } from '../../../client/fieldwork/pasted-lines.ts'

const cellsOf = (text: string, columns = 3) => pastedLines(text, columns).map(({ cells }) => cells)

test('tabs, semicolons and commas, also full-width ones, separate cells', () => {
  for (const mark of ['\t', ';', '；', ',', '，'])
    expect(cellsOf(['甲', '机关', '300'].join(mark))).toEqual([['甲', '机关', '300']])
})

test('the mark that makes most lines complete wins, so that a comma in a name stays in the name', () => {
  expect(cellsOf('教育局，二科,机关,300\n卫健委,机关,200')).toEqual([
    ['教育局，二科', '机关', '300'],
    ['卫健委', '机关', '200'],
  ])
})

test('lists in which both kinds of commas are mixed are split at both', () => {
  expect(cellsOf('甲，机关,300\n乙,社区，200')).toEqual([
    ['甲', '机关', '300'],
    ['乙', '社区', '200'],
  ])
})

test('quoted cells keep marks, doubled quotation marks and line breaks', () => {
  expect(cellsOf('"甲,乙 ""分局"""\t机关\t300\n"两\n行"\t社区\t5')).toEqual([
    ['甲,乙 "分局"', '机关', '300'],
    ['两 行', '社区', '5'],
  ])
})

test('a quotation mark that is never closed swallows nothing', () => {
  expect(cellsOf('"甲,机关,300\n乙,社区,200')).toEqual([
    ['"甲', '机关', '300'],
    ['乙', '社区', '200'],
  ])
})

test('lines keep their number in the text, empty lines and line breaks inside cells counted', () => {
  const lines = pastedLines('\r\n甲\t1\t2\r\n\r\n"乙\n二"\t1\t2\r\n丙\t1\t2', 3)
  expect(lines.map(({ line, cells }) => [line, cells[0]])).toEqual([
    [2, '甲'],
    [4, '乙 二'],
    [6, '丙'],
  ])
})

test('any table of a spreadsheet comes back cell by cell', () => {
  const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\p{Cc}\p{Cs}\uFEFF]/gu, '').trim())
  const row = fc.array(cell, { minLength: 3, maxLength: 6 }).filter((cells) => cells.some(Boolean))
  const excel = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
      // A spreadsheet quotes cells that begin with a quotation mark; others may hold one as it is.
      const text = rows.map((cells) => cells.map(excel).join('\t')).join('\r\n')
      expect(cellsOf(text)).toEqual(rows)
    }),
  )
})

test('whatever is pasted is read without a fault and holds nothing that a database refuses', () => {
  const hostile = fc.string({
    unit: fc.constantFrom('"', '\t', ',', '，', ';', '\n', '\r', '\u0000', '\uD800', '甲', '='),
  })
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (text) => {
      for (const { line, cells } of pastedLines(text, 3)) {
        expect(line).toBeGreaterThanOrEqual(1)
        for (const cell of cells) expect(cell).not.toMatch(/[\p{Cc}\p{Cs}]/u)
      }
    }),
    { numRuns: 100 },
  )
})

test('hundreds of thousands of quotation marks are read at once', () => {
  // Reading that grew with the square of the length would not end before the test does.
  expect(pastedLines('"\t""\n'.repeat(60_000), 3).length).toBeGreaterThan(0)
  expect(pastedLines('"'.repeat(400_000), 3).length).toBeGreaterThan(0)
})
