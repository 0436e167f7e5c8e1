import type { IndexWeights } from '../../analysis/report/findings.ts'
import { place, setQuery } from '../ui/router.ts'
import { filterWithSector, readWaveState, sectorOf } from '../ui/wave-state.ts'

/** What the hot-issue page shows, kept in the address so that it can be passed on. */
export interface View {
  readonly sector: number | null
  readonly issue: string | null
  readonly isTable: boolean
  readonly by: string | null
  readonly weights: IndexWeights
}

const numberOr = (text: string | null, otherwise: number) => {
  const value = Number(text)
  return text !== null && text !== '' && value >= 0 && value <= 100 ? value : otherwise
}

const equal: IndexWeights = { attention: 1, dissatisfaction: 1, breadth: 1 }

/** Weights that are all 0 would leave no index at all: they count as equal. */
function weightsOf(query: URLSearchParams): IndexWeights {
  const weights = {
    attention: numberOr(query.get('attention'), 1),
    dissatisfaction: numberOr(query.get('dissatisfaction'), 1),
    breadth: numberOr(query.get('breadth'), 1),
  }
  return Object.values(weights).some((weight) => weight > 0) ? weights : equal
}

export function readView(query: URLSearchParams = place.value.query): View {
  return {
    sector: sectorOf(readWaveState(query)),
    issue: query.get('issue'),
    isTable: query.get('view') === 'table',
    by: query.get('by'),
    weights: weightsOf(query),
  }
}

/** Where the chosen issue is told of, for what leads to it. */
export const panelPlace = 'issue-panel'

export const parts = ['attention', 'dissatisfaction', 'breadth'] as const

export const showSector = (sector: number | null) =>
  setQuery({ filter: filterWithSector(readWaveState(), sector) }, 'push')
/** On a phone the way back closes the sheet; going through the list leaves no trail. */
export const showIssue = (issue: string | null) =>
  setQuery({ issue }, place.value.query.get('issue') === null ? 'push' : 'replace')
export const showTable = (isTable: boolean) => setQuery({ view: isTable ? 'table' : null })
export const groupBy = (by: string) => setQuery({ by })
export const weigh = (part: (typeof parts)[number], weight: number) => setQuery({ [part]: weight })
export const resetWeights = () => setQuery({ attention: null, dissatisfaction: null, breadth: null })
