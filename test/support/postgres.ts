import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { freePort } from './free-port.ts'

/** A PostgreSQL server for one test file. */
export interface PostgresServer {
  /** The address of a new empty database. */
  readonly newDatabase: () => Promise<string>
  readonly stop: () => Promise<void>
}

const given = process.env.TEST_DATABASE_URL

function findBinaries(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...versions.map((version) => join(debian, version, 'bin')), ...(process.env.PATH ?? '').split(':')]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
}

const binaries = given ? undefined : findBinaries()

/** Why PostgreSQL can't be tested here; undefined when it can. */
export const whyNoPostgres = given || binaries ? undefined : 'no initdb found and TEST_DATABASE_URL is not set'

/** PostgreSQL refuses to run as root: then it runs as nobody. */
const nobody = 65_534
const asWhom = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}

/** The server that TEST_DATABASE_URL names, or a cluster of our own in a temporary folder. */
export const startPostgres = (): Promise<PostgresServer> =>
  given ? Promise.resolve(on(given, async () => {})) : startCluster(binaries ?? '')

async function startCluster(bin: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'minyi-pg-'))
  if (asWhom.uid) chownSync(folder, nobody, nobody)
  const data = join(folder, 'data')
  const options = { ...asWhom, cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8' } }
  const words = ['-D', data, '-U', 'minyi', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-instructions']
  execFileSync(join(bin, 'initdb'), words, { ...options, stdio: 'pipe' })
  const port = await freePort()
  const child = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-k', folder, '-h', '127.0.0.1', '-p', String(port), '-c', 'max_connections=150'],
    { ...options, stdio: 'ignore' },
  )
  const killWithUs = () => child.kill('SIGKILL')
  process.on('exit', killWithUs)
  const url = `postgres://minyi@127.0.0.1:${port}/postgres`
  await answering(url, child)
  return on(url, async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGINT')
    await ended
    process.off('exit', killWithUs)
    rmSync(folder, { recursive: true, force: true })
  })
}

function on(url: string, stop: () => Promise<void>): PostgresServer {
  const made: string[] = []
  const asAdministrator = async (statement: string) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query(statement).finally(() => client.end())
  }
  return {
    newDatabase: async () => {
      const name = `minyi_test_${randomBytes(6).toString('hex')}`
      await asAdministrator(`create database ${name}`)
      made.push(name)
      const address = new URL(url)
      address.pathname = `/${name}`
      return address.href
    },
    stop: async () => {
      for (const name of made) await asAdministrator(`drop database ${name} with (force)`)
      await stop()
    },
  }
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`postgres ended with ${child.exitCode}`)
    const client = new pg.Client({ connectionString: url })
    const isUp = await client.connect().then(
      () => true,
      () => false,
    )
    await client.end().catch(() => {})
    if (isUp) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('postgres did not answer')
}
