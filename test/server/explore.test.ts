import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { driversSchema } from '../../analysis/report/explore/drivers-answer.ts'
import { crossTableSchema, groupSearchSchema } from '../../analysis/report/explore/explored.ts'
import { mapSchema } from '../../analysis/report/explore/map-answer.ts'
import { methodSchema } from '../../analysis/report/explore/method-answer.ts'
import { opinionsSchema } from '../../analysis/report/explore/opinions-answer.ts'
import { exploreRoutes } from '../../analysis/report/explore/routes.ts'
import { reportRoutes } from '../../analysis/report/routes.ts'
import { goOnAside } from '../../server/commands/publish-state.ts'
import {
  findPublishedFindings,
  findPublishedRows,
  insertPublication,
  listPublications,
} from '../../server/repositories/publications.ts'
import { type SimulatedApp, simulatedApp } from '../support/simulated-app.ts'

let testing: SimulatedApp
beforeAll(async () => {
  testing = await simulatedApp()
})
afterAll(() => testing.close())

const params = () => ({ wave: testing.wave })
const ask = (route: (typeof exploreRoutes)[keyof typeof exploreRoutes], query: object) =>
  testing.ask('analyst', route, { params: params(), query })

test('a table rests on the same answers as the findings', async () => {
  const answer = await ask(exploreRoutes.table, { row: 'priority', banner: '@sector' })
  expect(answer.statusCode).toBe(200)
  const table = crossTableSchema.parse(answer.json())
  const { findings } = (await testing.ask('analyst', reportRoutes.findings, { params: params() })).json()
  expect(table).toMatchObject({ dataHash: findings.dataHash, baseSize: testing.received, isSynthetic: true })
  const { code, mention } = findings.issues[0]
  const row = table.rows.find(({ variable }) => variable === `priority_${code}`)
  expect(row!.cells[0]!.figure).toMatchObject({ value: expect.closeTo(mention.value, 10), baseSize: mention.baseSize })
})

test('a filter, the level and weighting reach the numbers', async () => {
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

test('groups are searched, and the questionnaire names what was found', async () => {
  const search = groupSearchSchema.parse((await ask(exploreRoutes.groups, { row: 'priority' })).json())
  expect(search.comparisons).toBeGreaterThan(100)
  const instrument = (await ask(exploreRoutes.instrument, {})).json()
  expect(instrument.issues.length).toBe(60)
})

test('what goes together, who thinks alike, where and how are answered', async () => {
  const drivers = driversSchema.parse((await ask(exploreRoutes.drivers, {})).json())
  expect(drivers.outcomes).toContain(drivers.outcome)
  expect(drivers.drivers.length).toBe(6)
  const opinions = opinionsSchema.parse((await ask(exploreRoutes.opinions, {})).json())
  expect(opinions).toMatchObject({ dataHash: drivers.dataHash, baseSize: testing.received })
  const map = mapSchema.parse((await ask(exploreRoutes.map, { row: 'priority_101', place: '@sector' })).json())
  expect(map.tiles.length).toBe(3)
  const method = methodSchema.parse((await ask(exploreRoutes.method, { row: 'priority', banner: 'sex' })).json())
  expect(JSON.parse(method.plan)).toMatchObject({ design: { strata: 'stratum', psu: 'unit' } })
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

test('people are divided by two aspects besides the sector, and no further', async () => {
  const code = async (query: object) => (await ask(exploreRoutes.table, query)).json().code
  const fine = { row: 'priority', banner: 'age,sex', filter: 'education:1' }
  expect(await code(fine)).toBe('division_too_fine')
  expect(await code({ row: 'education', banner: 'age,sex' })).toBe('division_too_fine')
  expect(await code({ row: 'priority', banner: 'satisfaction_e_509' })).toBe('division_too_fine')
  expect(await code({ row: 'priority', banner: '@sector,sex' })).toBeUndefined()
})

test('an open wave is asked about the people of its published findings', async () => {
  const table = async () => (await ask(exploreRoutes.table, { row: 'priority', banner: '@sector' })).json()
  const before = await table()
  const { db } = testing.context
  const one = await db.selectFrom('responses').selectAll().where('unit_id', 'is not', null).executeTakeFirstOrThrow()
  const add = (digit: string) =>
    db
      .insertInto('responses')
      .values({ ...one, id: digit.repeat(64), answers: JSON.stringify(one.answers), seed: Number(one.seed) })
      .execute()
  for (const digit of 'fedcba987') await add(digit)
  expect(await table()).toEqual(before)
  await add('6')
  const after = await table()
  expect(after.baseSize).toBe(before.baseSize + 10)
  const { findings } = (await testing.ask('analyst', reportRoutes.findings, { params: params() })).json()
  expect(after.dataHash).toBe(findings.dataHash)
})

const table = async () => (await ask(exploreRoutes.table, { row: 'priority', banner: '@sector' })).json()

/** As if so many had answered, of fewer the next state is waited for; and ten more, whose ids begin so. */
async function makeLargeAndGrow(ids: string, change: object = {}) {
  const { context, wave } = testing
  const { db } = context
  const last = (await listPublications(db, wave)).at(-1)!
  const [findings, rows] = [await findPublishedFindings(db, wave, 'all'), await findPublishedRows(db, wave)]
  const large = { ...last, number: last.number + 1, sizes: { ...last.sizes, all: 20_000 } }
  await insertPublication(db, wave, large, { findings: findings!.document, packed: rows!.rows })
  const one = await db.selectFrom('responses').selectAll().where('unit_id', 'is not', null).executeTakeFirstOrThrow()
  const row = { ...one, answers: JSON.stringify(one.answers), seed: Number(one.seed), ...change }
  await db
    .insertInto('responses')
    .values([...'0123456789'].map((digit) => ({ ...row, id: `${ids}${digit}`.repeat(32) })))
    .execute()
  return large.number
}
const numberShown = async () => (await listPublications(testing.context.db, testing.wave)).at(-1)?.number

test('of a large open wave the last state is shown while the next one is made', async () => {
  const before = await table()
  const number = await makeLargeAndGrow('a')
  expect(await table()).toEqual(before)
  await expect.poll(async () => (await table()).baseSize, { timeout: 60_000 }).toBe(before.baseSize + 10)
  expect(await numberShown()).toBe(number + 1)
})

test('a next state that fails is not made for every question, and a program that ends waits', async () => {
  const written = vi.spyOn(console, 'error').mockReturnValue()
  const { db } = testing.context
  const before = await table()
  const number = await makeLargeAndGrow('b', { codes: Buffer.alloc(1) })
  expect(await table()).toEqual(before)
  await expect.poll(() => written.mock.calls.length, { timeout: 30_000 }).toBe(1)
  expect(written.mock.calls[0]![0]).toMatch(/^making the next state of a wave: Error: a response has 1 bytes/)
  expect(await table()).toEqual(before)
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect([written.mock.calls.length, await numberShown()]).toEqual([1, number])
  // Now it would end with its answer: whoever asks waits, and hears of the failure.
  await goOnAside(db)()
  expect((await ask(exploreRoutes.table, { row: 'priority', banner: '@sector' })).statusCode).toBe(500)
  written.mockRestore()
})
