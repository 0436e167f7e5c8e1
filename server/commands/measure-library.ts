import type { LibraryEntry } from '../../analysis/report/describe-measures.ts'
import type { MeasureDecisions } from '../../analysis/report/plan-measures.ts'
import { measureEditSchema } from '../../domain/api/measures.ts'
import { codebook } from '../../domain/codebook.ts'
import { type Instrument, parseInstrument } from '../../domain/instrument.ts'
import type { Measure } from '../../domain/measure.ts'
import { hotIssues2026 } from '../../domain/seed/hot-issues-2026.ts'
import { issues2026 } from '../../domain/seed/issues/index.ts'
import { measures } from '../../domain/seed/measures/index.ts'
import type { Database } from '../database/connect.ts'
import { listMeasureDecisions, type MeasureDecision } from '../repositories/measure-decisions.ts'

const seedNames = new Map(issues2026.map((issue) => [issue.id, issue.name['zh-CN']]))

/** Measures for the issues of the seed's catalogue; another issue under the same number gets none of them. */
export function measuresFor(instrument: Instrument): Measure[] {
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

const editable = Object.keys(measureEditSchema.shape) as (keyof typeof measureEditSchema.shape)[]

const isSame = (a: Measure, b: Measure): boolean =>
  editable.every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]))

function entryOf(measure: Measure, row: MeasureDecision | undefined): LibraryEntry {
  const current = row?.document ?? measure
  return {
    measure: current,
    decision: row?.decision ?? 'proposed',
    isEdited: !isSame(current, measure),
    isOwn: false,
  }
}

export interface MeasureLibrary {
  readonly entries: readonly LibraryEntry[]
  /** Changes with every decision. */
  readonly key: string
}

/** The measures of a wave as they stand: the library, the city's changes to it, and its own. */
export async function readMeasureLibrary(db: Database, wave: string, instrument: Instrument): Promise<MeasureLibrary> {
  const rows = await listMeasureDecisions(db, wave)
  const byMeasure = new Map(rows.map((row) => [row.measure, row]))
  const shipped = measuresFor(instrument)
  const known = new Set(shipped.map(({ id }) => id))
  const own = rows.flatMap(({ measure, decision, document }): LibraryEntry[] =>
    document && !known.has(measure) ? [{ measure: document, decision, isEdited: false, isOwn: true }] : [],
  )
  return {
    entries: [...shipped.map((measure) => entryOf(measure, byMeasure.get(measure.id))), ...own],
    key: rows.map(({ id }) => id).join(),
  }
}

/** The same as the report takes it. */
export function reportMeasures({ entries }: MeasureLibrary): { measures: Measure[]; decisions: MeasureDecisions } {
  return {
    measures: entries.map(({ measure }) => measure),
    decisions: Object.fromEntries(
      entries.flatMap(({ measure, decision }) => (decision === 'proposed' ? [] : [[measure.id, decision]])),
    ),
  }
}
