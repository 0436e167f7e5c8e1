import type { CodeFrame, Theme } from '../../domain/code-frame.ts'
import { Problem } from '../../domain/problem.ts'
import type { Database } from '../database/connect.ts'

/** The code frame of a wave; empty, of revision 0, where nobody has made one. */
export async function getFrame(db: Database, wave: string): Promise<CodeFrame> {
  const frame = await db
    .selectFrom('code_frames')
    .select(['revision', 'themes'])
    .where('wave_id', '=', wave)
    .executeTakeFirst()
  return frame ?? { revision: 0, themes: [] }
}

/** Refuses when somebody has saved since the revision was read. */
export async function saveFrame(db: Database, wave: string, { revision, themes }: CodeFrame): Promise<CodeFrame> {
  const saved =
    revision === 0
      ? await db
          .insertInto('code_frames')
          .values({ wave_id: wave, themes: JSON.stringify(themes satisfies readonly Theme[]) })
          .onConflict((conflict) => conflict.doNothing())
          .returning(['revision', 'themes'])
          .executeTakeFirst()
      : await db
          .updateTable('code_frames')
          .set({ revision: revision + 1, themes: JSON.stringify(themes) })
          .where('wave_id', '=', wave)
          .where('revision', '=', revision)
          .returning(['revision', 'themes'])
          .executeTakeFirst()
  if (!saved) throw new Problem('draft_conflict')
  return saved
}

/** What one person said of one comment. */
export interface Coding {
  readonly comment: string
  readonly coder: string
  readonly coderName: string
  /** 1 for who came first. */
  readonly place: number
  readonly themes: readonly string[]
}

const codings = (db: Database, wave: string) =>
  db
    .selectFrom('codings as c')
    .innerJoin('accounts as a', 'a.id', 'c.coder_id')
    .where('c.wave_id', '=', wave)
    .select(['c.comment', 'c.coder_id as coder', 'a.name as coderName', 'c.place', 'c.themes'])
    .orderBy('c.comment')
    .orderBy('c.place')

export const listCodings = (db: Database, wave: string): Promise<Coding[]> => codings(db, wave).execute()

export const listCodingsOf = (db: Database, wave: string, comment: string): Promise<Coding[]> =>
  codings(db, wave).where('c.comment', '=', comment).execute()

export async function putCoding(
  db: Database,
  wave: string,
  coding: { comment: string; coder: string; place: number; themes: readonly string[] },
): Promise<void> {
  const { comment, coder, place } = coding
  const themes = JSON.stringify(coding.themes)
  await db
    .insertInto('codings')
    .values({ wave_id: wave, comment, coder_id: coder, place, themes })
    .onConflict((conflict) => conflict.columns(['wave_id', 'comment', 'coder_id']).doUpdateSet({ themes }))
    .execute()
}

export interface Settlement {
  readonly comment: string
  readonly by: string
  readonly themes: readonly string[]
}

export const listSettlements = (db: Database, wave: string): Promise<Settlement[]> =>
  db
    .selectFrom('settlements as s')
    .innerJoin('accounts as a', 'a.id', 's.settled_by')
    .where('s.wave_id', '=', wave)
    .select(['s.comment', 'a.name as by', 's.themes'])
    .execute()

export async function putSettlement(
  db: Database,
  wave: string,
  settlement: { comment: string; account: string; themes: readonly string[] },
): Promise<void> {
  const row = { settled_by: settlement.account, themes: JSON.stringify(settlement.themes) }
  await db
    .insertInto('settlements')
    .values({ wave_id: wave, comment: settlement.comment, ...row })
    .onConflict((conflict) => conflict.columns(['wave_id', 'comment']).doUpdateSet(row))
    .execute()
}
