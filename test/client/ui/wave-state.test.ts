import { beforeAll, expect, test } from 'vitest'
import { stubBrowser } from './browser-stubs.ts'

let state: typeof import('../../../client/ui/wave-state.ts')
beforeAll(async () => {
  stubBrowser()
  state = await import('../../../client/ui/wave-state.ts')
})
const read = (query: string) => state.readWaveState(new URLSearchParams(query))

test('what stands in the address is what the server is asked', () => {
  const asked = read('filter=sex:1;@sector:3,2&weighted=no&level=0.99')
  expect(state.stateQuery(asked)).toEqual({ filter: '@sector:2,3;sex:1', weighted: 'no', level: '0.99' })
})

test('nonsense in the address counts as unset', () => {
  for (const query of ['filter=;;', 'filter=sex', 'filter=sex:x', 'filter=1:1', 'weighted=maybe', 'level=0.5'])
    expect(read(query)).toEqual(read(''))
})

test('a page that knows sectors only sees one sector beside other conditions, and changes it alone', () => {
  const asked = read('filter=@sector:2;sex:1')
  expect(state.sectorOf(asked)).toBe(2)
  expect(state.filterWithSector(asked, 3)).toBe('@sector:3;sex:1')
  expect(state.filterWithSector(asked, null)).toBe('sex:1')
  expect(state.filterWithSector(read('filter=@sector:2'), null)).toBeNull()
  expect(state.sectorOf(read('filter=@sector:1,2'))).toBeNull()
})

test('a page says when it leaves out what was chosen elsewhere', () => {
  expect(state.asksForMore(read('filter=@sector:2'), true)).toBe(false)
  for (const query of ['filter=sex:1', 'filter=@sector:1,2', 'weighted=no', 'level=0.9'])
    expect(state.asksForMore(read(query), true)).toBe(true)
  expect(state.asksForMore(read('filter=@sector:2'), false)).toBe(true)
  expect(state.asksForMore(read(''), false)).toBe(false)
})

test('a link to another page of the wave carries the state and nothing else', () => {
  const query = new URLSearchParams('filter=@sector:2&level=0.9&row=priority&issue=E09')
  const [path, carried] = state.pageOfWave('w1', 'map', query).split('?')
  expect(path).toBe('/waves/w1/map')
  expect(Object.fromEntries(new URLSearchParams(carried))).toEqual({ filter: '@sector:2', level: '0.9' })
  expect(state.pageOfWave('w1', 'map', new URLSearchParams('row=priority'))).toBe('/waves/w1/map')
})

test('what of filter and level nobody can read is named', () => {
  const named = (query: string) => state.unreadable(new URLSearchParams(query))
  expect(named('filter=nonsense&level=0.5')).toEqual({ filter: 'nonsense', level: '0.5' })
  expect(named('filter=@sector:2&level=0.99')).toEqual({ filter: '', level: '' })
  expect(named('')).toEqual({ filter: '', level: '' })
})
