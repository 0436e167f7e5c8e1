import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { programFolder } from '../config.ts'

// Any number that other programs on the same server are unlikely to use.
const migrationLock = 4_206_811

interface Migration {
  readonly name: string
  readonly text: string
  readonly checksum: string
}

const migrationsFolder = join(programFolder, 'migrations')

/** All migrations in order. */
export const readMigrations = (folder = migrationsFolder): Migration[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8')
      return { name, text, checksum: createHash('sha256').update(text.replace(/\r\n/g, '\n')).digest('hex') }
    })

/** Brings the database to the newest form, one process at a time; returns what was done. Each file is one transaction. */
export const migrate = <T>(db: Kysely<T>, migrations = readMigrations()): Promise<string[]> =>
  db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${migrationLock})`.execute(connection)
    try {
      return await applyMissing(connection, migrations)
    } finally {
      await sql`select pg_advisory_unlock(${migrationLock})`.execute(connection)
    }
  })

async function applyMissing<T>(db: Kysely<T>, migrations: readonly Migration[]): Promise<string[]> {
  await sql`create table if not exists migrations (name text primary key, checksum text not null)`.execute(db)
  const applied = await sql<{ name: string; checksum: string }>`select name, checksum from migrations`.execute(db)
  const done = new Map(applied.rows.map((row) => [row.name, row.checksum]))
  refuseOthers(done, migrations)
  const missing = migrations.filter((migration) => !done.has(migration.name))
  for (const { name, text, checksum } of missing)
    await db.transaction().execute(async (transaction) => {
      await sql.raw(text).execute(transaction)
      await sql`insert into migrations (name, checksum) values (${name}, ${checksum})`.execute(transaction)
    })
  return missing.map((migration) => migration.name)
}

function refuseOthers(done: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]))
  const newer = [...done.keys()].filter((name) => !known.has(name))
  if (newer.length)
    throw new Error(
      `数据库比程序新，请更新程序 · the database is newer than this program, update the program: ${newer.join(', ')}`,
    )
  const changed = [...done].filter(([name, checksum]) => known.get(name) !== checksum).map(([name]) => name)
  if (changed.length)
    throw new Error(`迁移文件执行后被改动 · a migration was changed after it had been applied: ${changed.join(', ')}`)
}
