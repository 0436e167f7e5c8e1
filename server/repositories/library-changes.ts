import { sql } from 'kysely'
import type { Measure } from '../../domain/measure.ts'
import type { Database } from '../database/connect.ts'

export interface LibraryRow {
  /** Grows with every row, so that the newest tells whether anything changed. */
  readonly id: string
  readonly measure: string
  readonly document: Measure | null
  readonly isRetired: boolean
}

const columns = [
  sql<string>`library_changes.id::text`.as('id'),
  'measure',
  'document',
  'is_retired as isRetired',
] as const

/** The last change of each measure that has any. */
export const listLibraryChanges = (db: Database): Promise<LibraryRow[]> =>
  db
    .selectFrom('library_changes')
    .distinctOn('measure')
    .select(columns)
    .orderBy('measure')
    .orderBy('library_changes.id', 'desc')
    .execute()

/** All changes of a measure, the newest first. */
export const listChangesOf = (db: Database, measure: string) =>
  db
    .selectFrom('library_changes')
    .innerJoin('accounts', 'accounts.id', 'library_changes.changed_by')
    .select([...columns, 'accounts.name as by', 'changed_at as at'])
    .where('measure', '=', measure)
    .orderBy('library_changes.id', 'desc')
    .execute()

/** Until the end of the transaction nobody else changes the library; it can be read. */
export async function lockLibrary(transaction: Database): Promise<void> {
  await sql`lock table library_changes in share row exclusive mode`.execute(transaction)
}

export async function insertLibraryChange(
  db: Database,
  { account, measure, document, isRetired }: Omit<LibraryRow, 'id'> & { readonly account: string },
): Promise<void> {
  await db
    .insertInto('library_changes')
    .values({ measure, document: document && JSON.stringify(document), is_retired: isRetired, changed_by: account })
    .execute()
}
