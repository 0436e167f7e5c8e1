import { sql } from 'kysely'
import { findWaveIssues } from '../../server/commands/find-wave-issues.ts'
import { simulateWave } from '../../server/simulate-wave.ts'
import { type TestApp, testApp } from './app.ts'
import { embeddedFrom, emptyEmbedded } from './embedded.ts'
import { kept } from './kept.ts'

/** A server whose only wave an invented city has answered. */
export interface SimulatedApp extends TestApp {
  readonly wave: string
  readonly received: number
}

const plan = { name: '试测', seed: 5, responses: 200 }
/** The same in every copy, so that its slips stay its own. */
const secrets = { pepper: '5a'.repeat(32) }

/**
 * The wave stays open, and its findings have been looked at. It came in through the door once; every file of tests has a
 * copy of the database of its own.
 */
export async function simulatedApp(): Promise<SimulatedApp> {
  const testing = await testApp({ ...(await embeddedFrom(await answered())), kind: 'embedded' }, secrets)
  const { rows } = await sql<{ wave: string; received: number }>`
    select wave_id as wave, count(*) as received from responses group by 1`.execute(testing.context.db)
  return { ...testing, ...rows[0]! }
}

async function answered(): Promise<Buffer<ArrayBuffer>> {
  const own = 'test/support/simulated-app.ts'
  const file = kept('simulated-database.tar', ['analysis', 'domain', 'migrations', 'server', 'package-lock.json', own])
  const known = file.find()
  if (known) return known
  const { copy, ...database } = await emptyEmbedded()
  const testing = await testApp({ ...database, kind: 'embedded' }, secrets)
  const address = await testing.app.listen({ port: 0, host: '127.0.0.1' })
  const { wave } = await simulateWave(testing.context, address, plan, () => {})
  await findWaveIssues(testing.context.db, wave)
  const files = await copy()
  await testing.close()
  file.keep(files)
  return files
}
