import { sql } from 'kysely'
import type { Departure } from '../../analysis/report/review/routes.ts'
import type { Database } from '../database/connect.ts'

/** As it was entered, with the account of who did it; null where that was on the server's own command line. */
export type StoredDeparture = Omit<Departure, 'isOwn'> & { readonly account: string | null }

const departures = (db: Database, wave: string) =>
  db
    .selectFrom('report_departures as d')
    .leftJoin('accounts as a', 'a.id', 'd.made_by')
    .where('d.wave_id', '=', wave)
    .select(['d.id', 'd.number', 'd.copy', 'd.recipient', 'd.format', 'd.form', 'd.language'])
    .select(sql<string>`coalesce(a.name, d.system_account)`.as('name'))
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

/** Numbers of the copies of a version. */
export const listCopies = async (db: Database, wave: string, number: number): Promise<number[]> =>
  (
    await db
      .selectFrom('report_departures')
      .where('wave_id', '=', wave)
      .where('number', '=', number)
      .select('copy')
      .execute()
  ).flatMap(({ copy }) => copy ?? [])

/** Who makes a file: somebody with an account, or on the server's own command line, as the machine calls them. */
export type Maker = { readonly account: string } | { readonly systemAccount: string }

/** A file of a version and who takes it, for whom; without number and recipient it is for everybody. */
export type NewDeparture = Pick<Departure, 'number' | 'copy' | 'recipient' | 'format' | 'form' | 'language' | 'day'> & {
  readonly maker: Maker
}

const columnsOf = (maker: Maker) =>
  'account' in maker
    ? { made_by: maker.account, system_account: null }
    : { made_by: null, system_account: maker.systemAccount }

export async function insertDeparture(
  db: Database,
  wave: string,
  { maker, day, ...file }: NewDeparture,
): Promise<void> {
  const values = { wave_id: wave, ...file, ...columnsOf(maker), made_on: day }
  await db.insertInto('report_departures').values(values).execute()
}

/** Whether an entry was refused for its number, which somebody else has entered meanwhile. */
export const isNumberTaken = (cause: unknown): boolean =>
  (cause as { constraint?: string } | null)?.constraint === 'report_departures_copy'

/** Whether the same person has taken the same file for the same recipient before, and under which number. */
export function findSame(
  db: Database,
  wave: string,
  { maker, recipient, number, format, form, language }: Omit<NewDeparture, 'copy' | 'day'>,
): Promise<{ readonly copy: number | null } | undefined> {
  const { made_by, system_account } = columnsOf(maker)
  return db
    .selectFrom('report_departures')
    .where('wave_id', '=', wave)
    .where('number', '=', number)
    .where('made_by', 'is not distinct from', made_by)
    .where('system_account', 'is not distinct from', system_account)
    .where('recipient', 'is not distinct from', recipient)
    .where('format', '=', format)
    .where('form', '=', form)
    .where('language', '=', language)
    .select('copy')
    .orderBy('id')
    .executeTakeFirst()
}
