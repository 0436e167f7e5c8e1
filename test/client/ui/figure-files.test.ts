import { expect, test } from 'vitest'
import { stubBrowser } from './browser-stubs.ts'

stubBrowser()
const { filledColumns } = await import('../../../client/ui/figure-files.tsx')

test('a file has no columns that hold nothing but their head', () => {
  const rows = [
    ['问题', '%', '≥', '≤'],
    ['供热', 34, '', ''],
    ['就业', 0, '', ''],
  ]
  expect(filledColumns(rows)).toEqual([
    ['问题', '%'],
    ['供热', 34],
    ['就业', 0],
  ])
})

test('a line above the table and columns with one entry stay', () => {
  const rows = [['示例'], ['ID', '%', '≥'], ['E09', 34, 31.4], ['E01', 32, '']]
  expect(filledColumns(rows)).toEqual(rows)
})
