import { place, setQuery } from '../../ui/router.ts'
import { filterWithSector, readWaveState, sectorOf } from '../../ui/wave-state.ts'

export const tabs = ['read', 'code', 'agreement', 'quotes'] as const
export type Tab = (typeof tabs)[number]

/** What the page of open comments shows, kept in the address. */
export interface CommentView {
  readonly tab: Tab
  readonly sector: number | null
  readonly group: string | null
  /** Place of a cluster; 'rare' for those in none. */
  readonly cluster: number | 'rare' | null
  readonly search: string
  readonly page: number
}

/** Where the comments are listed: below what they are chosen by, mostly out of sight. */
export const listPlace = 'comment-list'

const whole = (text: string | null): number | null => (/^\d{1,6}$/.test(text ?? '') ? Number(text) : null)

/** Nonsense counts as unset. */
export function readCommentView(query: URLSearchParams = place.value.query): CommentView {
  const tab = query.get('tab')
  return {
    tab: tabs.find((one) => one === tab) ?? 'read',
    sector: sectorOf(readWaveState(query)),
    group: query.get('group'),
    cluster: query.get('cluster') === 'rare' ? 'rare' : whole(query.get('cluster')),
    search: (query.get('search') ?? '').slice(0, 80),
    page: Math.max(1, whole(query.get('page')) ?? 1),
  }
}

/** Clusters are others when other comments are looked at, and the first page is shown of what is new. */
export const showTab = (tab: Tab) => setQuery({ tab: tab === 'read' ? null : tab }, 'push')
export const showSector = (sector: number | null) =>
  setQuery({ filter: filterWithSector(readWaveState(), sector), cluster: null, page: null }, 'push')
export const showGroup = (group: string | null) => setQuery({ group, cluster: null, page: null }, 'push')
export const showCluster = (cluster: number | 'rare' | null) => setQuery({ cluster, page: null }, 'push')
export const searchFor = (search: string) => setQuery({ search: search || null, page: null })
export const showPage = (page: number) => setQuery({ page: page === 1 ? null : page }, 'push')
export const showEverything = () =>
  setQuery({ filter: null, group: null, cluster: null, search: null, page: null }, 'push')
