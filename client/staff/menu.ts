import type { Permission } from '../../domain/role.ts'
import type { staffWords } from '../i18n/staff/words.ts'
import type { IconName } from '../ui/icon-paths.ts'
import { mayI } from '../ui/session.ts'

type Word = Parameters<typeof staffWords>[0]
interface Entry {
  readonly label: Word
  readonly icon: IconName
  readonly to: string
  readonly can: Permission
  readonly isAt: (path: string) => boolean
}

/** What the person may open. Analysis and report lead to one wave and are left out while there is none. */
export function menu(wave: string | null): { title: Word | null; entries: Entry[] }[] {
  const work: Entry[] = [
    { label: 'overview', icon: 'home', to: '/', can: 'signed_in', isAt: (path) => path === '/' || path === '/sign-in' },
    { label: 'surveys', icon: 'doc', to: '/surveys', can: 'see_progress', isAt: (path) => path.startsWith('/surveys') },
    {
      label: 'fieldwork',
      icon: 'qr',
      to: '/waves',
      can: 'see_progress',
      isAt: (path) => /^\/waves(\/[^/]+(\/(posters|slips).*)?)?$/.test(path),
    },
  ]
  const analysis: Entry[] = wave
    ? [
        {
          label: 'hotIssues',
          icon: 'dots',
          to: `/waves/${wave}/hot-issues`,
          can: 'analyse',
          isAt: (path) => path.endsWith('/hot-issues'),
        },
        {
          label: 'groups',
          icon: 'people',
          to: `/waves/${wave}/groups`,
          can: 'analyse',
          isAt: (path) => path.endsWith('/groups'),
        },
        {
          label: 'quality',
          icon: 'filter',
          to: `/waves/${wave}/quality`,
          can: 'analyse',
          isAt: (path) => path.endsWith('/quality'),
        },
        {
          label: 'comments',
          icon: 'chat',
          to: `/waves/${wave}/comments`,
          can: 'analyse',
          isAt: (path) => path.endsWith('/comments'),
        },
        {
          label: 'report',
          icon: 'chart',
          to: `/waves/${wave}/report`,
          can: 'read_report',
          isAt: (path) => path.endsWith('/report'),
        },
      ]
    : []
  const administration: Entry[] = [
    {
      label: 'accounts',
      icon: 'people',
      to: '/accounts',
      can: 'manage_accounts',
      isAt: (path) => path === '/accounts',
    },
  ]
  const groups: { title: Word | null; entries: Entry[] }[] = [
    { title: null, entries: work },
    { title: 'analysis', entries: analysis },
    { title: 'administration', entries: administration },
  ]
  return groups
    .map(({ title, entries }) => ({ title, entries: entries.filter((entry) => mayI(entry.can)) }))
    .filter(({ entries }) => entries.length > 0)
}
