import type { Config } from './config.ts'
import { type Connected, connect, type Database } from './database/connect.ts'
import { migrate } from './database/migrate.ts'
import { ownSecrets } from './own-secrets.ts'
import type { Secrets } from './secrets.ts'

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
    const secrets = await ownSecrets(db, config.dataFolder)
    return { config, db, database: kind, secrets, clock: () => new Date(), close }
  } catch (cause) {
    await close()
    throw cause
  }
}
