import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { waveRoutes } from '../../domain/api/waves.ts'
import type { Receipt } from '../../domain/response.ts'
import { makeCity, personOf } from '../../server/simulation/city.ts'
import { demoKnownItems } from '../../server/simulation/demo-known-items.ts'
import { respond } from '../../server/simulation/respond.ts'
import { type Destination, inParallel, type Sealed, seal, send } from '../../server/simulation/submit.ts'
import { openWave } from '../support/open-wave.ts'
import { firstAdministrator, type RealServer, startServer } from '../support/real-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'minyi-durability-'))
let server: RealServer | undefined
afterAll(async () => {
  await server?.end('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

test('every acknowledged response is there once after kill -9 in the middle of 200', async () => {
  server = await startServer(folder)
  const staff = await firstAdministrator(server)
  const { wave, units } = await openWave(staff)
  const link = units[0]?.link ?? ''
  const questionnaire = await (await fetch(`${server.baseUrl}/api/questionnaire/${link}`)).json()
  const destination = { ...questionnaire, link, baseUrl: server.baseUrl } as Destination
  const instrument = questionnaire.instrument
  const city = makeCity(
    1,
    instrument.issues.map((issue: { id: string }) => issue.id),
  )
  const known = demoKnownItems(instrument)
  const sealed = Array.from({ length: 200 }, (_, i): Sealed => {
    const answers = respond({ city, instrument, known }, personOf(city, 0, i % 50), i)
    return seal(destination, { seed: i, language: 'zh-CN', answers })
  })

  const receipts = new Map<string, Receipt>()
  let killed: Promise<unknown> | undefined
  await inParallel(sealed, 8, async (response) => {
    const receipt = await send(destination, response).catch(() => undefined)
    if (receipt) receipts.set(response.responseId, receipt)
    if (receipts.size >= 90) killed ??= server?.end('SIGKILL')
  })
  await killed
  expect(receipts.size).toBeGreaterThanOrEqual(90)
  expect(receipts.size).toBeLessThan(200)

  server = await startServer(folder)
  const again = { ...destination, baseUrl: server.baseUrl }
  const before = await staffCount(server, staff.cookie, wave.id)
  expect(before).toBeGreaterThanOrEqual(receipts.size)
  // Each acknowledged response is known under its id: the same receipt comes back and nothing is added.
  await inParallel(
    sealed.filter((response) => receipts.has(response.responseId)),
    8,
    async (response) => {
      expect(await send(again, response)).toEqual(receipts.get(response.responseId))
    },
  )
  expect(await staffCount(server, staff.cookie, wave.id)).toBe(before)
  // The phones that got no answer send again: all 200 are there once.
  await inParallel(sealed, 8, (response) => send(again, response))
  expect(await staffCount(server, staff.cookie, wave.id)).toBe(200)
})

async function staffCount(running: RealServer, cookie: string, wave: string): Promise<number> {
  const address = running.baseUrl + waveRoutes.progress.path.replace(':wave', wave)
  return ((await (await fetch(address, { headers: { cookie } })).json()) as { received: number }).received
}
