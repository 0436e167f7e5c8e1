import { sql } from 'kysely'
import type { Database } from '../database/connect.ts'

/** Whether the survey is as it was made: an unchanged draft and nothing but synthetic waves. */
export async function isUntouched(db: Database, survey: string): Promise<boolean> {
  const row = await db
    .selectFrom('surveys as s')
    .where('s.id', '=', survey)
    .where('s.revision', '=', 1)
    .select(
      sql<boolean>`not exists (select from waves w join instrument_versions v on v.id = w.version_id
        where v.survey_id = s.id and not w.is_synthetic)`.as('isSynthetic'),
    )
    .executeTakeFirst()
  return row?.isSynthetic ?? false
}

const wavesOf = (db: Database, survey: string) =>
  db
    .selectFrom('waves as w')
    .innerJoin('instrument_versions as v', 'v.id', 'w.version_id')
    .where('v.survey_id', '=', survey)
    .where('w.is_synthetic', '=', true)
    .select('w.id')

/** Responses of synthetic waves so far. */
export const countSynthetic = async (db: Database, survey: string): Promise<number> =>
  (
    await db
      .selectFrom('responses')
      .where('wave_id', 'in', wavesOf(db, survey))
      .select(sql<number>`count(*)`.as('n'))
      .executeTakeFirstOrThrow()
  ).n

/** Gives a synthetic wave the days that it stands for. */
export async function dateSyntheticWave(
  db: Database,
  wave: string,
  { opensOn, closesOn }: { readonly opensOn: string; readonly closesOn: string },
): Promise<void> {
  await db
    .updateTable('waves')
    .set({ opens_on: opensOn, closes_on: closesOn })
    .where('id', '=', wave)
    .where('is_synthetic', '=', true)
    .execute()
}

/** Takes away synthetic waves of the survey with all that came in, and the survey. */
export async function deleteSyntheticSurvey(db: Database, survey: string): Promise<void> {
  for (const table of ['responses', 'nullifiers', 'slips', 'units'] as const)
    await db.deleteFrom(table).where('wave_id', 'in', wavesOf(db, survey)).execute()
  await db.deleteFrom('waves').where('id', 'in', wavesOf(db, survey)).execute()
  await db.deleteFrom('surveys').where('id', '=', survey).execute()
}
