import { describeMeasures, type LibraryEntry, standingOf } from '../../analysis/report/describe-measures.ts'
import { responsibilityRows, unitsOfRows } from '../../analysis/report/responsibility-rows.ts'
import {
  editOf,
  type MeasureConflict,
  type MeasureEdit,
  type measureRoutes,
  type WantedDecision,
  type WaveMeasures,
} from '../../domain/api/measures.ts'
import type { BodyOf } from '../../domain/api/route.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { termOf } from '../../domain/library-edit.ts'
import type { Measure } from '../../domain/measure.ts'
import { Problem } from '../../domain/problem.ts'
import { canonicalJson } from '../../domain/response.ts'
import type { Database } from '../database/connect.ts'
import { dayOf } from '../day.ts'
import { findLastDecider, insertMeasureDecision } from '../repositories/measure-decisions.ts'
import { lockReport } from '../repositories/report-versions.ts'
import { getVersionOf } from '../repositories/versions.ts'
import type { Imprint } from './build-wave-report.ts'
import { chooseReport } from './chosen-report.ts'
import { frozenInstrument } from './frozen-instrument.ts'
import { isOwn, type MeasureLibrary, readMeasureLibrary } from './measure-library.ts'
import { readDraftDuties, readResponsibilities } from './write-responsibilities.ts'

/** Every measure of a wave with what speaks for it and what was decided; the units are those of the table of today. */
export async function waveMeasures(db: Database, wave: string, imprint: Imprint): Promise<WaveMeasures> {
  const { input, entries } = await readDraftDuties(db, wave, imprint)
  const report = await chooseReport(db, wave, 'current')
  const table = report.number === null ? input : (await readResponsibilities(db, wave, imprint, report)).input
  return { ...describeMeasures(input, entries), units: unitsOfRows(responsibilityRows(table)) }
}

/** The same for who only reads: of the version that was signed last, as it was handed in. */
export async function signedMeasures(db: Database, wave: string, imprint: Imprint): Promise<WaveMeasures> {
  const { input, report } = await readResponsibilities(db, wave, imprint, await chooseReport(db, wave, 'signed'))
  if (report.number === null) return waveMeasures(db, wave, imprint)
  const { measures, decisions = {} } = input
  const entries = measures.map((measure): LibraryEntry => {
    const decision = decisions[measure.id] ?? 'proposed'
    // A version keeps no library to hold its measures against.
    return { measure, decision, isEdited: false, isOwn: isOwn(measure) }
  })
  return { ...describeMeasures(input, entries), units: unitsOfRows(responsibilityRows(input)) }
}

interface Change {
  readonly measure: string
  readonly decision: WantedDecision
  readonly edit: MeasureEdit | null
  /** The standing that it was made from. */
  readonly base: string
  readonly account: string
  readonly today: string
}

/**
 * Adopts, rejects or edits a measure, takes away one that was added for the wave, or takes it up again. Refused where
 * it no longer stands as it did when this person began. Deadlines count from the day of adoption on, so that they do
 * not move.
 */
export const decideMeasure = (db: Database, wave: string, change: Change): Promise<{ standing: string }> =>
  changeWave(db, wave, async (transaction, library) => {
    const { decision, edit, base } = change
    const now = nowIn(library, change.measure)
    if (!now || (decision === 'removed' && !isOwn(now.measure))) throw new Problem('not_found')
    const inLibrary = library.library.find(({ id }) => id === change.measure)
    const standing = standingOf(decision, { ...(inLibrary ?? now.measure), ...edit })
    const found = standingOf(now.decision, now.measure)
    // The same once more is no conflict: the answer to the first call may have been lost.
    if (found === standing) return { standing }
    if (found !== base) throw new Problem('measure_conflict', await conflictWith(transaction, wave, now))
    await insertMeasureDecision(transaction, wave, {
      ...change,
      document: editedMeasure(inLibrary, now.measure, change),
    })
    return { standing }
  })

interface Now {
  readonly measure: Measure
  readonly decision: WantedDecision
}

/** How a measure stands, also one that was taken away. */
function nowIn({ entries, removed }: MeasureLibrary, id: string): Now | undefined {
  const gone = removed.find(({ measure }) => measure === id)?.document
  return entries.find(({ measure }) => measure.id === id) ?? (gone ? { measure: gone, decision: 'removed' } : undefined)
}

async function conflictWith(db: Database, wave: string, { measure, decision }: Now): Promise<MeasureConflict> {
  const last = await findLastDecider(db, wave, measure.id)
  return {
    decision,
    edit: editOf(measure),
    standing: standingOf(decision, measure),
    name: last?.name ?? null,
    day: last ? dayOf(last.decidedAt) : null,
  }
}

/** Changes the measures of a wave by how they stand, one change after the other. */
async function changeWave<T>(
  db: Database,
  wave: string,
  change: (transaction: Database, now: MeasureLibrary & { readonly instrument: Instrument }) => Promise<T>,
): Promise<T> {
  const { instrument } = await frozenInstrument(db, await getVersionOf(db, wave))
  return db.transaction().execute(async (transaction) => {
    await lockReport(transaction, wave)
    return change(transaction, { instrument, ...(await readMeasureLibrary(transaction, wave, instrument)) })
  })
}

/** Null where nothing differs from the library, also where it has retired the measure. */
function editedMeasure(base: Measure | undefined, current: Measure, { decision, edit, today }: Change): Measure | null {
  const { countedFrom, ...plain } = { ...(base ?? current), ...edit }
  if (decision === 'adopted') return { ...plain, countedFrom: current.countedFrom ?? countedFrom ?? today }
  return edit || isOwn(current) ? plain : null
}

type NewMeasure = BodyOf<typeof measureRoutes.add>

/** What is not asked of those who add a measure, so that the report says it was not looked into. */
const ownMeasure = (id: string, body: NewMeasure, today: string): Measure => ({
  ...body,
  id,
  suits: 'mentioned',
  term: termOf(body.quartersToDeadline),
  target: { outcome: 'satisfaction', change: 0.3 },
  costClass: 'middle',
  evidence: 'expert',
  basis: '由本市提出，尚未查找其他地方的做法',
  burdens: '尚未评估',
  objections: '尚未听取意见',
  reconsider: '期满后满意度没有达到目标',
  countedFrom: today,
})

const isAsAdded = (measure: Measure, body: NewMeasure): boolean =>
  canonicalJson(measure) === canonicalJson(ownMeasure(measure.id, body, measure.countedFrom ?? ''))

/** Adds a measure of the city's own, adopted at once; one that is there with the same words is not added twice. */
export const addMeasure = (
  db: Database,
  wave: string,
  { body, account, today }: { body: NewMeasure; account: string; today: string },
): Promise<{ id: string }> =>
  changeWave(db, wave, async (transaction, { instrument, entries, removed }) => {
    if (!instrument.issues.some(({ id }) => id === body.issue)) throw new Problem('not_found')
    const same = entries.find(({ measure, isOwn }) => isOwn && isAsAdded(measure, body))
    if (same) return { id: same.measure.id }
    const own = [
      ...entries.flatMap(({ measure }) => (isOwn(measure) ? [measure.id] : [])),
      ...removed.map((row) => row.measure),
    ]
    const others = own.filter((one) => one.startsWith(body.issue)).length
    const id = `${body.issue}-c${others + 1}`
    const document = ownMeasure(id, body, today)
    await insertMeasureDecision(transaction, wave, { measure: id, decision: 'adopted', document, account })
    return { id }
  })
