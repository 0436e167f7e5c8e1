import { Problem } from '../../domain/problem.ts'
import type { Database } from '../database/connect.ts'

/** A comment that was chosen for quoting; with names of people, and the id of who chose. */
export interface ChosenQuote {
  readonly comment: string
  readonly chooser: string
  readonly chosenBy: string
  readonly releasedBy: string | null
}

export const listQuotes = (db: Database, wave: string): Promise<ChosenQuote[]> =>
  db
    .selectFrom('quotes as q')
    .innerJoin('accounts as c', 'c.id', 'q.chosen_by')
    .leftJoin('accounts as r', 'r.id', 'q.released_by')
    .where('q.wave_id', '=', wave)
    .select(['q.comment', 'q.chosen_by as chooser', 'c.name as chosenBy', 'r.name as releasedBy'])
    .orderBy('q.comment')
    .execute()

/** Ids of comments that a second person has released. */
export const listReleased = async (db: Database, wave: string): Promise<string[]> =>
  (
    await db
      .selectFrom('quotes')
      .select('comment')
      .where('wave_id', '=', wave)
      .where('released_by', 'is not', null)
      .orderBy('comment')
      .execute()
  ).map(({ comment }) => comment)

/** Choosing what is chosen changes nothing. */
export async function insertQuote(db: Database, wave: string, comment: string, account: string): Promise<void> {
  await db
    .insertInto('quotes')
    .values({ wave_id: wave, comment, chosen_by: account, released_by: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The database refuses who has chosen it. */
export async function releaseQuote(db: Database, wave: string, comment: string, account: string): Promise<void> {
  const released = await db
    .updateTable('quotes')
    .set({ released_by: account })
    .where('wave_id', '=', wave)
    .where('comment', '=', comment)
    .returning('comment')
    .executeTakeFirst()
  if (!released) throw new Problem('not_found')
}

export async function deleteQuote(db: Database, wave: string, comment: string): Promise<void> {
  const removed = await db
    .deleteFrom('quotes')
    .where('wave_id', '=', wave)
    .where('comment', '=', comment)
    .returning('comment')
    .executeTakeFirst()
  if (!removed) throw new Problem('not_found')
}
