import type { Unit } from '../../domain/api/waves.ts'
import { waveRoutes } from '../../domain/api/waves.ts'
import { call } from '../api.ts'

export interface UnitFilter {
  readonly search: string
  readonly stratum: number | null
  readonly show: 'all' | 'behind'
  readonly page: number
}

/** The filter stands in the address, so that it can be sent, printed and come back to. Nonsense counts as unset. */
export function filterOf(query: URLSearchParams): UnitFilter {
  const whole = (name: string) => {
    const text = query.get(name) ?? ''
    return /^\d{1,6}$/.test(text) ? Number(text) : null
  }
  return {
    search: (query.get('search') ?? '').slice(0, 80),
    stratum: whole('stratum'),
    show: query.get('show') === 'behind' ? 'behind' : 'all',
    page: Math.max(1, whole('page') ?? 1),
  }
}

/** Only what differs from showing everything. */
export function changesOf(filter: Partial<UnitFilter>): Record<string, string | number | null> {
  const usual: Record<string, unknown> = { search: '', stratum: null, show: 'all', page: 1 }
  return Object.fromEntries(Object.entries(filter).map(([key, value]) => [key, value === usual[key] ? null : value]))
}

/** The filter as it stands in an address, without the page. */
export function filterText(filter: UnitFilter): string {
  const set = Object.entries(changesOf({ ...filter, page: 1 })).flatMap(([key, value]) =>
    value === null ? [] : [[key, String(value)]],
  )
  return set.length > 0 ? `?${new URLSearchParams(set)}` : ''
}

export const isFiltered = (filter: UnitFilter): boolean =>
  filter.search !== '' || filter.stratum !== null || filter.show !== 'all'

export const unitQuery = ({ search, stratum, show, page }: UnitFilter) => ({
  search,
  show,
  page,
  ...(stratum === null ? {} : { stratum }),
})

export const everyUnit: UnitFilter = { search: '', stratum: null, show: 'all', page: 1 }

/** All units of the filter, page by page. With `until` it stops at the page on which that unit stands. */
export async function readUnits(
  wave: string,
  filter: UnitFilter,
  signal: AbortSignal,
  until?: (unit: Unit) => boolean,
): Promise<Unit[]> {
  const all: Unit[] = []
  for (let page = 1; ; page++) {
    const query = unitQuery({ ...filter, page })
    const { units, total } = await call(waveRoutes.units, { params: { wave }, query }, signal)
    all.push(...units)
    if (all.length >= total || units.length === 0 || (until && units.some(until))) return all
  }
}
