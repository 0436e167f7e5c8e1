import { sql } from 'kysely'
import type { Departure } from '../../analysis/report/review/routes.ts'
import type { Database } from '../database/connect.ts'

/** As it was entered, with the account of who did it. */
export type StoredDeparture = Omit<Departure, 'isOwn'> & { readonly account: string }

const departures = (db: Database, wave: string) =>
  db
    .selectFrom('report_departures as d')
    .innerJoin('accounts as a', 'a.id', 'd.made_by')
    .where('d.wave_id', '=', wave)
    .select(['d.id', 'd.number', 'd.copy', 'd.recipient', 'd.format', 'd.form', 'd.language', 'a.name'])
    .select(['d.made_on as day', 'd.made_by as account'])

/** What has left of a wave's report, the newest first. */
export const listDepartures = (db: Database, wave: string): Promise<StoredDeparture[]> =>
  departures(db, wave).orderBy('d.id', 'desc').execute()

export const findCopy = (
  db: Database,
  wave: string,
  number: number,
  copy: number,
): Promise<StoredDeparture | undefined> =>
  departures(db, wave).where('d.number', '=', number).where('d.copy', '=', copy).executeTakeFirst()

/** A file of a version and who takes it, for whom; without a recipient it is for everybody. */
export type NewDeparture = Pick<Departure, 'number' | 'recipient' | 'format' | 'form' | 'language' | 'day'> & {
  readonly account: string
}

/** Enters a file and gives the next number of that version; null where it bears none. */
export const insertDeparture = (db: Database, wave: string, departure: NewDeparture): Promise<number | null> =>
  db.transaction().execute(async (transaction) => {
    await lockVersion(transaction, wave, departure.number)
    return insert(transaction, wave, departure)
  })

/** The same, but what the same person has had already is not entered again. */
export const insertDepartureOnce = (db: Database, wave: string, departure: NewDeparture): Promise<number | null> =>
  db.transaction().execute(async (transaction) => {
    await lockVersion(transaction, wave, departure.number)
    const had = await findSame(transaction, wave, departure)
    return had ? had.copy : insert(transaction, wave, departure)
  })

/** Two at once wait for each other here, so that no number is given twice. */
const lockVersion = (transaction: Database, wave: string, number: number) =>
  sql`select 1 from report_versions where wave_id = ${wave} and number = ${number} for update`.execute(transaction)

const findSame = (db: Database, wave: string, { account, recipient, day: _, ...file }: NewDeparture) =>
  db
    .selectFrom('report_departures')
    .where('wave_id', '=', wave)
    .where('number', '=', file.number)
    .where('made_by', '=', account)
    .where('recipient', 'is not distinct from', recipient)
    .where('format', '=', file.format)
    .where('form', '=', file.form)
    .where('language', '=', file.language)
    .select('copy')
    .executeTakeFirst()

async function insert(db: Database, wave: string, { account, day, ...file }: NewDeparture): Promise<number | null> {
  const copy = file.recipient === null ? null : (await lastCopy(db, wave, file.number)) + 1
  const values = { wave_id: wave, copy, ...file, made_by: account, made_on: day }
  await db.insertInto('report_departures').values(values).execute()
  return copy
}

async function lastCopy(db: Database, wave: string, number: number): Promise<number> {
  const { last } = await db
    .selectFrom('report_departures')
    .where('wave_id', '=', wave)
    .where('number', '=', number)
    .select(sql<number>`coalesce(max(copy), 0)`.as('last'))
    .executeTakeFirstOrThrow()
  return last
}
