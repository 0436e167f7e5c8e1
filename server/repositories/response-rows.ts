import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Database } from '../database/connect.ts'

export interface ResponseRow {
  readonly unit: string | null
  readonly stratum: string
  readonly codes: Uint8Array
  readonly pace: Uint8Array | null
  readonly seed: number
  /** Answers to the items asked for only: those whose words stand outside the codes. */
  readonly spoken: Record<string, unknown>
}

const batch = 500

/**
 * All responses of a wave, sorted by their random ids, which tell nothing of when they came. Read in steps by key, so
 * that no connection is held in between: the embedded database has one, and keeps the thread busy while it reads.
 */
export async function* streamResponses(
  db: Database,
  wave: string,
  spokenItems: readonly string[],
): AsyncGenerator<ResponseRow> {
  const spoken = sql<unknown[]>`jsonb_build_array(${sql.join(spokenItems.map((id) => sql`answers -> ${id}::text`))})`
  const byItem = (answers: readonly unknown[]) =>
    Object.fromEntries(spokenItems.flatMap((id, i) => (answers[i] === null ? [] : [[id, answers[i]]])))
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('responses')
      .select(['id', 'unit_id', 'stratum', 'codes', 'pace', 'seed', spoken.as('spoken')])
      .where('wave_id', '=', wave)
      .where('id', '>', after)
      .orderBy('id')
      .limit(batch)
      .execute()
    for (const row of rows)
      yield {
        unit: row.unit_id,
        stratum: row.stratum,
        codes: row.codes,
        pace: row.pace,
        seed: Number(row.seed),
        spoken: byItem(row.spoken),
      }
    const last = rows.at(-1)
    if (!last || rows.length < batch) return
    after = last.id
    await setImmediate()
  }
}
