import type { Permission } from '../../domain/role.ts'
import type { staffWords } from '../i18n/staff/words.ts'
import type { IconName } from '../ui/icon-paths.ts'
import { mayI } from '../ui/session.ts'
import { pageOfWave } from '../ui/wave-state.ts'
import { pagesOfWave } from './pages-of-wave.ts'

type Word = Parameters<typeof staffWords>[0]
interface Entry {
  readonly label: Word
  readonly icon: IconName
  readonly to: string
  readonly can: Permission
  readonly isAt: (path: string) => boolean
}

const entryOf = ({ name, ...page }: (typeof pagesOfWave)[number], wave: string): Entry => ({
  ...page,
  to: pageOfWave(wave, name),
  isAt: (path) => path.endsWith(`/${name}`),
})

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
  const analysis = wave ? pagesOfWave.map((page) => entryOf(page, wave)) : []
  const administration: Entry[] = [
    { label: 'library', icon: 'table', to: '/library', can: 'analyse', isAt: (path) => path === '/library' },
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
