import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { handOut } from '../../server/cli/hand-out.ts'
import { openReport } from '../../server/commands/chosen-report.ts'
import { fileOf, type Leaving, type LeavingFile, leave, type Order } from '../../server/commands/leave.ts'
import { dutiesFile } from '../../server/commands/write-responsibilities.ts'
import type { Connected } from '../../server/database/connect.ts'
import { migrate } from '../../server/database/migrate.ts'
import { insertAccount } from '../../server/repositories/accounts.ts'
import { insertDeparture, listDepartures } from '../../server/repositories/report-departures.ts'
import { bothDatabases } from '../support/databases.ts'
import { plannedWave } from '../support/planned-wave.ts'

let connected: Connected
let wave: string
beforeAll(async () => {
  connected = await bothDatabases[0]!.open()
  const { db } = connected
  await migrate(db)
  wave = (await plannedWave(db)).wave
  await insertAccount(db, { id: 'a', name: '住建局', role: 'reader', passwordHash: 'none' })
})
afterAll(() => connected?.close())

let newest = 0
/** A signed version of which nothing has left. */
async function signedVersion(): Promise<Order> {
  const number = ++newest
  await sql`insert into report_versions (wave_id, number, report, findings, edits)
    values (${wave}, ${number}, '{}', '{}', '[]')`.execute(connected.db)
  const report = { number, stage: 'signed', steps: [] } as const
  return { report, file: fileOf({ format: 'docx' }), maker: { account: 'a' }, day: '2026-11-26', recipient: '住建局' }
}
const take = (order: Order) => leave(connected.db, wave, order, { make: async ({ copy, mark }) => ({ copy, mark }) })
const entered = async ({ report }: Order) =>
  (await listDepartures(connected.db, wave)).filter(({ number }) => number === report.number)

test('a file that comes to nothing is not entered, and its number is given to the next', async () => {
  const order = await signedVersion()
  const broken = leave(connected.db, wave, order, { make: () => Promise.reject(new Error('no room on the disk')) })
  await expect(broken).rejects.toThrow('no room')
  await leave(connected.db, wave, order, { make: async () => 'cancelled', handOver: async () => {} })
  const unwritten = {
    make: async () => '',
    handOver: async (_: unknown, __: unknown, enter: () => Promise<void>) => {
      await enter()
      throw new Error('not written')
    },
  }
  await expect(leave(connected.db, wave, order, unwritten)).rejects.toThrow('not written')
  expect(await entered(order)).toEqual([])
  expect(await take(order)).toEqual({ copy: 1, mark: '第1份 · 住建局' })
  expect(await entered(order)).toMatchObject([{ copy: 1, name: '住建局' }])
})

test('files that are made at the same time bear different numbers, the same one taken again its own', async () => {
  const order = await signedVersion()
  const formats = ['docx', 'pdf', 'csv'] as const
  const copies = async () => {
    const taken = await Promise.all(formats.map((format) => take({ ...order, file: fileOf({ format }) })))
    return taken.map(({ copy }) => copy)
  }
  const first = await copies()
  expect([...first].sort()).toEqual([1, 2, 3])
  expect(await copies()).toEqual(first)
  expect(await take({ ...order, isAnother: true })).toMatchObject({ copy: 4 })
  expect(await entered(order)).toHaveLength(4)
})

test('the same file taken twice at once is entered once, for citizens too', async () => {
  const order = await signedVersion()
  expect((await Promise.all([take(order), take(order), take(order)])).map(({ copy }) => copy)).toEqual([1, 1, 1])
  const page = { ...order, file: fileOf({ format: 'pdf', form: 'public' }) }
  await Promise.all([take(page), take(page)])
  expect(await entered(order)).toHaveLength(2)
})

test('a file whose number another program enters meanwhile is made once more with the next', async () => {
  const order = await signedVersion()
  let others = 0
  const takeWhile = (hasOther: (made: number) => boolean) => {
    let made = 0
    const make = async ({ copy }: Leaving) => {
      const { number } = order.report
      const entry = { ...order.file, number: number!, copy, recipient: '政协', maker: { systemAccount: `${++others}` } }
      if (hasOther(++made)) await insertDeparture(connected.db, wave, { ...entry, day: order.day })
      return copy
    }
    return leave(connected.db, wave, order, { make })
  }
  await expect(takeWhile(() => true)).rejects.toMatchObject({ code: 'too_many_attempts' })
  const before = (await entered(order)).length
  expect(await takeWhile((made) => made === 1)).toBe(before + 2)
  expect((await entered(order))[0]).toMatchObject({ copy: before + 2, name: '住建局' })
})

