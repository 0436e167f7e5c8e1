import { type LibraryChange, libraryPageSize, type libraryRoutes } from '../../domain/api/library.ts'
import type { BodyOf, QueryOf, ResponseOf } from '../../domain/api/route.ts'
import { libraryEditOf, newLibraryMeasure, withLibraryEdit } from '../../domain/library-edit.ts'
import type { Measure } from '../../domain/measure.ts'
import { Problem } from '../../domain/problem.ts'
import { issues2026 } from '../../domain/seed/issues/index.ts'
import type { Database } from '../database/connect.ts'
import { dayOf } from '../day.ts'
import { insertLibraryChange, listChangesOf, lockLibrary } from '../repositories/library-changes.ts'
import { afterChange, type CityMeasure, readCityLibrary, shippedMeasure } from './city-library.ts'

type Wanted = QueryOf<typeof libraryRoutes.list>

const unitsOf = ({ leadUnit, supportUnits }: Measure): string[] => [leadUnit, ...supportUnits]

const isFoundBy = ({ measure, state }: CityMeasure, { search, issue, unit, term, state: wanted }: Wanted): boolean =>
  (!issue || measure.issue === issue) &&
  (!unit || unitsOf(measure).includes(unit)) &&
  (!term || measure.term === term) &&
  (!wanted || state === wanted) &&
  (!search || [measure.id, measure.text, measure.indicator, ...unitsOf(measure)].some((text) => text.includes(search)))

/** One page of the measures that are looked for, and what one can look for. */
export async function listLibrary(db: Database, wanted: Wanted): Promise<ResponseOf<typeof libraryRoutes.list>> {
  const { entries } = await readCityLibrary(db)
  const query = { ...wanted, search: wanted.search?.trim() ?? '' }
  const found = entries.filter((entry) => isFoundBy(entry, query))
  const first = (wanted.page - 1) * libraryPageSize
  return {
    measures: found.slice(first, first + libraryPageSize),
    total: found.length,
    issues: issues2026.map(({ id, name, leadUnit }) => ({ id, name, leadUnit })),
    units: [...new Set(entries.flatMap(({ measure }) => unitsOf(measure)))].sort((a, b) => a.localeCompare(b, 'zh-CN')),
  }
}

/** Changes, retires or takes up again a measure of the library. */
export async function changeLibrary(
  db: Database,
  { measure: id, account, ...body }: BodyOf<typeof libraryRoutes.change> & { measure: string; account: string },
): Promise<void> {
  const entry = (await readCityLibrary(db)).entries.find(({ measure }) => measure.id === id)
  if (!entry) throw new Problem('not_found')
  const shipped = shippedMeasure(id)
  const changed = body.edit && withLibraryEdit(shipped ?? entry.measure, body.edit)
  const isAsShipped = shipped && (!changed || isSame(shipped, changed))
  const document = isAsShipped ? null : (changed ?? entry.measure)
  await insertLibraryChange(db, { measure: id, document, isRetired: body.isRetired, account })
}

const isSame = (a: Measure, b: Measure): boolean =>
  JSON.stringify(libraryEditOf(a)) === JSON.stringify(libraryEditOf(b))

/** Adds a measure of the city's; one that is in use with the same words is not added twice. Those have a letter in their number. */
export async function addToLibrary(
  db: Database,
  { issue, account, ...edit }: BodyOf<typeof libraryRoutes.add> & { account: string },
): Promise<{ id: string }> {
  if (!issues2026.some(({ id }) => id === issue)) throw new Problem('not_found')
  return db.transaction().execute(async (transaction) => {
    await lockLibrary(transaction)
    const { entries } = await readCityLibrary(transaction)
    const added = entries.filter(({ measure }) => measure.issue === issue && !shippedMeasure(measure.id))
    const isAsAdded = ({ measure, state }: CityMeasure) =>
      state === 'added' && isSame(measure, newLibraryMeasure(measure.id, issue, edit))
    const same = added.find(isAsAdded)
    if (same) return { id: same.measure.id }
    const id = `${issue}-a${added.length + 1}`
    const document = newLibraryMeasure(id, issue, edit)
    await insertLibraryChange(transaction, { measure: id, document, isRetired: false, account })
    return { id }
  })
}

/** What has become of a measure, the newest first. */
export async function libraryHistory(db: Database, id: string): Promise<{ changes: LibraryChange[] }> {
  const shipped = shippedMeasure(id)
  const rows = await listChangesOf(db, id)
  if (rows.length === 0 && !shipped) throw new Problem('not_found')
  const changes = rows.flatMap((row): LibraryChange[] => {
    const after = afterChange(row)
    return after ? [{ id: row.id, day: dayOf(row.at), by: row.by, state: after.state, measure: after.measure }] : []
  })
  return { changes: [...changes, ...(shipped ? [shippedAs(shipped)] : [])] }
}

const shippedAs = (measure: Measure): LibraryChange => ({ id: '0', day: '', by: '', state: 'shipped', measure })
