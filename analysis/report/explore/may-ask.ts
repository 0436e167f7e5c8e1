import type { Explorable } from './explore.ts'
import { protectionOf } from './protection.ts'
import { readFilter } from './state.ts'

/** What a question may hold that divides people. */
interface Dividing {
  readonly filter?: string
  readonly banner?: string
  readonly place?: string
  readonly row?: string
}

/**
 * Whether anything can be said of people divided so: by variables that the questionnaire names for it, at most two of
 * them besides the sector. A row that divides people, as their sex, counts too.
 */
export function mayAsk({ instrument, scope }: Explorable, asked: object): boolean {
  const { filter, row, place, banner }: Dividing = asked
  if (filter === undefined) return true
  const protection = protectionOf(instrument, scope)
  return protection.mayAsk([
    ...readFilter(filter).map(({ variable }) => variable),
    ...(banner ? banner.split(',') : []),
    ...(place ? [place] : []),
    ...(row && protection.dividers.has(row) ? [row] : []),
  ])
}
