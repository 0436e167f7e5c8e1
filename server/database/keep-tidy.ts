import { sql } from 'kysely'
import { unwaited } from '../unwaited.ts'
import type { Database } from './connect.ts'

const everyMs = 10 * 60_000

/**
 * What a database server does by itself from time to time, and the embedded one does not: notes how many answers there
 * are, so that they are read in the shortest way, and takes away old counts.
 */
const tidy = (db: Database) => sql`vacuum analyze responses, response_counts`.execute(db)

/** Tidies the embedded database now and then until it is closed. Returns what ends it. */
export async function keepTidy(db: Database): Promise<() => void> {
  await tidy(db)
  // It only makes things faster: the next time comes soon.
  const timer = setInterval(() => unwaited('tidying the database', tidy(db)), everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
