import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { embeddedPool } from './embedded.ts'
import { lockFolder } from './lock-folder.ts'
import type { Tables } from './schema.ts'
import { embeddedTypes, parsers, timeZone } from './types.ts'

/** The database, or a transaction in it: the first argument of every repository function. */
export type Database = Kysely<Tables>

export interface Connected {
  readonly db: Database
  readonly kind: 'embedded' | 'postgresql'
  readonly close: () => Promise<void>
}

/** Opens the PostgreSQL server of the address, or the embedded database in the data folder. */
export const connect = (config: { databaseUrl: string | null; dataFolder: string }): Promise<Connected> =>
  config.databaseUrl ? connectServer(config.databaseUrl) : connectEmbedded(config.dataFolder)

const connections = 32

async function connectServer(url: string): Promise<Connected> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 10_000,
    // A receipt means that the answer is on the disk, whatever the server's own settings are.
    options: `-c TimeZone=${timeZone} -c synchronous_commit=on`,
    types: {
      getTypeParser: (oid: number, format: 'text' | 'binary') => parsers[oid] ?? pg.types.getTypeParser(oid, format),
    } as pg.CustomTypesConfig,
  })
  // A connection that breaks while idle is replaced when the next one is asked for.
  pool.on('error', () => {})
  await greet(pool, url)
  const db: Database = new Kysely({ dialect: new PostgresDialect({ pool }) })
  return { db, kind: 'postgresql', close: () => db.destroy() }
}

async function greet(pool: pg.Pool, url: string): Promise<void> {
  try {
    await pool.query('select 1')
  } catch (cause) {
    await pool.end()
    const { host, pathname } = new URL(url)
    const { message, code } = cause as Error & { code?: string }
    throw new Error(
      `DATABASE_URL: 连不上 ${host}${pathname} 的数据库 · cannot use the database at ${host}${pathname}: ${message || code}`,
      { cause },
    )
  }
}

async function connectEmbedded(folder: string): Promise<Connected> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (cause) {
    throw new Error(`MINYI_DATA: 不能使用文件夹 · cannot use the folder ${folder}: ${(cause as Error).message}`, {
      cause,
    })
  }
  const unlock = await lockFolder(folder)
  try {
    const database = await PGlite.create({ dataDir: join(folder, 'database'), ...embeddedTypes() })
    const { db, close } = await overEmbedded(database)
    return {
      db,
      kind: 'embedded',
      close: async () => {
        await close()
        unlock()
      },
    }
  } catch (cause) {
    unlock()
    throw cause
  }
}

/** An embedded database that is open, with our types. */
export async function overEmbedded(database: PGlite): Promise<{ db: Database; close: () => Promise<void> }> {
  await database.exec(`SET TIME ZONE '${timeZone}'`)
  const db: Database = new Kysely({ dialect: new PostgresDialect({ pool: embeddedPool(database) }) })
  return { db, close: () => db.destroy() }
}
