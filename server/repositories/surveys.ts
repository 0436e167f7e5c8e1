import { sql } from 'kysely'
import type { SurveySummary } from '../../domain/api/surveys.ts'
import { Problem } from '../../domain/problem.ts'
import type { Database } from '../database/connect.ts'
import { receivedInWave } from './fieldwork.ts'

const untitled = '—'

export async function listSurveys(db: Database): Promise<SurveySummary[]> {
  const surveys = await db
    .selectFrom('surveys')
    .select([
      'id',
      'revision',
      sql<string | null>`document #>> '{title,zh-CN}'`.as('title'),
      sql<string>`to_char(changed_at, 'YYYY-MM-DD')`.as('changedOn'),
      sql<number>`(select count(*)::int from instrument_versions v where v.survey_id = surveys.id)`.as('versions'),
    ])
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .execute()
  const waves = await db
    .selectFrom('waves as w')
    .innerJoin('instrument_versions as v', 'v.id', 'w.version_id')
    .select(['w.id', 'w.name', 'w.state', 'v.survey_id', receivedInWave])
    .orderBy('w.created_at', 'desc')
    .execute()
  return surveys.map(({ title, ...survey }) => ({
    ...survey,
    title: title || untitled,
    waves: waves
      .filter((wave) => wave.survey_id === survey.id)
      .map(({ id, name, state, received }) => ({ id, name, state, received })),
  }))
}

/** The draft; with `lock`, nobody else changes it before the transaction ends. */
export async function getSurvey(
  db: Database,
  id: string,
  lock = false,
): Promise<{ id: string; revision: number; document: unknown }> {
  const query = db.selectFrom('surveys').select(['id', 'revision', 'document']).where('id', '=', id)
  const survey = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!survey) throw new Problem('not_found', { survey: id })
  return survey
}

export async function insertSurvey(db: Database, id: string, document: unknown): Promise<void> {
  await db
    .insertInto('surveys')
    .values({ id, document: JSON.stringify(document) })
    .execute()
}

/** Saves over the revision that was read. Undefined when it is no longer the newest. */
export async function updateDraft(
  db: Database,
  id: string,
  revision: number,
  document: unknown,
): Promise<number | undefined> {
  const saved = await db
    .updateTable('surveys')
    .set({ document: JSON.stringify(document), revision: revision + 1, changed_at: sql`now()` })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('revision')
    .executeTakeFirst()
  return saved?.revision
}

export async function deleteSurvey(db: Database, id: string): Promise<void> {
  await db.deleteFrom('surveys').where('id', '=', id).execute()
}
