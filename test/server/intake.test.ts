import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { citizenRoutes } from '../../domain/api/citizen.ts'
import { waveRoutes } from '../../domain/api/waves.ts'
import { itemsOf } from '../../domain/instrument.ts'
import { canonicalJson } from '../../domain/response.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { bothDatabases } from '../support/databases.ts'
import { type Entrance, enter, filledIn, printCodes, send, testWave } from '../support/intake.ts'

describe.each(bothDatabases)('the intake $name', (database) => {
  if (database.isMissing) return test.skip(database.name, () => {})
  let server: TestApp
  beforeAll(async () => {
    await database.start()
    server = await testApp(await database.open())
  })
  afterAll(async () => {
    await server?.close()
    await database.stop()
  })

  const stored = (id: string) =>
    server.context.db.selectFrom('responses').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

  describe('through an open link', () => {
    let entrance: Entrance
    beforeAll(async () => {
      const { wave } = await testWave(server)
      entrance = await enter(server, wave.openLink ?? '')
    })

    test('an answer is stored with its day and nothing finer', async () => {
      const sealed = filledIn(entrance, 1)
      const answer = await send(server, entrance.link, sealed)
      expect(answer.statusCode).toBe(200)
      const row = await stored(sealed.responseId)
      expect(row).toMatchObject({ day: '2026-11-25', stratum: 'open', unit_id: null, seed: 1, leaf: sealed.body.leaf })
      expect(row.answers).toEqual(sealed.body.answers)
      expect(Object.keys(row).sort()).toEqual(
        'answers body_hash codes day id language leaf nonce pace seed stratum unit_id wave_id'.split(' '),
      )
    })

    test('it is added, closed and opened again during fieldwork, and what was counted stays', async () => {
      const { wave, units } = await testWave(server)
      const set = (isOpen: boolean) =>
        server.ask('administrator', waveRoutes.setOpenLink, { params: { wave: wave.id }, body: { isOpen } })
      const unsent = filledIn(await enter(server, wave.openLink ?? ''), 31)
      expect((await set(false)).json()).toMatchObject({ openLink: wave.openLink, isOpenLinkClosed: true })
      const late = await send(server, wave.openLink ?? '', unsent)
      expect([late.statusCode, late.json().code]).toEqual([409, 'wave_closed'])
      const unit = await enter(server, units[0]?.link ?? '')
      expect((await send(server, unit.link, filledIn(unit, 32))).statusCode).toBe(200)
      await set(true)
      expect((await send(server, wave.openLink ?? '', unsent)).statusCode).toBe(200)
      await set(false)
      expect((await send(server, wave.openLink ?? '', unsent)).statusCode).toBe(200)
    })

    test('seconds by item are stored as bytes; without them, as older pages send it, nothing', async () => {
      const items = itemsOf(entrance.instrument)
      const [first, , third] = items.map(({ id }) => id)
      const { responseId, body } = filledIn(entrance, 21)
      const pace = { [first as string]: 3, [third as string]: 255, unknown: 9 }
      const timed = { responseId, body: { ...body, pace } }
      expect((await send(server, entrance.link, timed)).statusCode).toBe(200)
      expect([...((await stored(responseId)).pace ?? [])]).toEqual(items.map((_, k) => ({ 0: 3, 2: 255 })[k] ?? 0))
      const untimed = filledIn(entrance, 22)
      await send(server, entrance.link, untimed)
      expect((await stored(untimed.responseId)).pace).toBeNull()
    })

    test.each([0, 1.5, 256, -1, '3'])('%s is no number of seconds', async (seconds) => {
      const { responseId, body } = filledIn(entrance, 23)
      const wrong = { ...body, pace: { sector: seconds } }
      const params = { link: entrance.link, response: responseId }
      const answer = await server.ask(null, citizenRoutes.submit, { params, body: wrong })
      expect([answer.statusCode, answer.json().code]).toEqual([422, 'invalid_request'])
    })

    test('the same answer 20 times at once is stored once, with equal receipts', async () => {
      const sealed = filledIn(entrance, 2)
      const before = await server.counts()
      const answers = await Promise.all(Array.from({ length: 20 }, () => send(server, entrance.link, sealed)))
      expect(answers.map((answer) => answer.statusCode)).toEqual(Array(20).fill(200))
      expect(new Set(answers.map((answer) => answer.body)).size).toBe(1)
      const after = await server.counts()
      expect(after.responses).toBe((before.responses ?? 0) + 1)
      expect(after.nullifiers).toBe((before.nullifiers ?? 0) + 1)
    })

    test('the same values written in another order are the same answer', async () => {
      const { responseId, body } = filledIn(entrance, 3)
      const params = { link: entrance.link, response: responseId }
      const first = await server.ask(null, citizenRoutes.submit, { params, body })
      const again = await server.ask(null, citizenRoutes.submit, { params, body: canonicalJson(body) })
      expect(canonicalJson(body)).not.toBe(JSON.stringify(body))
      expect([again.statusCode, again.body]).toEqual([200, first.body])
    })

    test('another body under the same id is refused and the stored one stays', async () => {
      const sealed = filledIn(entrance, 4)
      await send(server, entrance.link, sealed)
      const before = await stored(sealed.responseId)
      const other = { ...filledIn(entrance, 5), responseId: sealed.responseId }
      const answer = await send(server, entrance.link, other)
      expect([answer.statusCode, answer.json().code]).toEqual([422, 'response_conflict'])
      expect(await stored(sealed.responseId)).toEqual(before)
    })

    test('a receipt still comes back after the wave was closed', async () => {
      const sealed = filledIn(entrance, 6)
      const first = await send(server, entrance.link, sealed)
      const params = { wave: entrance.wave }
      await server.ask('administrator', waveRoutes.move, { params, body: { state: 'closed' } })
      const again = await send(server, entrance.link, sealed)
      const late = await send(server, entrance.link, filledIn(entrance, 8))
      expect([again.statusCode, again.body]).toEqual([200, first.body])
      expect([late.statusCode, late.json().code]).toEqual([409, 'wave_closed'])
    })
  })

  describe('with drawn slips', () => {
    let slipLink: string
    let unitLink: string
    let wave: string
    let codes: string[]
    beforeAll(async () => {
      const made = await testWave(server, 'slip')
      slipLink = made.wave.slipLink
      unitLink = made.units[0]?.link ?? ''
      wave = made.wave.id
      codes = await printCodes(server, wave, made.units[1]?.id ?? '', 6)
    })

    test('the code tells the stratum, and is nowhere in the database', async () => {
      const code = codes[0] ?? ''
      const slip = await server.ask(null, citizenRoutes.slip, { params: { link: slipLink }, body: { code } })
      expect(slip.json()).toEqual({ stratum: '2' })
      const sealed = filledIn(await enter(server, slipLink, '2'), 11, code)
      expect((await send(server, slipLink, sealed)).statusCode).toBe(200)
      expect((await stored(sealed.responseId)).stratum).toBe('2')
      const everything = await Promise.all(
        (['slips', 'nullifiers', 'responses'] as const).map((table) =>
          server.context.db.selectFrom(table).selectAll().execute(),
        ),
      )
      expect(JSON.stringify(everything)).not.toContain(code)
    })

    test('two people with one code at once: one gets in', async () => {
      const entrance = await enter(server, slipLink, '2')
      const code = codes[1] ?? ''
      const answers = await Promise.all(
        [21, 22, 23, 24].map((seed) => send(server, slipLink, filledIn(entrance, seed, code))),
      )
      expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 409, 409, 409])
      const refused = answers.filter((answer) => answer.statusCode === 409)
      expect(refused.map((answer) => answer.json().code)).toEqual(Array(3).fill('code_used'))
    })

    test('a retry without network in between gets its receipt, though its code is spent', async () => {
      const sealed = filledIn(await enter(server, slipLink, '2'), 31, codes[2])
      const first = await send(server, slipLink, sealed)
      const again = await send(server, slipLink, sealed)
      expect([again.statusCode, again.body]).toEqual([200, first.body])
    })

    test("a code of another unit's envelope is unknown at a unit's own link", async () => {
      const sealed = filledIn(await enter(server, unitLink, '2'), 41, codes[3])
      const answer = await send(server, unitLink, sealed)
      expect([answer.statusCode, answer.json().code]).toEqual([404, 'code_unknown'])
    })

    test('the last day counts whole, the next one not at all', async () => {
      const entrance = await enter(server, slipLink, '2')
      await server.context.db.updateTable('waves').set({ closes_on: '2026-11-25' }).where('id', '=', wave).execute()
      server.setTime(new Date('2026-11-25T23:59:59+08:00'))
      expect((await send(server, slipLink, filledIn(entrance, 51, codes[4]))).statusCode).toBe(200)
      server.setTime(new Date('2026-11-26T00:00:01+08:00'))
      const late = await send(server, slipLink, filledIn(entrance, 52, codes[5]))
      expect([late.statusCode, late.json().code]).toEqual([409, 'wave_closed'])
      server.setTime(new Date('2026-11-25T10:00:00+08:00'))
    })
  })
})
