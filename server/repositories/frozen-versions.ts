import type { Instrument } from '../../domain/instrument.ts'
import type { Database } from '../database/connect.ts'

export const getVersion = (db: Database, id: string): Promise<{ document: Instrument; hash: string }> =>
  db.selectFrom('instrument_versions').select(['document', 'hash']).where('id', '=', id).executeTakeFirstOrThrow()
