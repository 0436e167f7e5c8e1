import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../server/config.ts'
import { openContext } from '../server/context.ts'
import { getFieldwork } from '../server/repositories/fieldwork.ts'
import { startServer } from '../test/support/real-server.ts'
import { prepare } from './prepare.ts'
import { rawInserts } from './raw-inserts.ts'
import { type Sent, sendAll } from './send-all.ts'

interface Measured extends Sent {
  readonly database: string
  readonly rawPerSecond: number
}

const clients = 64

/** Intake through HTTP beside the raw insert rate of the same database, one after the other on the same machine. */
export async function bench(responses: number, print: (line: string) => void): Promise<void> {
  const load = loadavg()[0] ?? 0
  print(
    `${responses} responses, ${clients} clients, ${cpus().length} cores, Node ${process.version}, load before: ${load.toFixed(1)}`,
  )
  const rows = [await measure('embedded', undefined, responses)]
  const postgres = await onPostgres(responses)
  if (postgres) rows.push(postgres)
  else print('PostgreSQL is left out: no initdb found and DATABASE_URL is not set')
  print('')
  print('| database | raw inserts/s | acknowledged/s through HTTP | ratio | median ms | p99 ms |')
  print('|---|---:|---:|---:|---:|---:|')
  for (const row of rows) print(lineOf(row))
}

const lineOf = ({ database, rawPerSecond, perSecond, medianMs, p99Ms }: Measured): string => {
  const numbers = [rawPerSecond, perSecond].map((rate) => String(Math.round(rate)))
  return `| ${[database, ...numbers, (perSecond / rawPerSecond).toFixed(2), medianMs.toFixed(0), p99Ms.toFixed(0)].join(' | ')} |`
}

async function onPostgres(responses: number): Promise<Measured | undefined> {
  // A database of its own on the server of the settings: nothing in use is touched.
  if (process.env.DATABASE_URL) process.env.TEST_DATABASE_URL ??= process.env.DATABASE_URL
  const { startPostgres, whyNoPostgres } = await import('../test/support/postgres.ts')
  if (whyNoPostgres) return undefined
  const server = await startPostgres()
  try {
    return await measure('PostgreSQL', await server.newDatabase(), responses)
  } finally {
    await server.stop()
  }
}

async function measure(database: string, url: string | undefined, responses: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'minyi-bench-'))
  try {
    const config = readConfig({ MINYI_DATA: folder, DATABASE_URL: url })
    const before = await openContext(config)
    const prepared = await prepare(before.db, responses)
    const rawPerSecond = await rawInserts(before.db, prepared, clients)
    await before.close()
    // The program as users run it, in a process of its own.
    const server = await startServer(folder, { DATABASE_URL: url ?? '' })
    const sent = await sendAll(server.baseUrl, prepared.link, prepared.sealed, clients).finally(() =>
      server.end('SIGINT'),
    )
    const after = await openContext(config)
    const { received } = await getFieldwork(after.db, prepared.wave)
    await after.close()
    if (received !== responses) throw new Error(`${received} rows for ${responses} acknowledged responses`)
    return { database, rawPerSecond, ...sent }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
