import type { Instrument } from '../../../domain/instrument.ts'
import { minimumGroupSize } from '../../disclosure/minimums.ts'
import type { Scope } from '../find/scope.ts'
import { crossTable } from './cross-table.ts'
import { baseSizeOf, filtered, unweighted } from './domain-of.ts'
import type { CrossTable, GroupSearch } from './explored.ts'
import { searchGroups } from './search-groups.ts'
import { type AnalysisState, readFilter } from './state.ts'

/** A wave made ready for questions. */
export interface Explorable {
  readonly instrument: Instrument
  /** Everybody, weighted. */
  readonly scope: Scope
  readonly dataHash: string
  readonly isSynthetic: boolean
  readonly lastDay: string | null
}

/** Who is looked at; null where they, or those left out, are too few: a difference of two tables would tell them. */
function scopeIn({ scope }: Explorable, state: AnalysisState): Scope | null {
  const chosen = filtered(scope, readFilter(state.filter))
  const [size, all] = [baseSizeOf(chosen), baseSizeOf(scope)]
  const isTold = size < minimumGroupSize || (size < all && all - size < minimumGroupSize)
  if (isTold) return null
  return state.weighted === 'yes' ? chosen : unweighted(chosen)
}

const headOf = (wave: Explorable, state: AnalysisState, scope: Scope | null) => ({
  dataHash: wave.dataHash,
  isSynthetic: wave.isSynthetic,
  isProbability: wave.scope.isProbability,
  lastDay: wave.lastDay,
  level: Number(state.level),
  baseSize: scope && baseSizeOf(scope),
})

/** A cross-table in a state; null where row or banner do not exist. Without rows where the filter leaves too few. */
export function exploreTable(
  wave: Explorable,
  asked: AnalysisState & { readonly row: string; readonly banner: string },
): CrossTable | null {
  const scope = scopeIn(wave, asked)
  const head = headOf(wave, asked, scope)
  if (!scope) return { ...head, columns: [], rows: [], test: null }
  const table = crossTable({
    instrument: wave.instrument,
    scope,
    row: asked.row,
    banner: asked.banner.split(',').slice(0, 2),
    level: head.level,
  })
  return table && { ...head, ...table }
}

/** Groups that differ in the rows of an item, in a state. */
export function exploreGroups(wave: Explorable, asked: AnalysisState & { readonly row: string }): GroupSearch {
  const scope = scopeIn(wave, asked)
  const head = headOf(wave, asked, scope)
  if (!scope) return { ...head, comparisons: 0, smallestEffect: 0, found: [] }
  return { ...head, ...searchGroups({ instrument: wave.instrument, scope, row: asked.row, level: head.level }) }
}
