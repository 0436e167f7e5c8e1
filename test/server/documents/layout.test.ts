import { beforeAll, expect, test } from 'vitest'
import { handmadeReport } from '../../fixtures/report.ts'
import { attribute, elements, type Opened, opened, paragraphsOf, wordsOf } from './opened.ts'

let word: Opened
let body: string
beforeAll(async () => {
  word = await opened(handmadeReport())
  body = word.text('word/document.xml')
})

const all = (xml: string, name: string) => elements(xml, name)
const value = (xml: string, element: string, key = 'w:val') => attribute(all(xml, element)[0] ?? '', key)
const style = (id: string) => {
  const found = all(word.text('word/styles.xml'), 'w:style').find((one) => attribute(one, 'w:styleId') === id)
  if (!found) throw new Error(`no style ${id}`)
  return found
}

test('upright pages are A4 with the type area of 156 by 225 mm', () => {
  const [first = ''] = all(body, 'w:sectPr')
  const sides = ['w:top', 'w:right', 'w:bottom', 'w:left'].map((side) => value(first, 'w:pgMar', side))
  expect([value(first, 'w:pgSz', 'w:w'), value(first, 'w:pgSz', 'w:h')]).toEqual(['11906', '16838'])
  expect(sides).toEqual(['2098', '1474', '1984', '1587'])
  expect(value(first, 'w:pgMar', 'w:gutter')).toBe('0')
})

test('the grid holds 22 lines of 28 characters', () => {
  const [first = ''] = all(body, 'w:sectPr')
  const pitch = Number(value(first, 'w:docGrid', 'w:linePitch'))
  expect(value(first, 'w:docGrid', 'w:type')).toBe('linesAndChars')
  expect(attribute(all(first, 'w:docGrid')[0] ?? '', 'w:charSpace')).toBeUndefined()
  expect(Math.floor((16838 - 2098 - 1984) / pitch)).toBe(22)
  const tracking = /<w:rPr>.*<w:spacing w:val="(-?\d+)"/.exec(style('Normal'))?.[1]
  expect(Math.floor((11906 - 1474 - 1587) / (320 + Number(tracking)))).toBe(28)
})

test('body text is 16 pt Fangsong, justified, two characters in, on exact lines', () => {
  const [spacing = ''] = all(style('Body'), 'w:spacing')
  expect(value(style('Body'), 'w:rFonts', 'w:eastAsia')).toBe('仿宋_GB2312')
  expect(value(style('Body'), 'w:sz')).toBe('32')
  expect(value(style('Body'), 'w:jc')).toBe('both')
  expect(value(style('Body'), 'w:ind', 'w:firstLineChars')).toBe('200')
  expect([attribute(spacing, 'w:line'), attribute(spacing, 'w:lineRule')]).toEqual(['579', 'exact'])
})

test('the title is 22 pt Xiaobiaosong, centred, not bold, and broken between words', () => {
  expect(value(style('Title'), 'w:rFonts', 'w:eastAsia')).toBe('方正小标宋简体')
  expect([value(style('Title'), 'w:sz'), value(style('Title'), 'w:jc')]).toEqual(['44', 'center'])
  expect(word.text('word/styles.xml')).not.toContain('<w:b/>')
  const title = paragraphsOf(body)[0]
  const lines = title?.xml.split('<w:br/>').map(wordsOf)
  expect(title?.style).toBe('Title')
  expect(lines).toEqual(['关于2026年满洲里市干部群众', '关心的热点问题的调查分析报告'])
})

test.each([
  ['Heading1', 'heading 1', '黑体', '0', '一、热点问题总体排序'],
  ['Heading2', 'heading 2', '楷体_GB2312', '1', '（一）供热、看病、就业同属第一梯队'],
  ['Heading3', 'heading 3', '仿宋_GB2312', '2', '1.三个系统的答卷'],
])('%s has its face and its outline level and stays with the text', (id, name, face, level, text) => {
  expect(value(style(id), 'w:name')).toBe(name)
  expect(value(style(id), 'w:rFonts', 'w:eastAsia')).toBe(face)
  expect(value(style(id), 'w:outlineLvl')).toBe(level)
  expect(value(style(id), 'w:keepNext')).toBe('1')
  expect(value(style(id), 'w:sz')).toBe('32')
  expect(paragraphsOf(body).find((one) => one.text === text)?.style).toBe(id)
})

