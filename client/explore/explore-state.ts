import { place, setQuery } from '../ui/router.ts'
import { readWaveState, type WaveState } from '../ui/wave-state.ts'

/** What a page shows, kept in the address so that it can be passed on. */
export interface View extends WaveState {
  readonly row: string | null
  readonly banner: string | null
  readonly within: string | null
  readonly hasIntervals: boolean
  /** What other answers are related to. */
  readonly outcome: string | null
  /** By what tiles of a map are made. */
  readonly place: string | null
  /** What is drawn through the waves. */
  readonly measure: 'mention' | 'satisfaction'
}

const name = (text: string | null): string | null => (text && /^[@A-Za-z]\w{0,80}$/.test(text) ? text : null)

export function readView(query: URLSearchParams = place.value.query): View {
  return {
    ...readWaveState(query),
    row: name(query.get('row')),
    banner: name(query.get('banner')),
    within: name(query.get('within')),
    hasIntervals: query.get('intervals') === 'yes',
    outcome: name(query.get('outcome')),
    place: name(query.get('place')),
    measure: query.get('measure') === 'satisfaction' ? 'satisfaction' : 'mention',
  }
}

export const showRow = (row: string) => setQuery({ row }, 'push')
export const showBanner = (banner: string) => setQuery({ banner, within: null }, 'push')
export const showWithin = (within: string | null) => setQuery({ within }, 'push')
export const showIntervals = (hasIntervals: boolean) => setQuery({ intervals: hasIntervals ? 'yes' : null })
export const showOutcome = (outcome: string) => setQuery({ outcome }, 'push')
export const showPlace = (by: string) => setQuery({ place: by }, 'push')
export const showMeasure = (measure: View['measure']) =>
  setQuery({ measure: measure === 'mention' ? null : measure }, 'push')
