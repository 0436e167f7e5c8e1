import { type FilterPart, isFilter, levels, readFilter, writeFilter } from '../../analysis/report/explore/state.ts'
import { place, setQuery } from './router.ts'

/** What all pages about a wave have in common, kept in the address: who is looked at, weighting, level. */
export interface WaveState {
  readonly filter: readonly FilterPart[]
  readonly isWeighted: boolean
  readonly level: (typeof levels)[number]
}

const names = ['filter', 'weighted', 'level'] as const
const usualLevel = 0.95
export const sectorVariable = '@sector'

/** Nonsense in the address counts as unset. */
export function readWaveState(query: URLSearchParams = place.value.query): WaveState {
  const filter = query.get('filter') ?? ''
  return {
    filter: isFilter(filter) ? readFilter(filter) : [],
    isWeighted: query.get('weighted') !== 'no',
    level: levels.find((level) => String(level) === query.get('level')) ?? usualLevel,
  }
}

/** What the address says of filter and level that cannot be read, so that nobody takes everybody for a part. */
export function unreadable(query: URLSearchParams = place.value.query): {
  readonly filter: string
  readonly level: string
} {
  const [filter, level] = [query.get('filter') ?? '', query.get('level') ?? '']
  return {
    filter: isFilter(filter) ? '' : filter,
    level: levels.some((one) => String(one) === level) ? '' : level,
  }
}

/** The part of an address that every question to the server carries. */
export const stateQuery = ({ filter, isWeighted, level }: WaveState) => ({
  filter: writeFilter(filter),
  weighted: isWeighted ? ('yes' as const) : ('no' as const),
  level: String(level) as '0.9' | '0.95' | '0.99',
})

export const showFilter = (filter: readonly FilterPart[]) => setQuery({ filter: writeFilter(filter) || null }, 'push')
export const showWeighted = (isWeighted: boolean) => setQuery({ weighted: isWeighted ? null : 'no' }, 'push')
export const showLevel = (level: number) => setQuery({ level: level === usualLevel ? null : level }, 'push')

const isOneSector = ({ variable, codes }: FilterPart) => variable === sectorVariable && codes.length === 1

/** The only sector that is looked at, for pages that can be filtered by nothing else. */
export const sectorOf = ({ filter }: WaveState): number | null => filter.find(isOneSector)?.codes[0] ?? null

/** The filter with this sector instead of what it said of sectors, as it stands in the address. */
export function filterWithSector({ filter }: WaveState, sector: number | null): string | null {
  const rest = filter.filter(({ variable }) => variable !== sectorVariable)
  return writeFilter(sector === null ? rest : [...rest, { variable: sectorVariable, codes: [sector] }]) || null
}

/** Whether the state asks for more than a page can do that knows sectors only, or not even those. */
export const asksForMore = ({ filter, isWeighted, level }: WaveState, knowsSectors: boolean): boolean =>
  !isWeighted || level !== usualLevel || filter.some((part) => !knowsSectors || !isOneSector(part))

/** The address of a page about a wave, with the state of the page from which one comes. */
export function pageOfWave(wave: string, page: string, query: URLSearchParams = place.value.query): string {
  const kept = new URLSearchParams()
  for (const name of names) {
    const value = query.get(name)
    if (value) kept.set(name, value)
  }
  const text = kept.toString()
  return `/waves/${wave}/${page}${text ? `?${text}` : ''}`
}
