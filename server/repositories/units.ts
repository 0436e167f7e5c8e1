import { sql } from 'kysely'
import type { UnitRow } from '../../domain/api/waves.ts'
import { Problem } from '../../domain/problem.ts'
import type { Channel } from '../../domain/wave.ts'
import type { Database } from '../database/connect.ts'

export interface CountedUnit {
  readonly id: string
  readonly name: string
  readonly stratum: number
  readonly people: number
  readonly target: number
  readonly channel: Channel
  readonly link: string
  readonly slips: number
  readonly received: number
}

const counts = (db: Database, wave: string) =>
  db
    .selectFrom('response_counts')
    .where('wave_id', '=', wave)
    .where('unit_id', 'is not', null)
    .groupBy('unit_id')
    .select(['unit_id', sql<number>`sum(received)::int`.as('received')])
    .as('c')

const unitsOf = (db: Database, wave: string) =>
  db.selectFrom('units as u').leftJoin(counts(db, wave), 'c.unit_id', 'u.id').where('u.wave_id', '=', wave)

const ownColumns = ['u.id', 'u.name', 'u.stratum', 'u.people', 'u.target', 'u.channel', 'u.link', 'u.slips'] as const
const columns = [...ownColumns, sql<number>`coalesce(c.received, 0)`.as('received')] as const

/** In the order in which they were added. */
export const listAllUnits = (db: Database, wave: string): Promise<CountedUnit[]> =>
  unitsOf(db, wave).select(columns).orderBy('u.position').execute()

/** The same for who has counted already. */
export const listUncountedUnits = (db: Database, wave: string): Promise<Omit<CountedUnit, 'received'>[]> =>
  db.selectFrom('units as u').where('u.wave_id', '=', wave).select(ownColumns).orderBy('u.position').execute()

export async function getUnit(
  db: Database,
  wave: string,
  id: string,
): Promise<{ id: string; name: string; channel: Channel }> {
  const unit = await db
    .selectFrom('units')
    .select(['id', 'name', 'channel'])
    .where('wave_id', '=', wave)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!unit) throw new Problem('not_found', { unit: id })
  return unit
}

export const listUnitNames = async (db: Database, wave: string): Promise<string[]> =>
  (await db.selectFrom('units').select('name').where('wave_id', '=', wave).execute()).map((unit) => unit.name)

/** Adds them after those that are there. */
export async function insertUnits(
  db: Database,
  wave: string,
  rows: readonly (UnitRow & { id: string; link: string })[],
): Promise<void> {
  const { last } = await db
    .selectFrom('units')
    .where('wave_id', '=', wave)
    .select(sql<number>`coalesce(max(position), 0)`.as('last'))
    .executeTakeFirstOrThrow()
  await db
    .insertInto('units')
    .values(rows.map((row, i) => ({ ...row, wave_id: wave, position: last + i + 1 })))
    .execute()
}

export const hasResponses = async (db: Database, unit: string): Promise<boolean> =>
  (await db.selectFrom('responses').select('id').where('unit_id', '=', unit).limit(1).executeTakeFirst()) !== undefined

export async function deleteUnit(db: Database, unit: string): Promise<void> {
  await db.deleteFrom('units').where('id', '=', unit).execute()
}

export const countUnits = async (db: Database, wave: string): Promise<number> =>
  (
    await db
      .selectFrom('units')
      .where('wave_id', '=', wave)
      .select(sql<number>`count(*)::int`.as('n'))
      .executeTakeFirstOrThrow()
  ).n
