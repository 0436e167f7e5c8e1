import { sql } from 'kysely'
import type { ReviewComment } from '../../analysis/report/review/routes.ts'
import { Problem } from '../../domain/problem.ts'
import type { Database } from '../database/connect.ts'

/** What was said of sentences of a wave's report, the oldest first. */
export const listReportComments = (db: Database, wave: string): Promise<ReviewComment[]> =>
  db
    .selectFrom('report_comments as c')
    .innerJoin('accounts as a', 'a.id', 'c.written_by')
    .where('c.wave_id', '=', wave)
    .select(['c.statement', 'c.original', 'c.words', 'a.name', 'c.written_on as day'])
    .select([sql<string>`c.id::text`.as('id'), sql<boolean>`c.resolved_by is not null`.as('isResolved')])
    .orderBy('c.id')
    .execute()

interface NewComment {
  readonly statement: string
  readonly original: string
  readonly words: string
  readonly account: string
  readonly day: string
}

export async function insertReportComment(db: Database, wave: string, comment: NewComment): Promise<void> {
  const { account, day, ...row } = comment
  await db
    .insertInto('report_comments')
    .values({ wave_id: wave, ...row, written_by: account, written_on: day, resolved_by: null })
    .execute()
}

/** `account: null` opens it again. */
export async function resolveReportComment(
  db: Database,
  wave: string,
  id: string,
  account: string | null,
): Promise<void> {
  const found = await db
    .updateTable('report_comments')
    .set({ resolved_by: account })
    .where('wave_id', '=', wave)
    .where(sql<string>`id::text`, '=', id)
    .returning('statement')
    .executeTakeFirst()
  if (!found) throw new Problem('not_found')
}
