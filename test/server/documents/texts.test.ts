import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '../../../analysis/report/model.ts'
import { axisOf } from '../../../server/documents/chart/axis.ts'
import { ems } from '../../../server/documents/measure.ts'
import { printableText } from '../../../server/documents/printable.ts'
import { titleLines } from '../../../server/documents/title-lines.ts'
import { handmadeReport } from '../../fixtures/report.ts'
import { opened, paragraphsOf, wordsOf } from './opened.ts'
import { xmlFault } from './well-formed.ts'

const naughty: string[] = [
  ...JSON.parse(readFileSync(new URL('naughty-strings.json', import.meta.url), 'utf8')),
  'a\u0000b\u0008c\uFFFEd\uD800e',
  'x'.repeat(20_000),
  '国'.repeat(20_000),
  '</w:t></w:r></w:p><w:p/>',
  ']]>&amp;&#0;',
  '$1$&$`',
]

const blocksOf = (texts: readonly string[]): Block[] =>
  texts.flatMap((text, index): Block[] => [
    { kind: 'heading', id: `h${index}`, level: 1, text },
    { kind: 'paragraph', role: 'body', inlines: [text] },
    { kind: 'quote', text, attribution: text },
  ])
const tableOf = (texts: readonly string[]): Block => ({
  kind: 'table',
  id: 't',
  title: texts.join(''),
  note: texts.join(''),
  columns: texts.slice(0, 6).map((label) => ({ label, width: 1, align: 'left' })),
  rows: texts.map((text) => Array.from({ length: 6 }, () => [text])),
  rules: [1],
})
const chartOf = (form: 'bar' | 'dot', texts: readonly string[]): Block => ({
  kind: 'chart',
  id: form,
  title: 't',
  note: 'n',
  form,
  unit: 'share',
  summary: texts.join(''),
  points: texts.map((label) => ({ label, value: 0.5, low: 0.4, high: 0.6 })),
})

test('hostile and very long texts stay texts in every place', async () => {
  const blocks = [...blocksOf(naughty), tableOf(naughty), chartOf('bar', naughty), chartOf('dot', naughty)]
  const hostile = { title: naughty.slice(0, 40).join(' '), issuer: naughty.slice(-6).join('') }
  const { names, text } = await opened(handmadeReport({ ...hostile, blocks }))
  const faults = names.filter((name) => /\.(xml|rels)$/.test(name)).flatMap((name) => xmlFault(text(name)) ?? [])
  expect(faults).toEqual([])
  const quoted = paragraphsOf(text('word/document.xml')).filter(({ style }) => style === 'Quote')
  expect(quoted.map((one) => one.text)).toEqual(
    naughty.map(printableText).map((one) => (one ? `“${one}”（${one}）` : '“”')),
  )
})

test('signs that XML forbids become a replacement sign and others stay', () => {
  expect(printableText('a\u0000b\uFFFF\uD800')).toBe('a\uFFFDb\uFFFD\uFFFD')
  expect(printableText('😀 ᠮᠣᠩᠭᠣᠯ Ж 国')).toBe('😀 ᠮᠣᠩᠭᠣᠯ Ж 国')
  expect(printableText('一行\r\n  二行')).toBe('一行 二行')
  expect(printableText('\u202E反')).toBe('反')
})

test('a report without blocks is a document with its title', async () => {
  const { text } = await opened(handmadeReport({ blocks: [] }))
  expect(wordsOf(text('word/document.xml'))).toBe(handmadeReport().title)
})

test('a claim that is missing is refused, not left out', async () => {
  const blocks: Block[] = [{ kind: 'paragraph', role: 'body', inlines: [{ claim: 'unknown' }] }]
  await expect(opened(handmadeReport({ blocks }))).rejects.toThrow('unknown')
})

test('a broken title loses nothing, and no line is too long as long as words allow', () => {
  const words = fc.constantFrom(
    '关于',
    '满洲里市',
    '2026年',
    '热点问题',
    '的',
    '调查',
    '和',
    '分析',
    '报告',
    '（社区）',
    '《',
    '》',
  )
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 40 }), (parts) => {
      const lines = titleLines(parts.join(''), 20)
      expect(lines.join('')).toBe(parts.join(''))
      expect(lines.filter((line) => ems(line) > 20)).toEqual([])
    }),
  )
})

test('an axis reaches over all its points in a few steps', () => {
  const point = fc.record({ value: fc.double({ min: 1e-6, max: 1e6, noNaN: true }), label: fc.constant('x') })
  fc.assert(
    fc.property(fc.array(point, { maxLength: 20 }), (points) => {
      const { min, max, step } = axisOf({ form: 'bar', unit: 'share', points })
      const highest = Math.max(0, ...points.map(({ value }) => value))
      expect(min).toBe(0)
      expect(max).toBeGreaterThanOrEqual(highest * (1 - 1e-9))
      expect(Math.round((max - min) / step)).toBeLessThanOrEqual(5)
    }),
  )
})
