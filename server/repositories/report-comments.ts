import { sql } from 'kysely'
import type { ReviewComment } from '../../analysis/report/review/routes.ts'
import { Problem } from '../../domain/problem.ts'
import type { Database } from '../database/connect.ts'

/** What was said of sentences of a wave's report, the oldest first. */
export const listReportComments = (db: Database, wave: string): Promise<ReviewComment[]> =>
  db
    .selectFrom('report_comments as c')
    .innerJoin('accounts as a', 'a.id', 'c.written_by')
    .leftJoin('accounts as r', 'r.id', 'c.resolved_by')
    .where('c.wave_id', '=', wave)
    .select(['c.statement', 'c.original', 'c.words', 'a.name', 'c.written_on as day', 'r.name as resolvedBy'])
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

/** The same words of the same person on a sentence, still open, are there once: a call that got no answer is repeated. */
export async function insertReportComment(db: Database, wave: string, comment: NewComment): Promise<void> {
  const { account, day, statement, original, words } = comment
  const same = await db
    .selectFrom('report_comments')
    .select('id')
    .where('wave_id', '=', wave)
    .where('statement', '=', statement)
    .where('words', '=', words)
    .where('written_by', '=', account)
    .where('resolved_by', 'is', null)
    .executeTakeFirst()
  if (same) return
  const about = { wave_id: wave, statement, original, words, written_by: account, written_on: day }
  await db
    .insertInto('report_comments')
    .values({ ...about, resolved_by: null, resolved_on: null })
    .execute()
}

interface Settling {
  readonly id: string
  readonly isResolved: boolean
  readonly account: string
  readonly day: string
}

/** Settles a comment or opens it again; refused where somebody else has done so. */
export async function settleReportComment(db: Database, wave: string, settling: Settling): Promise<void> {
  const { id, isResolved, account, day } = settling
  const changed = await db
    .updateTable('report_comments')
    .set({ resolved_by: isResolved ? account : null, resolved_on: isResolved ? day : null })
    .where('wave_id', '=', wave)
    .where(sql<string>`id::text`, '=', id)
    .where('resolved_by', isResolved ? 'is' : 'is not', null)
    .returning('statement')
    .executeTakeFirst()
  if (changed) return
  const found = await db
    .selectFrom('report_comments')
    .select('resolved_by')
    .where('wave_id', '=', wave)
    .where(sql<string>`id::text`, '=', id)
    .executeTakeFirst()
  if (!found) throw new Problem('not_found')
  if (isResolved && found.resolved_by === account) return
  throw new Problem('comment_settled')
}
