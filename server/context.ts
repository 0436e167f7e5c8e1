import type { Config } from './config.ts'
import { type Connected, connect, type Database } from './database/connect.ts'
import { migrate } from './database/migrate.ts'
import { openSecrets, type Secrets } from './secrets.ts'

/** What handlers and commands work with. */
export interface Context {
  readonly config: Config
  readonly db: Database
  readonly database: 'embedded' | 'postgresql'
  readonly secrets: Secrets
  readonly clock: () => Date
}

/** Opens the database in its newest form; for the server and for commands that work without one. */
export async function openContext(config: Config): Promise<Context & Pick<Connected, 'close'>> {
  const { db, kind, close } = await connect(config)
  try {
    await migrate(db)
    return { config, db, database: kind, secrets: openSecrets(config.dataFolder), clock: () => new Date(), close }
  } catch (cause) {
    await close()
    throw cause
  }
}
