import { beforeAll, expect, test } from 'vitest'
import { stubBrowser } from '../ui/browser-stubs.ts'

let readView: typeof import('../../../client/reports/hot-issues-state.ts').readView
beforeAll(async () => {
  stubBrowser()
  readView = (await import('../../../client/reports/hot-issues-state.ts')).readView
})
const view = (query: string) => readView(new URLSearchParams(query))

test('an empty address shows everybody with equal weights', () => {
  expect(view('')).toEqual({
    sector: null,
    issue: null,
    isTable: false,
    by: null,
    weights: { attention: 1, dissatisfaction: 1, breadth: 1 },
  })
})

test('what stands in the address is shown again', () => {
  expect(view('sector=2&issue=E09&view=table&by=age&attention=0.5')).toMatchObject({
    sector: 2,
    issue: 'E09',
    isTable: true,
    by: 'age',
    weights: { attention: 0.5 },
  })
})

test('nonsense in an address is passed over', () => {
  for (const query of ['sector=x', 'sector=-1', 'attention=-3', 'attention=abc', 'attention=1e9', 'attention='])
    expect(view(query)).toEqual(view(''))
})
