import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Connected, connect } from '../../server/database/connect.ts'
import { migrate, readMigrations } from '../../server/database/migrate.ts'
import { insertAccount } from '../../server/repositories/accounts.ts'
import { listDepartures } from '../../server/repositories/report-departures.ts'
import { bothDatabases } from '../support/databases.ts'
import { insertResponses } from '../support/insert-responses.ts'
import { plannedWave } from '../support/planned-wave.ts'

const one = (name: string, text: string) => ({ name, text, checksum: `of ${text}` })
const table = one('20200101-1-table.sql', 'create table first_table (n integer); insert into first_table values (1)')

describe.each(bothDatabases)('migrations $name', (database) => {
  if (database.isMissing) return test.skip(database.name, () => {})
  let opened: Connected
  beforeAll(() => database.start())
  beforeEach(async () => {
    opened = await database.open()
  })
  afterEach(() => opened.close())
  afterAll(() => database.stop())

  const tables = async () =>
    (
      await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public'`.execute(
        opened.db,
      )
    ).rows.map(({ name }) => name)

  test('of the program make its tables once, in the order of their names', async () => {
    const names = readMigrations().map(({ name }) => name)
    expect(await migrate(opened.db)).toEqual(names)
    expect(await migrate(opened.db)).toEqual([])
    expect(await tables()).toEqual(expect.arrayContaining(['accounts', 'waves', 'slips', 'nullifiers', 'responses']))
  })

  test('that fail leave nothing of themselves, and what came before stays', async () => {
    const broken = one('20200102-1-broken.sql', 'create table second_table (n integer); select 1 / 0')
    await expect(migrate(opened.db, [table, broken])).rejects.toThrow('division by zero')
    expect((await tables()).sort()).toEqual(['first_table', 'migrations'])
    expect(await migrate(opened.db, [table])).toEqual([])
  })

  test('of a newer program are refused', async () => {
    await migrate(opened.db, [table])
    await expect(migrate(opened.db, [])).rejects.toThrow(/database is newer.*20200101-1-table\.sql/)
  })

  test('that were changed after they had been applied are refused', async () => {
    await migrate(opened.db, [table])
    await expect(migrate(opened.db, [{ ...table, checksum: 'other' }])).rejects.toThrow(
      /changed.*20200101-1-table\.sql/,
    )
  })

  test('are applied once though several processes start together', async () => {
    const done = await Promise.all(Array.from({ length: 4 }, () => migrate(opened.db, [table])))
    expect(done.flat()).toEqual([table.name])
    const rows = await sql`select * from first_table`.execute(opened.db)
    expect(rows.rows).toEqual([{ n: 1 }])
  })

  test('leave values in the forms that the program reads', async () => {
    const read = await sql<Record<string, unknown>>`
      select date '2026-11-25' as day, count(*) as count, 4294967295::bigint as seed, sum(x) as sum,
        '{"a":[1]}'::jsonb as json, '\\x00ff'::bytea as bytes, current_setting('TimeZone') as zone
      from (values (1::bigint), (2)) as v (x)`.execute(opened.db)
    const { bytes, ...row } = read.rows[0] as { bytes: Uint8Array }
    expect(row).toEqual({
      day: '2026-11-25',
      count: 2,
      seed: 4_294_967_295,
      sum: 3,
      json: { a: [1] },
      zone: 'Asia/Shanghai',
    })
    expect([...bytes]).toEqual([0, 255])
  })
})

describe('a published version', () => {
  test('cannot be changed by anybody', async () => {
    const opened = await bothDatabases[0]!.open()
    await migrate(opened.db)
    await sql`insert into surveys (id, document) values ('s', '{}')`.execute(opened.db)
    await sql`insert into instrument_versions (id, survey_id, number, hash, document) values ('v', 's', 1, 'h', '{}')`.execute(
      opened.db,
    )
    await expect(sql`update instrument_versions set document = '[]'`.execute(opened.db)).rejects.toThrow(
      'never changes',
    )
    await opened.close()
  })
})

describe('what came in', () => {
  test('cannot be changed, and a wave keeps its version', async () => {
    const opened = await bothDatabases[0]!.open()
    await migrate(opened.db)
    const { wave, instrument } = await plannedWave(opened.db)
    await insertResponses(opened.db, wave, instrument, [
      { unit: null, stratum: 'open', seed: 1, day: '2026-11-20', answers: {} },
    ])
    await sql`insert into nullifiers (wave_id, nullifier) values (${wave}, 'n')`.execute(opened.db)
    const changes = [
      sql`update responses set day = '2026-11-21'`,
      sql`update nullifiers set nullifier = 'm'`,
      sql`update waves set version_id = 'other'`,
    ]
    for (const change of changes) await expect(change.execute(opened.db)).rejects.toThrow('never change in this way')
    await opened.close()
  })
})

test('copies that were registered before are among what has left, under their numbers', async () => {
  const opened = await bothDatabases[0]!.open()
  const { db } = opened
  const all = readMigrations()
  await migrate(
    db,
    all.slice(
      0,
      all.findIndex(({ name }) => name.includes('report-departures')),
    ),
  )
  const { wave } = await plannedWave(db)
  await insertAccount(db, { id: 'a', name: '赵分析', role: 'analyst', passwordHash: 'none' })
  await sql`insert into report_versions (wave_id, number, report, findings, edits) values (${wave}, 1, '{}', '{}', '[]')`.execute(
    db,
  )
  for (const copy of [1, 2])
    await sql`insert into report_copies values (${wave}, 1, ${copy}, '市委办公室', 'docx', 'a', '2026-11-25')`.execute(
      db,
    )
  await migrate(db)
  const about = { number: 1, recipient: '市委办公室', format: 'docx', form: 'annex', name: '赵分析', day: '2026-11-25' }
  expect(await listDepartures(db, wave)).toMatchObject([
    { ...about, copy: 2 },
    { ...about, copy: 1 },
  ])
  await opened.close()
})

test('a server that nobody reaches is named in one line', async () => {
  const unreachable = connect({ databaseUrl: 'postgres://somebody:secret@127.0.0.1:1/minyi', dataFolder: '' })
  await expect(unreachable).rejects.toThrow(/^DATABASE_URL: .*127\.0\.0\.1:1\/minyi/)
  await expect(unreachable).rejects.not.toThrow(/secret/)
})