test('the part of a unit is another copy than the whole table of an account that is called like it', async () => {
  const order = await signedVersion()
  const copyOf = async (file: LeavingFile) => (await take({ ...order, file })).copy
  expect([await copyOf(dutiesFile('csv', undefined)), await copyOf(dutiesFile('csv', '住建局'))]).toEqual([1, 2])
})

test('what is not signed is entered nowhere, and nobody has a copy of it entered', async () => {
  const order = await signedVersion()
  const inReview: Order = { ...order, report: { ...order.report, stage: 'reviewed' } }
  expect(await take(inReview)).toEqual({ copy: null, mark: '送审稿' })
  expect(await take({ ...order, report: openReport })).toEqual({ copy: null, mark: '草稿' })
  expect(await entered(order)).toEqual([])
  await expect(take({ ...inReview, isAnother: true })).rejects.toMatchObject({ code: 'report_step_refused' })
})

test('the page for citizens bears nothing and is entered without a number', async () => {
  const order = { ...(await signedVersion()), file: fileOf({ format: 'pdf', form: 'public', language: 'en' }) }
  expect(await take(order)).toEqual({ copy: null, mark: undefined })
  expect(await entered(order)).toMatchObject([{ copy: null, recipient: null, form: 'public', language: 'en' }])
})

const refuseAtCommit = `
  create function refuse_at_commit() returns trigger language plpgsql as $$ begin raise 'no commit'; end $$;
  create constraint trigger refused after insert on report_departures deferrable initially deferred
    for each row execute function refuse_at_commit();`

test('on the command line what is signed is made only for somebody, and entered as made on the machine', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'minyi-leave-'))
  const out = join(folder, 'report.csv')
  const order = await signedVersion()
  const hand = (change: object) => {
    const asked = {
      wave,
      report: order.report,
      file: fileOf({ format: 'csv' }),
      recipient: '市委办公室',
      out,
      ...change,
    }
    const context = { db: connected.db, clock: () => new Date('2026-11-26T10:00:00+08:00') }
    return handOut(
      context,
      asked,
      async ({ mark = '' }) => mark,
      () => {},
    )
  }
  await expect(hand({ recipient: undefined })).rejects.toThrow(/say with --for/)
  await expect(hand({ report: openReport })).rejects.toThrow(/leave out --for/)
  await expect(hand({ out: join(folder, 'nowhere', 'report.csv') })).rejects.toThrow('ENOENT')
  expect([existsSync(out), await entered(order)]).toEqual([false, []])
  for (const statement of refuseAtCommit.split(/(?<=\$\$);/)) await sql.raw(statement).execute(connected.db)
  await expect(hand({})).rejects.toThrow('no commit')
  expect([readdirSync(folder), await entered(order)]).toEqual([[], []])
  await sql`drop trigger refused on report_departures`.execute(connected.db)
  mkdirSync(out)
  await expect(hand({})).rejects.toThrow(`it is ${out}.part`)
  expect(readFileSync(`${out}.part`, 'utf8')).toBe('第1份 · 市委办公室')
  rmSync(out, { recursive: true })
  await hand({})
  expect([readFileSync(out, 'utf8'), readdirSync(folder)]).toEqual(['第1份 · 市委办公室', ['report.csv']])
  const who = { account: null, name: expect.stringMatching(new RegExp(`.@${hostname()}$`)), day: '2026-11-26' }
  expect(await entered(order)).toMatchObject([{ ...who, copy: 1, recipient: '市委办公室', format: 'csv' }])
  const unit = '住'.repeat(90)
  await hand({ recipient: undefined, unit, file: dutiesFile('csv', unit) })
  expect((await entered(order))[0]).toMatchObject({ copy: 2, recipient: unit, form: 'unit_duties' })
  await hand({ report: openReport, recipient: undefined, unit, file: dutiesFile('csv', unit) })
  expect(await entered(order)).toHaveLength(2)
  rmSync(folder, { recursive: true })
})
