import { type FilterPart, levels, readFilter, writeFilter } from '../../analysis/report/explore/state.ts'
import { place, setQuery } from '../ui/router.ts'

/** What a page shows, kept in the address so that it can be passed on. */
export interface View {
  readonly row: string | null
  readonly banner: string | null
  readonly within: string | null
  readonly filter: readonly FilterPart[]
  readonly isWeighted: boolean
  readonly level: (typeof levels)[number]
  readonly hasIntervals: boolean
  /** What other answers are related to. */
  readonly outcome: string | null
  /** By what tiles of a map are made. */
  readonly place: string | null
}

const name = (text: string | null): string | null => (text && /^[@A-Za-z]\w{0,80}$/.test(text) ? text : null)

export function readView(query: URLSearchParams = place.value.query): View {
  return {
    row: name(query.get('row')),
    banner: name(query.get('banner')),
    within: name(query.get('within')),
    filter: readFilter(query.get('filter') ?? '').filter(
      ({ variable, codes }) => name(variable) && codes.length > 0 && codes.every(Number.isInteger),
    ),
    isWeighted: query.get('weighted') !== 'no',
    level: levels.find((level) => String(level) === query.get('level')) ?? 0.95,
    hasIntervals: query.get('intervals') === 'yes',
    outcome: name(query.get('outcome')),
    place: name(query.get('place')),
  }
}

/** The part of an address that every question to the server carries. */
export const stateQuery = ({ filter, isWeighted, level }: View) => ({
  filter: writeFilter(filter),
  weighted: isWeighted ? ('yes' as const) : ('no' as const),
  level: String(level) as '0.9' | '0.95' | '0.99',
})

export const showRow = (row: string) => setQuery({ row })
export const showBanner = (banner: string) => setQuery({ banner, within: null })
export const showWithin = (within: string | null) => setQuery({ within })
export const showFilter = (filter: readonly FilterPart[]) => setQuery({ filter: writeFilter(filter) || null })
export const showWeighted = (isWeighted: boolean) => setQuery({ weighted: isWeighted ? null : 'no' })
export const showLevel = (level: number) => setQuery({ level: level === 0.95 ? null : level })
export const showIntervals = (hasIntervals: boolean) => setQuery({ intervals: hasIntervals ? 'yes' : null })
export const showOutcome = (outcome: string) => setQuery({ outcome })
export const showPlace = (by: string) => setQuery({ place: by })
