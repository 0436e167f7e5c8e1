import { sql } from 'kysely'
import type { Language } from '../../domain/localized.ts'
import type { Database } from '../database/connect.ts'

export interface NewResponse {
  readonly id: string
  readonly wave: string
  readonly unit: string | null
  readonly stratum: string
  readonly day: string
  readonly bodyHash: string
  readonly leaf: string
  readonly nonce: string
  readonly seed: number
  readonly language: Language
  readonly answers: unknown
  readonly codes: Uint8Array
  /** Seconds by item as `packPace` makes them; null where the phone sent none. */
  readonly pace: Uint8Array | null
  readonly nullifier: string
}

export const findResponse = (
  db: Database,
  wave: string,
  id: string,
): Promise<{ bodyHash: string; leaf: string } | undefined> =>
  db
    .selectFrom('responses')
    .select(['body_hash as bodyHash', 'leaf'])
    .where('wave_id', '=', wave)
    .where('id', '=', id)
    .executeTakeFirst()

/**
 * Spends the nullifier and stores the response: one statement, so one transaction and one way to the database. False when
 * the wave or its open link is not open any more; neither can be closed before the statement ends.
 */
export async function insertResponse(db: Database, response: NewResponse): Promise<boolean> {
  const r = response
  const result = await sql`
    WITH open_wave AS (
      SELECT id FROM waves WHERE id = ${r.wave} AND state = 'open'
        AND (${r.unit}::text IS NOT NULL OR NOT open_link_is_closed) FOR SHARE
    ),
    spent AS (
      INSERT INTO nullifiers (wave_id, nullifier) SELECT id, ${r.nullifier} FROM open_wave RETURNING wave_id
    )
    INSERT INTO responses
      (id, wave_id, unit_id, stratum, day, body_hash, leaf, nonce, seed, language, answers, codes, pace)
    SELECT ${r.id}, wave_id, ${r.unit}, ${r.stratum}, ${r.day}::date, ${r.bodyHash}, ${r.leaf}, ${r.nonce},
      ${r.seed}::bigint, ${r.language}, ${JSON.stringify(r.answers)}::jsonb, ${r.codes}::bytea,
      ${r.pace}::bytea FROM spent
    RETURNING id`.execute(db)
  return result.rows.length === 1
}
