import type { FilterPart } from '../../analysis/report/explore/state.ts'
import { writeFilter } from '../../analysis/report/explore/state.ts'
import { listed } from '../i18n/listed.ts'
import { waveWords } from '../i18n/wave/words.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { setQuery } from '../ui/router.ts'
import type { Words } from './codebook-words.ts'
import type { View } from './explore-state.ts'
import { filterLabel } from './filter-label.ts'

/** Something that an old link asks for and the wave no longer has; the changes take it out of the address. */
export interface Lost {
  readonly kind: 'lostFilter' | 'lostQuestion' | 'lostGroup'
  readonly name: string
  readonly without: Readonly<Record<string, string | null>>
  readonly part?: FilterPart
}

/** Parts of the filter whose variable or categories are gone. */
export function lostFilters({ filter }: View, words: Words): Lost[] {
  const isKnown = ({ variable, codes }: FilterPart) =>
    words.groupers.some(({ name }) => name === variable) &&
    codes.every((code) => words.codesOf(variable).some((one) => one.code === code))
  const known = writeFilter(filter.filter(isKnown)) || null
  return filter
    .filter((part) => !isKnown(part))
    .map((part) => ({ kind: 'lostFilter', name: filterLabel(part, words), without: { filter: known }, part }))
}

/** A name of the address that is in none of the lists from which the page chooses. */
export const lostName = (
  kind: Lost['kind'],
  parameter: 'row' | 'banner' | 'within' | 'place',
  asked: string | null,
  known: readonly { readonly name: string }[],
): Lost[] =>
  asked === null || known.some(({ name }) => name === asked)
    ? []
    : [{ kind, name: asked, without: { [parameter]: null } }]

/** Says what of a link can't be shown any more, so that nobody takes the numbers for those that were meant. */
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
