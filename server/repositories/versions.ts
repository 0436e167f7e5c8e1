import type { Instrument } from '../../domain/instrument.ts'
import { Problem } from '../../domain/problem.ts'
import type { Database } from '../database/connect.ts'

export interface Version {
  readonly id: string
  readonly number: number
  readonly publishedOn: string
  readonly hash: string
}

const columns = ['id', 'number', 'published_on as publishedOn', 'hash'] as const

/** The newest first. */
export const listVersions = (db: Database, survey: string): Promise<Version[]> =>
  db
    .selectFrom('instrument_versions')
    .select(columns)
    .where('survey_id', '=', survey)
    .orderBy('number', 'desc')
    .execute()

export const findNewestVersion = (
  db: Database,
  survey: string,
): Promise<(Version & { document: Instrument }) | undefined> =>
  db
    .selectFrom('instrument_versions')
    .select([...columns, 'document'])
    .where('survey_id', '=', survey)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()

export async function getInstrument(db: Database, versionId: string): Promise<Instrument> {
  const row = await db
    .selectFrom('instrument_versions')
    .select('document')
    .where('id', '=', versionId)
    .executeTakeFirstOrThrow()
  return row.document
}

export async function getVersionOf(db: Database, wave: string): Promise<string> {
  const row = await db.selectFrom('waves').select('version_id').where('id', '=', wave).executeTakeFirst()
  if (!row) throw new Problem('not_found')
  return row.version_id
}

export const insertVersion = (
  db: Database,
  version: { id: string; survey: string; number: number; hash: string; instrument: Instrument },
): Promise<Version> =>
  db
    .insertInto('instrument_versions')
    .values({
      id: version.id,
      survey_id: version.survey,
      number: version.number,
      hash: version.hash,
      document: JSON.stringify(version.instrument),
    })
    .returning(columns)
    .executeTakeFirstOrThrow()
