import { type FilterPart, writeFilter } from '../../analysis/report/explore/state.ts'
import type { Lost } from '../ui/lost-notice.tsx'
import type { Words } from './codebook-words.ts'
import type { View } from './explore-state.ts'
import { filterLabel } from './filter-label.ts'

/** Parts of the filter whose variable or categories the wave does not have. */
export function lostFilters({ filter }: View, words: Words): (Lost & { readonly part: FilterPart })[] {
  const isKnown = ({ variable, codes }: FilterPart) =>
    words.groupers.some(({ name }) => name === variable) &&
    codes.every((code) => words.codesOf(variable).some((one) => one.code === code))
  const known = writeFilter(filter.filter(isKnown)) || null
  return filter
    .filter((part) => !isKnown(part))
    .map((part) => ({ kind: 'lostFilter', name: filterLabel(part, words), without: { filter: known }, part }))
}
