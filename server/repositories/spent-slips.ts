import type { Database } from '../database/connect.ts'

/** The unit into whose envelope the slip went, and whether its code has been spent. */
export async function findSlip(
  db: Database,
  wave: string,
  nullifier: string,
): Promise<{ unit: string; stratum: number; isSpent: boolean } | undefined> {
  const slip = await db
    .selectFrom('slips as s')
    .innerJoin('units as u', 'u.id', 's.unit_id')
    .leftJoin('nullifiers as n', (join) =>
      join.onRef('n.wave_id', '=', 's.wave_id').onRef('n.nullifier', '=', 's.nullifier'),
    )
    .select(['u.id as unit', 'u.stratum', 'n.nullifier as spent'])
    .where('s.wave_id', '=', wave)
    .where('s.nullifier', '=', nullifier)
    .executeTakeFirst()
  return slip && { unit: slip.unit, stratum: slip.stratum, isSpent: slip.spent !== null }
}
