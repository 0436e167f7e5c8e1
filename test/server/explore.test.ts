import { afterAll, beforeAll, expect, test } from 'vitest'
import { crossTableSchema, groupSearchSchema } from '../../analysis/report/explore/explored.ts'
import { exploreRoutes } from '../../analysis/report/explore/routes.ts'
import { reportRoutes } from '../../analysis/report/routes.ts'
import { type SimulatedWave, simulateWave } from '../../server/simulate-wave.ts'
import { type TestApp, testApp } from '../support/app.ts'

let testing: TestApp
let simulated: SimulatedWave
beforeAll(async () => {
  testing = await testApp()
  const address = await testing.app.listen({ port: 0, host: '127.0.0.1' })
  simulated = await simulateWave(testing.context, address, { name: '试测', seed: 3, responses: 200 }, () => {})
}, 120_000)
afterAll(() => testing.close())

const params = () => ({ wave: simulated.wave })
const ask = (route: (typeof exploreRoutes)[keyof typeof exploreRoutes], query: object) =>
  testing.ask('analyst', route, { params: params(), query })

test('a table rests on the same answers as the findings', { timeout: 60_000 }, async () => {
  const answer = await ask(exploreRoutes.table, { row: 'priority', banner: '@sector' })
  expect(answer.statusCode).toBe(200)
  const table = crossTableSchema.parse(answer.json())
  const { findings } = (await testing.ask('analyst', reportRoutes.findings, { params: params() })).json()
  expect(table).toMatchObject({ dataHash: findings.dataHash, baseSize: simulated.received, isSynthetic: true })
  const { code, mention } = findings.issues[0]
  const row = table.rows.find(({ variable }) => variable === `priority_${code}`)
  expect(row!.cells[0]!.figure).toMatchObject({ value: expect.closeTo(mention.value, 10), baseSize: mention.baseSize })
})

test('a filter, the level and weighting reach the numbers', { timeout: 60_000 }, async () => {
  const query = { row: 'priority', banner: 'sex' }
  const usual = (await ask(exploreRoutes.table, query)).json()
  const women = (await ask(exploreRoutes.table, { ...query, filter: 'sex:2' })).json()
  expect(women.baseSize).toBeLessThan(usual.baseSize)
  const wide = (await ask(exploreRoutes.table, { ...query, level: '0.99' })).json()
  const width = (table: typeof usual) => table.rows[0].cells[0].figure.high - table.rows[0].cells[0].figure.low
  expect(width(wide)).toBeGreaterThan(width(usual))
  const plain = (await ask(exploreRoutes.table, { ...query, weighted: 'no' })).json()
  expect(plain.rows[0].cells[0].figure.value).not.toBe(usual.rows[0].cells[0].figure.value)
})

test('groups are searched, and the questionnaire names what was found', { timeout: 60_000 }, async () => {
  const search = groupSearchSchema.parse((await ask(exploreRoutes.groups, { row: 'priority' })).json())
  expect(search.comparisons).toBeGreaterThan(100)
  const instrument = (await ask(exploreRoutes.instrument, {})).json()
  expect(instrument.issues.length).toBe(60)
})

test('what makes no table is refused with a reason', async () => {
  const code = async (query: object) => {
    const answer = await ask(exploreRoutes.table, query)
    return [answer.statusCode, answer.json().code]
  }
  expect(await code({ row: 'nothing', banner: 'sex' })).toEqual([404, 'not_found'])
  expect(await code({ row: 'priority', banner: 'sex;drop' })).toEqual([422, 'invalid_request'])
  expect(await code({ row: 'priority', banner: 'sex', filter: 'sex=1' })).toEqual([422, 'invalid_request'])
  expect(await code({ row: 'priority', banner: 'sex', level: '0.5' })).toEqual([422, 'invalid_request'])
})
