import { expect, test } from 'vitest'
import { tableHtml, tabSeparated } from '../../../client/ui/copy-table.ts'

const rows = [
  ['冬季供热\n第二行', { share: 0.3402134 }, 420],
  ['<b>&', { share: 0 }, -3],
]

test('in the clipboard a share keeps its number and its percent sign', () => {
  expect(tabSeparated(rows).split('\n')[0]).toBe('冬季供热 第二行\t34.0213%\t420')
  expect(tableHtml(rows)).toContain(' x:num="0.340213"')
  expect(tableHtml(rows)).toContain('>34.0213%</td>')
})

test('texts stay texts, with their signs', () => {
  expect(tableHtml(rows)).toContain('>&lt;b&gt;&amp;</td>')
  expect(tableHtml([['0012']])).toContain('sdnum="1033;0;@"')
  expect(tableHtml([['=1+1']])).toContain(`style="mso-number-format:'\\@'">=1+1`)
})
