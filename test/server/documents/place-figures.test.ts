import { expect, test } from 'vitest'
import type { Block } from '../../../analysis/report/model.ts'
import { lineCount } from '../../../server/documents/measure.ts'
import { placeFigures } from '../../../server/documents/place-figures.ts'
import { chartsOfReport, paragraphOf } from '../../fixtures/report.ts'

const [figure] = chartsOfReport
const heading = (text: string, startsPage = false): Block => ({ kind: 'heading', id: text, level: 1, text, startsPage })
const quote = (text: string): Block => ({ kind: 'quote', text, attribution: '' })

/** Pages of ten lines; headings and paragraphs have as many lines as letters, a figure four. */
const nameOf = (block: Block) => {
  if (block.kind === 'chart') return '图'
  if (block.kind === 'paragraph') return String(block.inlines[0])
  return block.kind === 'heading' || block.kind === 'quote' ? block.text : block.kind
}
const heightOf = (block: Block) => ({
  pieces: block.kind === 'chart' ? [4] : Array<number>([...nameOf(block)].length).fill(1),
  repeated: 0,
})
const placed = (blocks: readonly (Block | undefined)[]) =>
  placeFigures(
    blocks.filter((block) => block !== undefined),
    { height: 10, line: 1, heightOf },
  ).map(nameOf)

test('a figure that fits stays where it is', () => {
  expect(placed([heading('一', true), paragraphOf('甲甲甲'), figure, paragraphOf('乙乙')])).toEqual([
    '一',
    '甲甲甲',
    '图',
    '乙乙',
  ])
})

test('text comes before a figure that does not fit until the page is full, and no more', () => {
  const blocks = [
    heading('一', true),
    paragraphOf('甲甲甲甲甲甲'),
    figure,
    ...['乙乙', '丙丙', '丁丁'].map((text) => paragraphOf(text)),
  ]
  expect(placed(blocks)).toEqual(['一', '甲甲甲甲甲甲', '乙乙', '丙丙', '图', '丁丁'])
})

test('no heading and no other figure comes before a figure, and quotations stay with each other and with their announcement', () => {
  const full = [heading('一', true), paragraphOf('甲甲甲甲甲甲')]
  expect(placed([...full, figure, paragraphOf('乙'), heading('二'), paragraphOf('丙')]).slice(2)).toEqual([
    '乙',
    '图',
    '二',
    '丙',
  ])
  expect(
    placed([...full, paragraphOf('乙乙'), figure, paragraphOf('丙：'), quote('丁'), quote('戊')]).slice(3),
  ).toEqual(['丙：', '丁', '戊', '图'])
})

test('where a page begins is not known before a heading that starts one', () => {
  expect(placed([paragraphOf('甲甲甲甲甲甲甲'), figure, paragraphOf('乙')])).toEqual(['甲甲甲甲甲甲甲', '图', '乙'])
})

test('a line is broken within no number, not before a mark, and lets one mark hang', () => {
  const of = (text: string) => lineCount(text, 10)
  expect([of('国'.repeat(10)), of(`${'国'.repeat(10)}。`), of('国'.repeat(11))]).toEqual([1, 1, 2])
  expect([of(`${'国'.repeat(8)}34.5%`), of(`${'国'.repeat(9)}（国国`)]).toEqual([2, 2])
  expect(lineCount('国'.repeat(9), 10, 2)).toBe(2)
})
