import { expect, test } from 'vitest'
import { stubBrowser } from '../ui/browser-stubs.ts'

stubBrowser()
const { everyUnit, filterOf, filterText, isFiltered, unitQuery } = await import(
  '../../../client/fieldwork/unit-filter.ts'
)

test('a filter comes back from the address as it was, but begins at the first page', () => {
  const filter = { search: '道南 & "=1', stratum: 0, show: 'behind', page: 3 } as const
  expect(filterOf(new URLSearchParams(filterText(filter)))).toEqual({ ...filter, page: 1 })
  expect(isFiltered(filter)).toBe(true)
})

test('showing everything leaves nothing in the address', () => {
  expect(filterText(everyUnit)).toBe('')
  expect(isFiltered({ ...everyUnit, page: 4 })).toBe(false)
})

test('nonsense in the address counts as unset', () => {
  expect(filterOf(new URLSearchParams('stratum=1e9&show=x&page=-2'))).toEqual(everyUnit)
  expect(filterOf(new URLSearchParams('page=0')).page).toBe(1)
  expect(filterOf(new URLSearchParams({ search: '长'.repeat(200) })).search).toHaveLength(80)
})

test('a question to the server names a sector only when one is chosen', () => {
  expect(unitQuery(everyUnit)).not.toHaveProperty('stratum')
  expect(unitQuery({ ...everyUnit, stratum: 2 })).toHaveProperty('stratum', 2)
})
