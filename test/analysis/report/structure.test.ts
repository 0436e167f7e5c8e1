import { describe, expect, test } from 'vitest'
import type { Block, Report } from '../../../analysis/report/model.ts'
import { wholeWave } from '../../fixtures/findings.ts'
import { allWaves } from './all-waves.ts'
import { linesOf, printed } from './report-text.ts'
import { reportOf } from './waves.ts'

type Heading = Extract<Block, { kind: 'heading' }>
const headings = (report: Report) => report.blocks.filter((block): block is Heading => block.kind === 'heading')

describe.each(allWaves)('%s', (_, make) => {
  const report = reportOf(make())

  test('all sections stand in their order, chapters and annexes numbered', () => {
    const first = headings(report).filter(({ level }) => level === 1)
    const annexes = report.blocks.filter((block) => block.kind === 'annex')
    expect(first.map(({ text }) => text)).toEqual([
      '阅读说明',
      '摘要（领导参阅）',
      '一、调查概况',
      '二、样本结构',
      '三、热点问题总体排序',
      '四、分领域分析',
      '五、群体差异',
      '六、成因分析',
      '七、对策建议',
    ])
    expect(annexes.map(({ text, isLandscape }) => [text, isLandscape])).toEqual([
      ['附件1　责任分解一体表', true],
      ['附件2　分项数据表', false],
      ['附件3　问卷和各题结果', false],
      ['附件4　调查方法说明', false],
      ['附件5　措施的依据和不同意见', true],
    ])
  })

  test('headings of the second level count from （一） in every chapter', () => {
    let expected = 0
    for (const block of report.blocks) {
      if (block.kind === 'annex' || (block.kind === 'heading' && block.level === 1)) expected = 0
      if (block.kind === 'heading' && block.level === 2)
        expect(block.text.startsWith(`（${'一二三四五六七八九十'[expected++]}）`)).toBe(true)
    }
  })

  test('no section is empty and no line either', () => {
    report.blocks.forEach((block, i) => {
      const next = report.blocks[i + 1]
      const isSecond = next?.kind === 'heading' && next.level === 2
      if (block.kind === 'annex' || block.kind === 'heading') {
        expect(next).toBeDefined()
        if (next?.kind === 'heading' || next?.kind === 'annex')
          expect(isSecond && !(block.kind === 'heading' && block.level === 2)).toBe(true)
      }
      if (block.kind === 'paragraph') expect(printed(report, block.inlines).trim().length).toBeGreaterThan(2)
      if (block.kind === 'chart') expect(block.points.length).toBeGreaterThan(0)
    })
  })

  test('a list is never announced without its entries', () => {
    report.blocks.forEach((block, i) => {
      if (block.kind !== 'paragraph' || !printed(report, block.inlines).endsWith('：')) return
      const next = report.blocks[i + 1]
      expect(['paragraph', 'quote']).toContain(next?.kind)
    })
  })

  test('every row of a table has a cell for every column, and ids are given once', () => {
    for (const block of report.blocks)
      if (block.kind === 'table') for (const row of block.rows) expect(row).toHaveLength(block.columns.length)
    const ids = report.blocks.flatMap((block) => ('id' in block ? [block.id] : []))
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('every table and figure of the body is referred to', () => {
    const body = report.blocks.slice(
      0,
      report.blocks.findIndex(({ kind }) => kind === 'annex'),
    )
    const text = body.flatMap((block) => (block.kind === 'paragraph' ? linesOf(report, block) : [])).join('\n')
    const labels = body.flatMap((block) =>
      block.kind === 'table' || block.kind === 'chart' ? [/^[表图]\d+/.exec(block.title)?.[0] ?? ''] : [],
    )
    expect(labels.filter((label) => !new RegExp(`${label}(?!\\d)`).test(text))).toEqual([])
  })

  test('tables and figures are numbered in order', () => {
    for (const [kind, word] of [
      ['table', '表'],
      ['chart', '图'],
    ] as const) {
      const titles = report.blocks.flatMap((block) => (block.kind === kind ? linesOf(report, block).slice(0, 1) : []))
      expect(titles.filter((title, i) => !title.startsWith(`${word}${i + 1}　`))).toEqual([])
    }
  })
})

test('the summary has five findings, three proposals and one table', () => {
  const report = reportOf(wholeWave())
  const at = (start: string) =>
    report.blocks.findIndex((block) => block.kind === 'heading' && block.text.startsWith(start))
  const blocks = report.blocks.slice(at('摘要'), at('一、'))
  const lines = blocks.flatMap((block) => linesOf(report, block))
  expect(lines.flatMap((line) => /^(\d)\. /.exec(line)?.[1] ?? [])).toEqual(['1', '2', '3', '4', '5', '1', '2', '3'])
  expect(blocks.flatMap((block) => (block.kind === 'table' ? [block.rows.length] : []))).toEqual([3])
})

test('the responsibility table names the post that answers and dates every measure after the report', () => {
  const report = reportOf(wholeWave())
  const table = report.blocks.find((block) => block.kind === 'table' && block.id === 'responsibility-table')
  if (table?.kind !== 'table') throw new Error('no responsibility table')
  const column = (label: string) => table.columns.findIndex((one) => one.label === label)
  expect(table.rows.length).toBeGreaterThan(6)
  for (const row of table.rows) {
    expect(printed(report, row[column('分管领导')] ?? [])).toMatch(/(市长|部长|主任|书记|区长)$/)
    const deadline = printed(report, row[column('完成时限')] ?? [])
    expect(deadline).toMatch(/^20(2[7-9]|3\d)年第[一二三四]季度末$/)
    expect(printed(report, row[column('季度节点')] ?? [])).toMatch(
      new RegExp(`^20\\d\\d年.*${deadline.slice(5, 9)}完成$`),
    )
  }
})

test('every table and figure of a sector says which sector', () => {
  const report = reportOf(wholeWave({ filter: { sector: 2 } }))
  const titles = report.blocks.flatMap((block) =>
    block.kind === 'table' || block.kind === 'chart' ? [block.title] : [],
  )
  expect(titles.every((title) => title.endsWith('（社区）'))).toBe(true)
  expect(report.title).toBe('关于2026年满洲里市干部群众关心的热点问题的调查分析报告（社区）')
})

test('synthetic data are named under the title and under every table and figure', () => {
  const report = reportOf(wholeWave({ isSynthetic: true }))
  const first = report.blocks.findIndex(({ kind }) => kind === 'heading')
  expect(
    report.blocks
      .slice(0, first)
      .flatMap((block) => linesOf(report, block))
      .join(),
  ).toContain('合成数据')
  for (const block of report.blocks)
    if (block.kind === 'table' || block.kind === 'chart') expect(block.note).toContain('合成数据')
  const real = reportOf(wholeWave())
  expect(JSON.stringify(real)).not.toContain('合成数据')
})
