import type { Database } from '../database/connect.ts'
import type { SealedVersion } from '../sealed-version.ts'

export async function insertSeal(
  db: Database,
  wave: string,
  number: number,
  { given, earlier, rows }: SealedVersion,
): Promise<void> {
  await db
    .insertInto('report_seals')
    .values({ wave_id: wave, number, given: JSON.stringify(given), earlier: JSON.stringify(earlier), rows })
    .execute()
}

export const findSeal = (db: Database, wave: string, number: number): Promise<SealedVersion | undefined> =>
  db
    .selectFrom('report_seals')
    .select(['given', 'earlier', 'rows'])
    .where('wave_id', '=', wave)
    .where('number', '=', number)
    .executeTakeFirst()

export async function deleteSeal(db: Database, wave: string, number: number): Promise<void> {
  await db.deleteFrom('report_seals').where('wave_id', '=', wave).where('number', '=', number).execute()
}
