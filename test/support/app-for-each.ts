import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { Connected } from '../../server/database/connect.ts'
import { type TestApp, testApp } from './app.ts'
import { bothDatabases } from './databases.ts'

/** One database for all tests of a file; an application without accounts for each, since it counts failures. */
export function appForEach(take: (app: TestApp) => void): void {
  let database: Connected
  let app: TestApp
  beforeAll(async () => {
    database = await bothDatabases[0]!.open()
  })
  beforeEach(async () => {
    app = await testApp({ ...database, close: async () => {} })
    take(app)
  })
  afterEach(async () => {
    await app.close()
    await database.db.deleteFrom('accounts').execute()
    await database.db.deleteFrom('invitations').execute()
  })
  afterAll(() => database.close())
}
