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

/** How many responses of a wave there are and when the first and last came, by day. */
export const getFieldwork = (db: Database, wave: string): Promise<Fieldwork> =>
  db
    .selectFrom('responses')
    .where('wave_id', '=', wave)
    .select([
      sql<number>`count(unit_id)::int`.as('received'),
      sql<number>`(count(*) - count(unit_id))::int`.as('openLink'),
      sql<string | null>`to_char(min(day) filter (where unit_id is not null), 'YYYY-MM-DD')`.as('firstDay'),
      sql<string | null>`to_char(max(day) filter (where unit_id is not null), 'YYYY-MM-DD')`.as('lastDay'),
    ])
    .executeTakeFirstOrThrow()

/** Responses by day, the first day first. */
export const listDays = (db: Database, wave: string): Promise<{ day: string; received: number }[]> =>
  db
    .selectFrom('responses')
    .where('wave_id', '=', wave)
    .groupBy('day')
    .orderBy('day')
    .select([sql<string>`to_char(day, 'YYYY-MM-DD')`.as('day'), sql<number>`count(*)::int`.as('received')])
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
          .selectFrom('responses')
          .where('wave_id', '=', wave)
          .groupBy('unit_id')
          .select(['unit_id', sql<number>`count(*)`.as('received')])
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
