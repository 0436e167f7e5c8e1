import type { Database } from '../database/connect.ts'
import type { SealedVersion, VersionBasis } from '../sealed-version.ts'

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

/** What people put into a version, without its answers. */
export const findVersionBasis = async (db: Database, wave: string, number: number): Promise<VersionBasis | undefined> =>
  (
    await db
      .selectFrom('report_seals')
      .select('given')
      .where('wave_id', '=', wave)
      .where('number', '=', number)
      .executeTakeFirst()
  )?.given

export async function deleteSeal(db: Database, wave: string, number: number): Promise<void> {
  await db.deleteFrom('report_seals').where('wave_id', '=', wave).where('number', '=', number).execute()
}
