import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Instrument } from '../../domain/instrument.ts'
import type { Connected, Database } from '../../server/database/connect.ts'
import { migrate } from '../../server/database/migrate.ts'
import { countByUnit, fieldworkDigest, listDays } from '../../server/repositories/fieldwork.ts'
import { deleteSyntheticSurvey } from '../../server/repositories/synthetic-surveys.ts'
import { listAllUnits } from '../../server/repositories/units.ts'
import { getWave } from '../../server/repositories/waves.ts'
import { bothDatabases } from '../support/databases.ts'
import { insertResponses } from '../support/insert-responses.ts'
import { plannedWave, unitRow } from '../support/planned-wave.ts'

interface Planned {
  readonly wave: string
  readonly instrument: Instrument
}

const days = ['2026-11-20', '2026-11-21']

describe.each(bothDatabases)('counts of responses $name', ({ isMissing, start, open, stop }) => {
  let connected: Connected
  beforeAll(async () => {
    if (isMissing) return
    await start()
    connected = await open()
    await migrate(connected.db)
  })
  afterAll(async () => {
    await connected?.close()
    await stop()
  })

  const answer = (db: Database, { wave, instrument }: Planned, units: readonly (string | null)[]) =>
    insertResponses(
      db,
      wave,
      instrument,
      units.map((unit, seed) => ({
        unit,
        stratum: unit ? '1' : 'open',
        seed,
        day: days[seed % 2]!,
        answers: {},
      })),
    )
  const counted = async (db: Database, wave: string) =>
    (
      await sql<{ unit: string | null; received: number; firstDay: string; lastDay: string }>`
        select unit_id as unit, count(*)::int as received, min(day)::text as "firstDay", max(day)::text as "lastDay"
        from responses where wave_id = ${wave} group by unit_id`.execute(db)
    ).rows
  const byUnit = (rows: readonly { unit: string | null }[]) =>
    [...rows].sort((a, b) => ((a.unit ?? '') < (b.unit ?? '') ? -1 : 1))

  test.skipIf(isMissing)('have a digest that only a change of the wave, a count or a unit of it changes', async () => {
    const { db } = connected
    const [planned, other] = [
      await plannedWave(db, [unitRow('甲'), unitRow('乙')]),
      await plannedWave(db, [unitRow('甲')]),
    ]
    const [first, second] = (await listAllUnits(db, planned.wave)).map(({ id }) => id)
    const digest = () => fieldworkDigest(db, planned.wave)
    const seen = [await digest()]
    await answer(db, planned, [first!])
    seen.push(await digest())
    await answer(db, planned, [second!])
    seen.push(await digest())
    await db.updateTable('units').set({ people: 77 }).where('id', '=', first!).execute()
    seen.push(await digest())
    await db.updateTable('units').set({ people: 78 }).where('id', '=', second!).execute()
    seen.push(await digest())
    await db
      .updateTable('units')
      .set({ people: sql`case when people = 77 then 78 else 77 end` })
      .where('wave_id', '=', planned.wave)
      .execute()
    seen.push(await digest())
    await db.updateTable('waves').set({ closes_on: '2026-12-24' }).where('id', '=', planned.wave).execute()
    seen.push(await digest())
    // What was read while the wave was closed must not be taken for what it is when it is open again.
    for (const state of ['closed', 'planned'] as const)
      await db.updateTable('waves').set({ state }).where('id', '=', planned.wave).execute()
    seen.push(await digest())
    expect(new Set(seen).size).toBe(seen.length)
    await answer(db, other, [null])
    expect(await digest()).toBe(seen.at(-1))
  })

  test.skipIf(isMissing)('are those of the rows, one by one, many at once, and at the same time', async () => {
    const { db } = connected
    const planned = await plannedWave(db, [unitRow('甲'), unitRow('乙')])
    const { wave } = planned
    const [first, second] = (await listAllUnits(db, wave)).map(({ id }) => id)
    await answer(db, planned, [first!])
    await answer(db, planned, [first!, null, second!, null, first!, null, null])
    await Promise.all(Array.from({ length: 30 }, (_, i) => answer(db, planned, [i % 3 === 0 ? null : first!, second!])))
    const rows = await counted(db, wave)
    expect(rows.reduce((sum, { received }) => sum + received, 0)).toBe(68)
    expect(byUnit(await countByUnit(db, wave))).toEqual(byUnit(rows))
    expect((await listDays(db, wave)).reduce((sum, { received }) => sum + received, 0)).toBe(68)
    expect((await getWave(db, wave)).received).toBe(68)
  })

  test.skipIf(isMissing)('do not count what was rolled back', async () => {
    const { db } = connected
    const planned = await plannedWave(db, [])
    const broken = db.transaction().execute(async (transaction) => {
      await answer(transaction, planned, [null, null])
      throw new Error('broken off')
    })
    await expect(broken).rejects.toThrow('broken off')
    expect(await countByUnit(db, planned.wave)).toEqual([])
  })

  test.skipIf(isMissing)('are right when two take answers away while a third answers', async ({ skip }) => {
    const { db, kind } = connected
    skip(kind === 'embedded', 'one connection takes one after the other')
    const planned = await plannedWave(db, [])
    const { wave } = planned
    await answer(db, planned, [null, null, null, null])
    const take = (one: Database, seed: number) =>
      sql`delete from responses where wave_id = ${wave} and seed = ${seed}`.execute(one)
    let others: Promise<unknown> = Promise.resolve()
    await db.transaction().execute(async (transaction) => {
      await take(transaction, 1)
      others = Promise.all([take(db, 2), answer(db, planned, [null])])
      await new Promise((resolve) => setTimeout(resolve, 50))
    })
    await others
    expect((await getWave(db, wave)).received).toBe(3)
    expect(byUnit(await countByUnit(db, wave))).toEqual(byUnit(await counted(db, wave)))
  })

  test.skipIf(isMissing)('go with the responses', async () => {
    const { db } = connected
    const planned = await plannedWave(db, [unitRow('甲')], { from: 'demo' }, true)
    const { wave, survey } = planned
    await answer(db, planned, [null, null, null])
    await sql`delete from responses where wave_id = ${wave} and seed = 1`.execute(db)
    expect((await getWave(db, wave)).received).toBe(2)
    await sql`update waves set is_synthetic = true where id = ${wave}`.execute(db)
    await deleteSyntheticSurvey(db, survey)
    expect(await countByUnit(db, wave)).toEqual([])
  })
})
