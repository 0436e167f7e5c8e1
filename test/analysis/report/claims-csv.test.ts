import { expect, test } from 'vitest'
import type { Released } from '../../../analysis/disclosure/released.ts'
import { claimsCsv } from '../../../analysis/export/claims-csv.ts'
import type { Report } from '../../../analysis/report/model.ts'
import { statementsOf } from '../../../analysis/report/review/statements.ts'
import { wholeWave } from '../../fixtures/findings.ts'
import { planted, reportOf } from './waves.ts'

/** Cells of a file by RFC 4180. */
function parsed(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

const withSentence = (text: string): Released<Report> => ({
  ...reportOf(wholeWave()),
  blocks: [{ kind: 'paragraph', role: 'body', inlines: [text, { claim: 'a' }, '。'] }],
  claims: { a: { id: 'a', kind: 'count', source: 'fieldwork/valid', value: 1, text: '1' } },
})

test('every claim is a row with its sentence', () => {
  const report = reportOf(planted())
  const [head, ...rows] = parsed(claimsCsv(report))
  expect(head).toEqual([
    'id',
    'kind',
    'source',
    'value',
    'text',
    'standard_error',
    'interval95_low',
    'interval95_high',
    'base_size',
    'p_adjusted',
    'sentence',
    'written_by',
    'state',
  ])
  const claims = Object.values(report.claims)
  expect(rows.map(([id]) => id)).toEqual(claims.map(({ id }) => id))
  for (const [i, row] of rows.entries()) {
    expect(row).toHaveLength(13)
    expect(Number(row[3])).toBe(claims[i]?.value)
  }
  const difference = rows.find((row) => row[9] === '0.004')
  expect(difference?.[10]).toContain('高于其他受访者8.1个百分点')
  const printed = rows.filter((row) => row[10] !== '')
  for (const row of printed) expect(row[10]).toContain(row[4])
})

test('sentences of people are told as printed, with who wrote them, and judgements come last', () => {
  const program = { ...reportOf(planted()), mark: '草稿' }
  const sentences = statementsOf(program).filter(({ kind, claims }) => kind === 'sentence' && claims.length > 1)
  const [bound, judged] = [sentences[0]!, sentences[1]!]
  const edits = [
    { key: bound.key, text: '经复核为{1}。', original: bound.text },
    { key: judged.key, text: '另作说明。', original: judged.text },
    { key: '0'.repeat(16), text: '无主的话。', original: '' },
  ]
  const [, ...rows] = parsed(claimsCsv(program, edits))
  expect(new Set(rows.map((row) => row[12]))).toEqual(new Set(['草稿']))
  const printed = `经复核为${program.claims[bound.claims[0]!]!.text}。`
  const first = rows.find(([id]) => id === bound.claims[0])
  expect([first?.[10], first?.[11]]).toEqual([printed, 'person'])
  expect(rows.filter((row) => row[11] === 'person').every((row) => row[10] === printed)).toBe(true)
  expect(rows.filter((row) => row[11] === '').every((row) => row[10] === '')).toBe(true)
  expect(rows.at(-1)?.slice(0, 2)).toEqual([judged.key, 'judgement'])
  expect(rows.at(-1)?.slice(10, 12)).toEqual(['另作说明（编写者判断）。', 'judgement'])
  expect(rows.filter((row) => row[1] === 'judgement')).toHaveLength(1)
  expect(rows.flat().join()).not.toContain('无主的话')
})

test('the file begins with the mark of UTF-8 and ends its lines as spreadsheets expect', () => {
  const text = claimsCsv(reportOf(wholeWave()))
  expect(text.startsWith('\uFEFFid,')).toBe(true)
  expect(text.endsWith('\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toContain('\n')
})

const formulas = ['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\tx']
test.each(formulas)('a cell that begins as a formula is disarmed: %j', (formula) => {
  const [, row] = parsed(claimsCsv(withSentence(`${formula}`)))
  expect(row?.[10]?.startsWith("'") || !/^[=+\-@\t\r]/.test(row?.[10] ?? '')).toBe(true)
  const [, named] = parsed(
    claimsCsv({
      ...withSentence('甲'),
      claims: { a: { id: formula, kind: 'count', source: formula, value: 1, text: formula } },
    }),
  )
  expect(named?.[0]).toBe(`'${formula}`)
  expect(named?.[4]).toBe(`'${formula}`)
})

test('commas, quotation marks and line breaks come back as they were', () => {
  const sentence = '他说"好",\n又说"不",'
  const [, row] = parsed(claimsCsv(withSentence(sentence)))
  expect(row?.[10]).toBe(`${sentence}1。`)
})
