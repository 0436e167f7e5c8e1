import type { LibraryEntry } from '../../analysis/report/describe-measures.ts'
import type { MeasureDecisions } from '../../analysis/report/plan-measures.ts'
import { editOf } from '../../domain/api/measures.ts'
import { codebook } from '../../domain/codebook.ts'
import { type Instrument, parseInstrument } from '../../domain/instrument.ts'
import type { Measure } from '../../domain/measure.ts'
import { canonicalJson } from '../../domain/response.ts'
import { hotIssues2026 } from '../../domain/seed/hot-issues-2026.ts'
import { issues2026 } from '../../domain/seed/issues/index.ts'
import { measures as shipped } from '../../domain/seed/measures/index.ts'
import type { Database } from '../database/connect.ts'
import { listMeasureDecisions, type MeasureDecision } from '../repositories/measure-decisions.ts'
import { inUse, readCityLibrary } from './city-library.ts'

const seedNames = new Map(issues2026.map((issue) => [issue.id, issue.name['zh-CN']]))

/** Those of the measures that are for issues of the seed's catalogue; another issue under the same number gets none. */
export function measuresFor(instrument: Instrument, measures: readonly Measure[] = shipped): Measure[] {
  const same = new Set(
    instrument.issues.filter(({ id, name }) => seedNames.get(id) === name['zh-CN']).map(({ id }) => id),
  )
  const labels = labelsOf(instrument)
  return measures.filter(({ issue }) => same.has(issue)).map((measure) => forSameGroup(measure, labels))
}

type Labels = ReadonlyMap<string, string>

/** What codes mean, by variable and code. The sector of the sample has the codes of the item on it. */
const labelsOf = (instrument: Instrument): Labels =>
  new Map(
    codebook(instrument).flatMap(({ name, codes = [] }) =>
      codes.map(({ code, label }): [string, string] => [`${name}:${code}`, label['zh-CN']]),
    ),
  )

const seed = parseInstrument(hotIssues2026())
const seedLabels: Labels = seed.success ? labelsOf(seed.data) : new Map()

/** A group whose codes mean something else in this instrument is left out. */
function forSameGroup({ group, ...measure }: Measure, labels: Labels): Measure {
  if (!group) return measure
  const isSame = group.cells.every(({ variable, codes }) =>
    codes.every((code) => {
      const key = `${variable.replace('@', '')}:${code}`
      return labels.has(key) && labels.get(key) === seedLabels.get(key)
    }),
  )
  return isSame ? { ...measure, group } : measure
}

const isSame = (a: Measure, b: Measure): boolean => canonicalJson(editOf(a)) === canonicalJson(editOf(b))

/** Measures that were added for one wave have this letter in their number. */
export const isOwn = ({ id }: Measure): boolean => /-c\d+$/.test(id)

/** How a measure stands by its last row; without one, or taken away, as in the library, if it is there. */
function entriesOf(measure: Measure | undefined, row: MeasureDecision | undefined): LibraryEntry[] {
  if (!row || row.decision === 'removed')
    return measure ? [{ measure, decision: 'proposed', isEdited: false, isOwn: false }] : []
  const current = row.document ?? measure
  if (!current || (!measure && row.decision === 'proposed' && !isOwn(current))) return []
  const isEdited = measure !== undefined && !isSame(current, measure)
  return [{ measure: current, decision: row.decision, isEdited, isOwn: isOwn(current) }]
}

export interface MeasureLibrary {
  /** Measures of the city's library that suit the wave. */
  readonly library: readonly Measure[]
  readonly entries: readonly LibraryEntry[]
  /** Those that were added for the wave and taken away again. */
  readonly removed: readonly MeasureDecision[]
  /** Changes with every decision and every change of the library. */
  readonly key: string
}

/** The measures of a wave as they stand: the city's library, what was decided of it, and those added for the wave. */
export async function readMeasureLibrary(db: Database, wave: string, instrument: Instrument): Promise<MeasureLibrary> {
  const [rows, city] = await Promise.all([listMeasureDecisions(db, wave), readCityLibrary(db)])
  const byMeasure = new Map(rows.map((row) => [row.measure, row]))
  const library = measuresFor(instrument, inUse(city.entries))
  const known = new Set(library.map(({ id }) => id))
  return {
    library,
    // What was adopted stays as it was adopted, also where the library has changed or retired it since.
    entries: [
      ...library.flatMap((measure) => entriesOf(measure, byMeasure.get(measure.id))),
      ...rows.filter(({ measure }) => !known.has(measure)).flatMap((row) => entriesOf(undefined, row)),
    ],
    removed: rows.filter(({ decision }) => decision === 'removed'),
    key: [...rows.map(({ id }) => id), `l${city.key}`].join(),
  }
}

/** The same as the report takes it. */
export function reportMeasures({ entries }: Pick<MeasureLibrary, 'entries'>): {
  measures: Measure[]
  decisions: MeasureDecisions
} {
  return {
    measures: entries.map(({ measure }) => measure),
    decisions: Object.fromEntries(
      entries.flatMap(({ measure, decision }) => (decision === 'proposed' ? [] : [[measure.id, decision]])),
    ),
  }
}
