import { sql } from 'kysely'
import type { Database } from '../database/connect.ts'

export interface Fieldwork {
  /** Through units. */
  readonly received: number
  /** Through the open link of the wave. */
  readonly openLink: number
  readonly firstDay: string | null
  readonly lastDay: string | null
}

/** Responses that came through a unit, or through the open link of the wave. */
export interface UnitCount {
  readonly unit: string | null
  readonly received: number
  readonly firstDay: string
  readonly lastDay: string
}

/** The database keeps them with every response, so that nobody counts responses to look at a wave. */
export const countByUnit = (db: Database, wave: string): Promise<UnitCount[]> =>
  db
    .selectFrom('response_counts')
    .where('wave_id', '=', wave)
    .groupBy('unit_id')
    .select([
      'unit_id as unit',
      sql<number>`sum(received)::int`.as('received'),
      sql<string>`to_char(min(day), 'YYYY-MM-DD')`.as('firstDay'),
      sql<string>`to_char(max(day), 'YYYY-MM-DD')`.as('lastDay'),
    ])
    .execute()

/**
 * Differs whenever the wave, one of its units or a count was changed, also where it was changed back: of every row
 * it counts which write made it. The database adds up hashes of rows, hashed once more, since those of rows that have
 * swapped their values add up to the same.
 */
export async function fieldworkDigest(db: Database, wave: string): Promise<string> {
  const { rows } = await sql<{ wave: string | null; units: string; counts: string }>`
    SELECT
      (SELECT hash_record_extended(ROW(w.xmin::text, w), 0)::text FROM waves w WHERE w.id = ${wave}) AS wave,
      (SELECT coalesce(sum(hashint8extended(hash_record_extended(ROW(u.xmin::text, u), 0), 0)), 0)::text FROM units u WHERE u.wave_id = ${wave}) AS units,
      (SELECT coalesce(sum(hashint8extended(hash_record_extended(ROW(c.xmin::text, c), 0), 0)), 0)::text FROM response_counts c
        WHERE c.wave_id = ${wave}) AS counts`.execute(db)
  return JSON.stringify(rows)
}

/** How many have answered in the wave that a query calls `w`. */
export const receivedInWave = sql<number>`(
  select coalesce(sum(c.received), 0)::int from response_counts c where c.wave_id = w.id
)`.as('received')

/** How many responses there are and when the first and last came, by day. */
export function fieldworkOf(counts: readonly UnitCount[]): Fieldwork {
  const ofUnits = counts.filter(({ unit }) => unit !== null)
  const sumOf = (list: readonly UnitCount[]) => list.reduce((sum, { received }) => sum + received, 0)
  const received = sumOf(ofUnits)
  return {
    received,
    openLink: sumOf(counts) - received,
    firstDay: ofUnits.map(({ firstDay }) => firstDay).sort()[0] ?? null,
    lastDay:
      ofUnits
        .map(({ lastDay }) => lastDay)
        .sort()
        .at(-1) ?? null,
  }
}

export const getFieldwork = async (db: Database, wave: string): Promise<Fieldwork> =>
  fieldworkOf(await countByUnit(db, wave))

/** Responses by day, the first day first. */
export const listDays = (db: Database, wave: string): Promise<{ day: string; received: number }[]> =>
  db
    .selectFrom('response_counts')
    .where('wave_id', '=', wave)
    .groupBy('day')
    .orderBy('day')
    .select([sql<string>`to_char(day, 'YYYY-MM-DD')`.as('day'), sql<number>`sum(received)::int`.as('received')])
    .execute()

export interface StratumCount {
  readonly stratum: number
  readonly units: number
  readonly target: number
  readonly received: number
}

export const listStrata = (db: Database, wave: string): Promise<StratumCount[]> =>
  db
    .selectFrom('units as u')
    .leftJoin(
      (e) =>
        e
          .selectFrom('response_counts')
          .where('wave_id', '=', wave)
          .groupBy('unit_id')
          .select(['unit_id', sql<number>`sum(received)`.as('received')])
          .as('c'),
      (on) => on.onRef('c.unit_id', '=', 'u.id'),
    )
    .where('u.wave_id', '=', wave)
    .groupBy('u.stratum')
    .select([
      'u.stratum',
      sql<number>`count(*)::int`.as('units'),
      sql<number>`sum(u.target)`.as('target'),
      sql<number>`coalesce(sum(c.received), 0)::int`.as('received'),
    ])
    .execute()
