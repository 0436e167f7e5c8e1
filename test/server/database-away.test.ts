import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { healthRoutes } from '../../domain/api/health.ts'
import { surveyRoutes } from '../../domain/api/surveys.ts'
import { connect } from '../../server/database/connect.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { type Entrance, enter, filledIn, send, testWave } from '../support/intake.ts'
import { type PostgresServer, startPostgres, whyNoPostgres } from '../support/postgres.ts'

const name = 'when PostgreSQL goes away'
describe.skipIf(whyNoPostgres)(whyNoPostgres ? `${name} (left out: ${whyNoPostgres})` : name, () => {
  let postgres: PostgresServer
  let server: TestApp
  let entrance: Entrance
  beforeAll(async () => {
    postgres = await startPostgres()
    server = await testApp(await connect({ databaseUrl: await postgres.newDatabase(), dataFolder: '' }))
    const { wave } = await testWave(server)
    entrance = await enter(server, wave.openLink ?? '')
    await server.cookieOf('administrator')
    await postgres.stop()
  })
  afterAll(() => server?.close())

  test('every door says so and asks to come again, and nobody gets a receipt', async () => {
    const answers = [
      await server.ask(null, healthRoutes.health),
      await server.ask('administrator', surveyRoutes.list),
      await send(server, entrance.link, filledIn(entrance)),
    ]
    for (const answer of answers) {
      expect([answer.statusCode, answer.json().code]).toEqual([503, 'database_unavailable'])
      expect(answer.headers['retry-after']).toBe('5')
    }
    expect(server.faults).toEqual([])
  })
})
