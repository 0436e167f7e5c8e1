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
  expect(view('filter=@sector:2&issue=E09&view=table&by=age&attention=0.5')).toMatchObject({
    sector: 2,
    issue: 'E09',
    isTable: true,
    by: 'age',
    weights: { attention: 0.5 },
  })
})

test('nonsense in an address is passed over', () => {
  for (const query of [
    'filter=x',
    'filter=@sector:-1',
    'filter=@sector:1,2',
    'attention=-3',
    'attention=abc',
    'attention=1e9',
    'attention=',
  ])
    expect(view(query)).toEqual(view(''))
})

test('weights that are all nothing count as equal, so that there is an index', () => {
  expect(view('attention=0&dissatisfaction=0&breadth=0').weights).toEqual(view('').weights)
  expect(view('attention=0&dissatisfaction=0').weights).toEqual({ attention: 0, dissatisfaction: 0, breadth: 1 })
})