test('no heading stands over nothing', () => {
  const levels = paragraphsOf(body).map(({ style: id }) => Number(/^Heading(\d)$/.exec(id)?.[1] ?? 0))
  const empty = levels.filter((level, at) => level > 0 && (levels[at + 1] ?? 1) > 0 && (levels[at + 1] ?? 1) <= level)
  expect(levels.filter((level) => level > 0).length).toBeGreaterThan(4)
  expect(empty).toEqual([])
})

test('every style that is used is defined', () => {
  const used = new Set(word.names.flatMap((name) => (/document|header|footer/.test(name) ? styleIds(name) : [])))
  const defined = all(word.text('word/styles.xml'), 'w:style').map((one) => attribute(one, 'w:styleId'))
  expect([...used].filter((id) => !defined.includes(id))).toEqual([])
})
const styleIds = (name: string) =>
  name.endsWith('.xml') ? [...word.text(name).matchAll(/<w:pStyle w:val="(\w+)"/g)].map(([, id = '']) => id) : []

test('odd pages have their number on the right and even pages on the left, a character in', () => {
  expect(word.text('word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
  const footers = all(body, 'w:sectPr').map((section) =>
    all(section, 'w:footerReference').map((one) => attribute(one, 'w:type')),
  )
  expect(footers.map((types) => types.sort())).toEqual([
    ['default', 'even'],
    ['default', 'even'],
    ['default', 'even'],
  ])
  const sides = word.names.filter((name) => /footer\d+\.xml$/.test(name)).map((name) => word.text(name))
  expect(sides.every((xml) => xml.includes('PAGE') && /^— *—$/.test(wordsOf(xml)))).toBe(true)
  expect(sides.filter((xml) => xml.includes('<w:jc w:val="right"/>') && xml.includes('w:right="280"'))).toHaveLength(3)
  expect(sides.filter((xml) => xml.includes('<w:jc w:val="left"/>') && xml.includes('w:left="280"'))).toHaveLength(3)
  expect([value(style('Footer'), 'w:sz'), value(style('Footer'), 'w:rFonts', 'w:ascii')]).toEqual(['28', '宋体'])
})

test('the landscape annex is a section of its own on a turned page', () => {
  const sections = all(body, 'w:sectPr')
  const sizes = sections.map((one) => [value(one, 'w:pgSz', 'w:w'), value(one, 'w:pgSz', 'w:orient')])
  expect(sizes).toEqual([
    ['11906', 'portrait'],
    ['16838', 'landscape'],
    ['11906', 'portrait'],
  ])
  const sides = ['w:top', 'w:right', 'w:bottom', 'w:left'].map((side) => value(sections[1] ?? '', 'w:pgMar', side))
  expect(sides).toEqual(['1587', '2098', '1474', '1984'])
})

test('invented figures are marked on every page, true ones on none', async () => {
  const marks = ({ names, text }: Opened) =>
    names.filter((name) => /header\d+\.xml$/.test(name)).map((name) => wordsOf(text(name)))
  expect(marks(word)).toEqual(Array(6).fill('合成数据'))
  expect(marks(await opened(handmadeReport({ isSynthetic: false })))).toEqual(Array(6).fill(''))
})

test('claims stand as their printed text', () => {
  expect(paragraphsOf(body).map(({ text }) => text)).toContain(
    '8月18日至9月20日，在机关、社区和企业开展问卷调查，发出问卷2430份，收回有效答卷1502份。现将热点问题分析如下。',
  )
})

test('a date under the signature begins two characters further right than the name', () => {
  const [name, date] = paragraphsOf(body).filter(({ style: id }) => id === 'Signature')
  const start = (one: typeof name, characters: number) =>
    28 - characters - Number(value(one?.xml ?? '', 'w:ind', 'w:right')) / 315
  expect(start(date, 7) - start(name, 10)).toBeCloseTo(2, 1)
})
