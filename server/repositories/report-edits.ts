import type { Edit, MadeEdit } from '../../analysis/report/review/edits.ts'
import type { Database } from '../database/connect.ts'

const editsOf = (db: Database, wave: string) =>
  db
    .selectFrom('report_edits as e')
    .innerJoin('accounts as a', 'a.id', 'e.edited_by')
    .where('e.wave_id', '=', wave)
    .select(['e.statement as key', 'e.text', 'e.original', 'a.id as account', 'a.name', 'e.edited_on as day'])

/** Edits of the report that is being worked on, with who made them. */
export const listEdits = (db: Database, wave: string): Promise<MadeEdit[]> =>
  editsOf(db, wave).orderBy('e.statement').execute()

/** The edit of one statement. */
export const findEdit = (db: Database, wave: string, statement: string): Promise<MadeEdit | undefined> =>
  editsOf(db, wave).where('e.statement', '=', statement).executeTakeFirst()

export async function putEdit(
  db: Database,
  wave: string,
  { key, text, original, account, day }: Edit & { readonly account: string; readonly day: string },
): Promise<void> {
  const row = { text, original, edited_by: account, edited_on: day }
  await db
    .insertInto('report_edits')
    .values({ wave_id: wave, statement: key, ...row })
    .onConflict((conflict) => conflict.columns(['wave_id', 'statement']).doUpdateSet(row))
    .execute()
}

/** Taking back what nobody edited changes nothing. */
export async function deleteEdit(db: Database, wave: string, statement: string): Promise<void> {
  await db.deleteFrom('report_edits').where('wave_id', '=', wave).where('statement', '=', statement).execute()
}
