import { sql } from 'kysely'
import type { Publication } from '../../analysis/disclosure/ledger.ts'
import type { Findings } from '../../analysis/report/findings.ts'
import type { Database } from '../database/connect.ts'

export interface StoredPublication extends Publication {
  readonly number: number
  readonly basis: string
}

/** All states of a wave that were shown, the last one last. */
export const listPublications = (db: Database, wave: string): Promise<StoredPublication[]> =>
  db
    .selectFrom('publications')
    .select(['number', 'basis', 'sizes', 'data_hash as dataHash'])
    .where('wave_id', '=', wave)
    .orderBy('number')
    .execute()

/**
 * Adds a state and keeps its findings of all sectors, and what they rest on, instead of those before. False when
 * somebody else has added one meanwhile; then nothing is changed.
 */
export const insertPublication = (
  db: Database,
  wave: string,
  { number, basis, sizes, dataHash }: StoredPublication,
  { findings, packed }: { readonly findings: Findings; readonly packed: Uint8Array | null },
): Promise<boolean> =>
  db.transaction().execute(async (transaction) => {
    const added = await transaction
      .insertInto('publications')
      .values({ wave_id: wave, number, basis, data_hash: dataHash, sizes: JSON.stringify(sizes) })
      .onConflict((conflict) => conflict.doNothing())
      .returning('number')
      .executeTakeFirst()
    if (!added) return false
    await transaction.deleteFrom('published_findings').where('wave_id', '=', wave).execute()
    await insertFindings(transaction, wave, { filter: 'all', number, findings })
    await transaction.deleteFrom('published_rows').where('wave_id', '=', wave).execute()
    if (packed) await transaction.insertInto('published_rows').values({ wave_id: wave, number, rows: packed }).execute()
    return true
  })

/** Keeps findings of a state, for all sectors (`all`) or one; those of a later state stay. */
export async function insertFindings(
  db: Database,
  wave: string,
  { filter, number, findings }: { readonly filter: string; readonly number: number; readonly findings: Findings },
): Promise<void> {
  const document = JSON.stringify(findings)
  await db
    .insertInto('published_findings')
    .values({ wave_id: wave, filter, number, document })
    .onConflict((conflict) =>
      conflict
        .columns(['wave_id', 'filter'])
        .doUpdateSet({ number, document })
        .where('published_findings.number', '<', number),
    )
    .execute()
}

/** The findings of the last publication of all sectors (`all`) or of one. */
export const findPublishedFindings = (
  db: Database,
  wave: string,
  filter: string,
): Promise<{ number: number; document: Findings } | undefined> =>
  db
    .selectFrom('published_findings')
    .select(['number', sql<Findings>`document`.as('document')])
    .where('wave_id', '=', wave)
    .where('filter', '=', filter)
    .executeTakeFirst()

/** What the last publication of an open wave rests on, packed. */
export const findPublishedRows = (
  db: Database,
  wave: string,
): Promise<{ number: number; rows: Uint8Array } | undefined> =>
  db.selectFrom('published_rows').select(['number', 'rows']).where('wave_id', '=', wave).executeTakeFirst()
