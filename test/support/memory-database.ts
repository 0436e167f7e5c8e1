import type { Database } from '../../server/database/connect.ts'
import { migrate } from '../../server/database/migrate.ts'
import { emptyEmbedded } from './embedded.ts'

/** An embedded database in memory in the newest form. */
export async function memoryDatabase(): Promise<{ db: Database; close: () => Promise<void> }> {
  const opened = await emptyEmbedded()
  await migrate(opened.db)
  return opened
}
