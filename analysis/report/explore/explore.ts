import type { Instrument } from '../../../domain/instrument.ts'
import type { SampleDesign } from '../../../domain/sample-design.ts'
import { minimumGroupSize } from '../../disclosure/minimums.ts'
import type { Released } from '../../disclosure/released.ts'
import type { Scope } from '../find/scope.ts'
import { crossTable } from './cross-table.ts'
import { baseSizeOf, filtered, meanWeightOf, unweighted } from './domain-of.ts'
import type { Drivers } from './drivers-answer.ts'
import type { CrossTable, GroupSearch } from './explored.ts'
import { findDrivers, outcomesOf } from './find-drivers.ts'
import { findMap } from './find-map.ts'
import { findMethod } from './find-method.ts'
import { findOpinions } from './find-opinions.ts'
import type { PlaceMap } from './map-answer.ts'
import type { Method } from './method-answer.ts'
import type { Opinions } from './opinions-answer.ts'
import { protectionOf } from './protection.ts'
import { releaseAnswer } from './release-answer.ts'
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

/** Who is looked at; null where nothing may be said of them: too few, or too few left out, or told by other answers. */
function scopeIn({ instrument, scope }: Explorable, state: AnalysisState): Scope | null {
  const filter = readFilter(state.filter)
  const chosen = filtered(scope, filter)
  const [size, all] = [baseSizeOf(chosen), baseSizeOf(scope)]
  const isTold = size < minimumGroupSize || (size < all && all - size < minimumGroupSize)
  if (isTold || protectionOf(instrument, scope).isHidden(filter)) return null
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
): Released<CrossTable> | null {
  const scope = scopeIn(wave, asked)
  const head = headOf(wave, asked, scope)
  if (!scope)
    return releaseAnswer({
      ...head,
      everybody: { weightedBase: null, effectiveSize: null },
      columns: [],
      rows: [],
      test: null,
    })
  const { row, banner, weighted } = asked
  const table = crossTable(
    { instrument: wave.instrument, scope, row, banner: banner.split(',').slice(0, 2), level: head.level },
    weighted === 'yes' ? meanWeightOf(wave.scope) : 1,
  )
  return table && releaseAnswer({ ...head, ...table })
}

/** Groups that differ in the rows of an item, in a state. */
export function exploreGroups(
  wave: Explorable,
  asked: AnalysisState & { readonly row: string },
): Released<GroupSearch> {
  const scope = scopeIn(wave, asked)
  const head = headOf(wave, asked, scope)
  if (!scope) return releaseAnswer({ ...head, comparisons: 0, smallestEffect: 0, found: [] })
  const { instrument } = wave
  return releaseAnswer({ ...head, ...searchGroups({ instrument, scope, row: asked.row, level: head.level }) })
}

/** What goes with an outcome, in a state. */
export function exploreDrivers(
  wave: Explorable,
  asked: AnalysisState & { readonly outcome?: string | undefined },
): Released<Drivers> {
  const scope = scopeIn(wave, asked)
  const head = headOf(wave, asked, scope)
  const { instrument } = wave
  const outcomes = outcomesOf(instrument)
  if (!scope)
    return releaseAnswer<Drivers>({
      ...head,
      outcome: asked.outcome ?? outcomes[0]!,
      outcomes,
      explained: { isEstimable: false, reason: 'suppressed' },
      drivers: [],
    })
  return releaseAnswer({ ...head, ...findDrivers({ instrument, scope, level: head.level, outcome: asked.outcome }) })
}

/** People who choose alike, and what all want, in a state; null where the questionnaire asks for no choice. */
export function exploreOpinions(wave: Explorable, asked: AnalysisState): Released<Opinions> | null {
  const scope = scopeIn(wave, asked)
  const head = headOf(wave, asked, scope)
  const { instrument } = wave
  const found = findOpinions({ instrument, scope: scope ?? nobodyIn(wave.scope), level: head.level })
  return found && releaseAnswer({ ...head, ...found })
}

const nobodyIn = (scope: Scope): Scope => ({ ...scope, weights: new Float64Array(scope.weights.length) })

/** The share of one answer by place, in a state; null where row or place do not exist. */
export function exploreMap(
  wave: Explorable,
  asked: AnalysisState & { readonly row: string; readonly place: string },
): Released<PlaceMap> | null {
  const scope = scopeIn(wave, asked)
  const head = headOf(wave, asked, scope)
  const { instrument } = wave
  const { row, place } = asked
  const found = findMap({ instrument, scope: scope ?? nobodyIn(wave.scope), level: head.level, row, place })
  return found && releaseAnswer({ ...head, ...found })
}

/** How a wave was drawn and weighted, and a plan that makes a table of it in a state. */
export function exploreMethod(
  wave: Explorable & { readonly design: SampleDesign },
  asked: AnalysisState & { readonly row: string; readonly banner: string },
): Released<Method> {
  const head = headOf(wave, asked, scopeIn(wave, asked))
  return releaseAnswer({
    ...head,
    ...findMethod({
      instrument: wave.instrument,
      scope: wave.scope,
      design: wave.design,
      filter: readFilter(asked.filter),
      isWeighted: asked.weighted === 'yes',
      level: head.level,
      row: asked.row,
      banner: asked.banner.split(',').slice(0, 2),
    }),
  })
}
