import type { Database } from '../database/connect.ts'

/** `secrets`: a mark of the file of secrets. `half_demo`: the survey of a demo that is being filled. */
export type Note = 'secrets' | 'half_demo'

export const findNote = async (db: Database, name: Note): Promise<string | undefined> =>
  (await db.selectFrom('installation').select('value').where('name', '=', name).executeTakeFirst())?.value

/** Writes it down unless it is there. Returns what is there then. */
export async function keepNote(db: Database, name: Note, value: string): Promise<string> {
  await db
    .insertInto('installation')
    .values({ name, value })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (await findNote(db, name)) ?? value
}

export async function replaceNote(db: Database, name: Note, value: string): Promise<void> {
  await db
    .insertInto('installation')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}

export async function deleteNote(db: Database, name: Note): Promise<void> {
  await db.deleteFrom('installation').where('name', '=', name).execute()
}
