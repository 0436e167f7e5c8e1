import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { sql } from 'kysely'
import { addressOf } from '../../client/api.ts'
import type { Route } from '../../domain/api/route.ts'
import type { Role } from '../../domain/role.ts'
import { buildApp } from '../../server/app.ts'
import { startSession } from '../../server/commands/sign-in.ts'
import { readConfig } from '../../server/config.ts'
import type { Context } from '../../server/context.ts'
import type { Connected } from '../../server/database/connect.ts'
import { migrate } from '../../server/database/migrate.ts'
import { insertAccount } from '../../server/repositories/accounts.ts'
import { makeSecrets } from '../../server/secrets.ts'
import { bothDatabases } from './databases.ts'

export const origin = 'http://minyi.test'

interface Asked {
  readonly params?: object
  readonly query?: object
  readonly body?: unknown
  readonly headers?: Record<string, string>
}

export interface TestApp {
  readonly app: FastifyInstance
  readonly context: Context
  /** Sets the server's clock. */
  readonly setTime: (time: Date) => void
  /** Calls a route as somebody with that role, or as nobody in particular. */
  readonly ask: (role: Role | null, route: Route, asked?: Asked) => Promise<LightMyRequestResponse>
  /** The cookie of somebody with that role. */
  readonly cookieOf: (role: Role) => Promise<string>
  /** Rows of every table, to see that nothing was changed. */
  readonly counts: () => Promise<Record<string, number>>
  /** What was reported as faults of the program. */
  readonly faults: string[]
  readonly close: () => Promise<void>
}

/** The whole server on an empty database or on the one given, to be called by `inject`. */
export async function testApp(connected?: Connected, secrets = makeSecrets()): Promise<TestApp> {
  const { db, kind, close } = connected ?? (await bothDatabases[0]!.open())
  await migrate(db)
  const folder = mkdtempSync(join(tmpdir(), 'minyi-app-'))
  let now = new Date('2026-11-25T10:00:00+08:00')
  const config = { ...readConfig({ MINYI_ORIGIN: origin, MINYI_DATA: folder }), clientFolder: pagesIn(folder) }
  const context: Context = { config, db, database: kind, secrets, clock: () => now }
  const faults: string[] = []
  const app = await buildApp(context, (line) => faults.push(line))
  const cookies = new Map<Role, Promise<string>>()
  const cookieOf = (role: Role) => {
    const cookie = cookies.get(role) ?? signedIn(context, role)
    cookies.set(role, cookie)
    return cookie
  }
  return {
    app,
    context,
    faults,
    cookieOf,
    setTime: (time) => {
      now = time
    },
    ask: async (role, route, { params, query, body, headers } = {}) =>
      app.inject({
        method: route.method,
        url: addressOf(route, { ...(params && { params }), ...(query && { query }) }),
        headers: {
          ...(route.method === 'GET' ? {} : { origin }),
          ...(role && { cookie: await cookieOf(role) }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    counts: () => countRows(context),
    close: async () => {
      await app.close()
      await close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function pagesIn(folder: string): string {
  const pages = join(folder, 'client')
  mkdirSync(join(pages, 'assets'), { recursive: true })
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>staff</title>')
  writeFileSync(join(pages, 'questionnaire.html'), '<!doctype html><title>questionnaire</title>')
  writeFileSync(join(pages, 'service-worker.js'), 'self.skipWaiting()')
  writeFileSync(join(pages, 'assets/main-1a2b3c.js'), 'export {}')
  return pages
}

async function signedIn({ db, clock }: Context, role: Role): Promise<string> {
  const account = await insertAccount(db, { id: `the-${role}`, name: `某${role}`, role, passwordHash: 'none' })
  return `minyi=${await startSession(db, account.id, clock())}`
}

async function countRows({ db }: Context): Promise<Record<string, number>> {
  const tables = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(db)
  const counts: Record<string, number> = {}
  for (const { name } of tables.rows) {
    const counted = await sql<{ n: number }>`select count(*) as n from ${sql.table(name)}`.execute(db)
    counts[name] = counted.rows[0]?.n ?? 0
  }
  return counts
}
