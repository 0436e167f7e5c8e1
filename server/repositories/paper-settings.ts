import type { Paper } from '../../analysis/report/forms/paper.ts'
import type { Database } from '../database/connect.ts'

/** What somebody said of the paper of a wave, and who; null where nobody did. */
export async function findPaper(db: Database, wave: string) {
  const found = await db
    .selectFrom('paper_settings as p')
    .innerJoin('accounts as a', 'a.id', 'p.changed_by')
    .where('p.wave_id', '=', wave)
    .select(['p.settings', 'a.name', 'p.changed_on as day'])
    .executeTakeFirst()
  return found ?? null
}

interface Change {
  readonly settings: Paper
  readonly account: string
  readonly day: string
}

export async function putPaper(db: Database, wave: string, { settings, account, day }: Change): Promise<void> {
  const row = { settings: JSON.stringify(settings), changed_by: account, changed_on: day }
  await db
    .insertInto('paper_settings')
    .values({ wave_id: wave, ...row })
    .onConflict((conflict) => conflict.column('wave_id').doUpdateSet(row))
    .execute()
}

/** Taking back what nobody said changes nothing. */
export async function deletePaper(db: Database, wave: string): Promise<void> {
  await db.deleteFrom('paper_settings').where('wave_id', '=', wave).execute()
}
