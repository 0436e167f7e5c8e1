import { type Connected, connect } from '../../server/database/connect.ts'
import { emptyEmbedded } from './embedded.ts'
import { type PostgresServer, startPostgres, whyNoPostgres } from './postgres.ts'

/** Both databases that Minyi runs on, for suites that must pass on each. */
export interface DatabaseKind {
  readonly name: string
  readonly isMissing: boolean
  readonly start: () => Promise<void>
  /** A new empty database. */
  readonly open: () => Promise<Connected>
  readonly stop: () => Promise<void>
}

const embedded: DatabaseKind = {
  name: 'on the embedded database',
  isMissing: false,
  start: async () => {},
  open: async () => ({ ...(await emptyEmbedded()), kind: 'embedded' }),
  stop: async () => {},
}

let server: PostgresServer | undefined
const postgresql: DatabaseKind = {
  name: whyNoPostgres ? `on PostgreSQL (left out: ${whyNoPostgres})` : 'on PostgreSQL',
  isMissing: whyNoPostgres !== undefined,
  start: async () => {
    server = await startPostgres()
  },
  open: async () => connect({ databaseUrl: (await server?.newDatabase()) ?? '', dataFolder: '' }),
  stop: async () => server?.stop(),
}

export const bothDatabases: readonly DatabaseKind[] = [embedded, postgresql]
