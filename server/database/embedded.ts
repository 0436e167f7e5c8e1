import type { PGlite } from '@electric-sql/pglite'
import type { PostgresPool } from 'kysely'

interface Result {
  command: 'UPDATE' | 'DELETE' | 'INSERT' | 'MERGE' | 'SELECT'
  rowCount: number
  rows: never[]
}

/**
 * The embedded database in the shape of a pool of one connection, so that Kysely's own dialect drives both. Whoever asks
 * while the connection is out waits: code inside a transaction must pass the transaction down.
 */
export function embeddedPool(database: PGlite): PostgresPool {
  let free: Promise<void> = Promise.resolve()
  const query = async (text: string, parameters: readonly unknown[]): Promise<Result> => {
    // Without parameters there may be several statements, as in a migration.
    const result = parameters.length ? await database.query(text, [...parameters]) : (await database.exec(text)).at(-1)
    const rows = (result?.rows ?? []) as never[]
    return { command: commandOf(text), rowCount: result?.affectedRows ?? rows.length, rows }
  }
  return {
    connect: async () => {
      let giveBack = () => {}
      const before = free
      free = new Promise((resolve) => {
        giveBack = resolve
      })
      await before
      return { query: query as never, release: giveBack }
    },
    end: async () => {
      await free
      await database.close()
    },
  }
}

const commands = ['INSERT', 'UPDATE', 'DELETE', 'MERGE'] as const
const commandOf = (text: string): Result['command'] =>
  commands.find((command) => text.slice(0, 6).toUpperCase().startsWith(command.slice(0, 6))) ?? 'SELECT'
