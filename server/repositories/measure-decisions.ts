import { sql } from 'kysely'
import type { Decision } from '../../domain/api/measures.ts'
import type { Measure } from '../../domain/measure.ts'
import type { Database } from '../database/connect.ts'

export interface MeasureDecision {
  /** Grows with every row, so that the newest tells whether anything changed. */
  readonly id: string
  readonly measure: string
  /** One that the city had added can be taken away again. */
  readonly decision: Decision | 'removed'
  readonly document: Measure | null
}

/** The last decision on each measure of a wave that has any. */
export const listMeasureDecisions = (db: Database, wave: string): Promise<MeasureDecision[]> =>
  db
    .selectFrom('measure_decisions')
    .distinctOn('measure')
    .select([sql<string>`id::text`.as('id'), 'measure', 'decision', 'document'])
    .where('wave_id', '=', wave)
    .orderBy('measure')
    .orderBy('measure_decisions.id', 'desc')
    .execute()

/** Who decided last on a measure of a wave, and when; undefined where nobody has. */
export const findLastDecider = (
  db: Database,
  wave: string,
  measure: string,
): Promise<{ name: string; decidedAt: Date } | undefined> =>
  db
    .selectFrom('measure_decisions as d')
    .innerJoin('accounts as a', 'a.id', 'd.decided_by')
    .where('d.wave_id', '=', wave)
    .where('d.measure', '=', measure)
    .select(['a.name', 'd.decided_at as decidedAt'])
    .orderBy('d.id', 'desc')
    .limit(1)
    .executeTakeFirst()

export async function insertMeasureDecision(
  db: Database,
  wave: string,
  row: Omit<MeasureDecision, 'id'> & { readonly account: string },
): Promise<void> {
  const { account, measure, decision, document } = row
  await db
    .insertInto('measure_decisions')
    .values({
      wave_id: wave,
      measure,
      decision,
      document: document && JSON.stringify(document),
      decided_by: account,
    })
    .execute()
}
