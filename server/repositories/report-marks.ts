import type { SectionMark } from '../../analysis/report/review/sections.ts'
import type { Database } from '../database/connect.ts'

/** Who looked which section through, and what it was then, the oldest first. */
export const listMarks = (db: Database, wave: string): Promise<SectionMark[]> =>
  db
    .selectFrom('report_marks as m')
    .innerJoin('accounts as a', 'a.id', 'm.marked_by')
    .where('m.wave_id', '=', wave)
    .select(['m.section', 'm.digest', 'a.id as account', 'a.name', 'm.marked_on as day'])
    .orderBy('m.marked_on')
    .orderBy('a.name')
    .execute()

interface NewMark {
  readonly section: string
  /** Null takes the mark back. */
  readonly digest: string | null
  readonly account: string
  readonly day: string
}

export async function putMark(db: Database, wave: string, { section, digest, account, day }: NewMark): Promise<void> {
  if (digest === null) {
    const own = db.deleteFrom('report_marks').where('wave_id', '=', wave).where('section', '=', section)
    await own.where('marked_by', '=', account).execute()
    return
  }
  const seen = { digest, marked_on: day }
  await db
    .insertInto('report_marks')
    .values({ wave_id: wave, section, marked_by: account, ...seen })
    .onConflict((conflict) => conflict.columns(['wave_id', 'section', 'marked_by']).doUpdateSet(seen))
    .execute()
}
