import { expect, test } from 'vitest'
import { pastedUnits, rowsToSend } from '../../../client/fieldwork/pasted-units.ts'
import type { Unit } from '../../../domain/api/waves.ts'
import { seedDesign } from '../../../domain/seed/design.ts'
import { stubBrowser } from '../ui/browser-stubs.ts'

stubBrowser()
const { unitListCsv } = await import('../../../client/fieldwork/unit-list-csv.ts')

const unit = (part: Partial<Unit>): Unit => ({
  id: 'u',
  name: '道南社区',
  stratum: 2,
  people: 900,
  target: 20,
  channel: 'open',
  link: 'ABCD',
  slips: 0,
  received: 12,
  ...part,
})
const listOf = (units: Unit[]) => unitListCsv(units, seedDesign, (link) => `https://survey.example.cn/s/${link}`)

test('the list of units says what the page says, and hides what the page hides', () => {
  const lines = listOf([unit({}), unit({ name: '民政局', stratum: 1, channel: 'slip', slips: 32, received: null })])
  expect(lines.replace('\uFEFF', '').split('\r\n').slice(1, 3)).toEqual([
    '道南社区,社区,900,20,公开链接,12,,https://survey.example.cn/s/ABCD',
    '民政局,机关,900,20,抽码,不显示,32,https://survey.example.cn/s/ABCD',
  ])
})

test('the list of one wave can be pasted as units of the next', () => {
  const text = listOf([unit({}), unit({ name: '民政局，"南区"', stratum: 1, channel: 'slip' })])
  const rows = rowsToSend(pastedUnits(text, { strata: seedDesign.strata, channel: 'slip', names: new Set() }))
  expect(rows).toEqual([
    { name: '道南社区', stratum: 2, people: 900, target: 20, channel: 'open' },
    { name: '民政局，"南区"', stratum: 1, people: 900, target: 20, channel: 'slip' },
  ])
})

test('no name of a unit begins a cell as a formula', () => {
  for (const name of ['=HYPERLINK("http://x")', '+1+1', '-2+3', '@SUM(A1)', '\t=1']) {
    const cell = listOf([unit({ name })]).split('\r\n')[1] ?? ''
    expect(cell).toMatch(/^"?'/)
  }
})
