import { sql } from 'kysely'
import type { Database } from '../database/connect.ts'

/** Records that slips were printed for a unit. The rows stand in the order of the hashes, so they tell no order of print. */
export async function insertSlips(
  db: Database,
  wave: string,
  unit: string,
  nullifiers: readonly string[],
): Promise<void> {
  await db
    .insertInto('slips')
    .values([...nullifiers].sort().map((nullifier) => ({ wave_id: wave, unit_id: unit, nullifier })))
    .execute()
  await db
    .updateTable('units')
    .set({ slips: sql<number>`slips + ${nullifiers.length}::int` })
    .where('id', '=', unit)
    .execute()
}
