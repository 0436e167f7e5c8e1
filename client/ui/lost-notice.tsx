import { listed } from '../i18n/listed.ts'
import { waveWords } from '../i18n/wave/words.ts'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'
import { setQuery } from './router.ts'
import { unreadable } from './wave-state.ts'

/** Something that a link asks for and the wave does not have; the changes take it out of the address. */
export interface Lost {
  readonly kind: 'lostFilter' | 'lostQuestion' | 'lostGroup' | 'lostIssue' | 'lostLevel'
  readonly name: string
  readonly without: Readonly<Record<string, string | null>>
}

/** What the address says of the state of all pages and nobody can read. */
export function lostState(): Lost[] {
  const { filter, level } = unreadable()
  return [
    ...(filter ? [{ kind: 'lostFilter' as const, name: filter, without: { filter: null } }] : []),
    ...(level ? [{ kind: 'lostLevel' as const, name: level, without: { level: null } }] : []),
  ]
}

/** A name of the address that is in none of the lists from which the page chooses. */
export const lostName = (
  kind: Lost['kind'],
  parameter: 'row' | 'banner' | 'within' | 'place' | 'outcome' | 'issue',
  asked: string | null,
  known: readonly string[],
): Lost[] => (asked === null || known.includes(asked) ? [] : [{ kind, name: asked, without: { [parameter]: null } }])

/** Says what of a link can't be shown, so that nobody takes the numbers for those that were meant. */
export function LostNotice({ lost }: { lost: readonly Lost[] }) {
  if (lost.length === 0) return null
  const forget = () => setQuery(Object.assign({}, ...lost.map(({ without }) => without)))
  return (
    <Banner
      tone="warn"
      tools={
        <Button size="small" onClick={forget}>
          {waveWords('forgetLost')}
        </Button>
      }
    >
      {waveWords('lost', { parts: listed(lost.map(({ kind, name }) => waveWords(kind, { name }))) })}
    </Banner>
  )
}
