import { describe, expect, test } from 'vitest'
import type { CrossTable } from '../../../analysis/report/explore/explored.ts'
import type { Words } from '../../../client/explore/codebook-words.ts'
import { stubBrowser } from '../ui/browser-stubs.ts'

stubBrowser()
const { tableCells } = await import('../../../client/explore/table-text.ts')

// Of all words a table needs only these three.
const words = {
  labelOf: (variable: string) => variable,
  codeLabel: (variable: string, code: number) => `${variable} ${code}`,
  rowLabel: (variable: string) => variable,
} as unknown as Words

const figure = { isEstimable: true as const, value: 0.4, low: 0.3, high: 0.5, baseSize: 200 }
const hidden = { isEstimable: false as const, reason: 'suppressed' as const }

const table = (isProbability: boolean): CrossTable => ({
  dataHash: 'x',
  isSynthetic: true,
  isProbability,
  lastDay: null,
  level: 0.95,
  baseSize: 208,
  everybody: { weightedBase: 210, effectiveSize: 150.4 },
  columns: [
    { codes: [1], letter: 'A', baseSize: 200, weightedBase: 190, effectiveSize: 140.6 },
    { codes: [2], letter: 'B', baseSize: null, weightedBase: null, effectiveSize: null },
  ],
  rows: [
    {
      variable: '供热',
      code: 1,
      cells: [figure, figure, hidden].map((one) => ({ figure: one, above: one === hidden ? '' : 'B' })),
    },
  ],
  test: null,
})
const rowOf = (rows: readonly (readonly unknown[])[], label: string) => rows.find(([head]) => head === label)

describe('a table as cells', () => {
  test('has people before and after weighting as numbers, nothing where the column is hidden', () => {
    const rows = tableCells(table(true), ['sex'], words)
    expect(rowOf(rows, '人数（未加权）')).toEqual(['人数（未加权）', 208, 200, '不显示'])
    expect(rowOf(rows, '人数（加权）')).toEqual(['人数（加权）', 210, 190, ''])
    expect(rowOf(rows, '等效人数')).toEqual(['等效人数', 150, 141, ''])
    expect(rowOf(rows, '  ≥')).toEqual(['  ≥', 30, 30, ''])
  })

  test('of volunteers has shares and people, and neither bounds nor letters', () => {
    const rows = tableCells(table(false), ['sex'], words)
    expect(rows.flat()).not.toContain('  ≥')
    expect(rows.flat()).not.toContain('A')
    expect(rows.flat()).not.toContain('B')
    expect(rowOf(rows, '供热 %')).toEqual(['供热 %', 40, 40, ''])
  })
})
