import type { LibraryState } from '../../domain/api/library.ts'
import type { Measure } from '../../domain/measure.ts'
import { measures } from '../../domain/seed/measures/index.ts'
import type { Database } from '../database/connect.ts'
import { type LibraryRow, listLibraryChanges } from '../repositories/library-changes.ts'

const shipped: ReadonlyMap<string, Measure> = new Map(measures.map((measure) => [measure.id, measure]))

/** A measure as it was shipped; undefined for those that a city added. */
export const shippedMeasure = (id: string): Measure | undefined => shipped.get(id)

export interface CityMeasure {
  readonly measure: Measure
  readonly state: LibraryState
  readonly hasHistory: boolean
}

/** How a measure stands after a change; undefined where there is neither a document nor a shipped measure. */
export function afterChange({ measure: id, document, isRetired }: Omit<LibraryRow, 'id'>): CityMeasure | undefined {
  const own = shipped.get(id)
  const measure = document ?? own
  if (!measure) return undefined
  if (isRetired) return { measure, state: 'retired', hasHistory: true }
  if (!own) return { measure, state: 'added', hasHistory: true }
  return { measure, state: document ? 'edited' : 'shipped', hasHistory: true }
}

/** The library as the city left it, by issue and number, and a key that changes with every change. */
export async function readCityLibrary(db: Database): Promise<{ entries: CityMeasure[]; key: string }> {
  const rows = await listLibraryChanges(db)
  const changed = new Map(rows.map((row) => [row.measure, afterChange(row)]))
  const added = [...changed.values()].flatMap((entry) => (entry && !shipped.has(entry.measure.id) ? [entry] : []))
  const entries = [
    ...measures.map((measure) => changed.get(measure.id) ?? { measure, state: 'shipped' as const, hasHistory: false }),
    ...added,
  ]
  return {
    entries: entries.sort((a, b) =>
      a.measure.issue < b.measure.issue ? -1 : Number(a.measure.issue > b.measure.issue),
    ),
    key: rows.map(({ id }) => id).join(),
  }
}

/** The measures from which proposals are chosen: all that are not retired. */
export const inUse = (entries: readonly CityMeasure[]): Measure[] =>
  entries.flatMap(({ measure, state }) => (state === 'retired' ? [] : [measure]))
