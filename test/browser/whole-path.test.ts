import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { waveRoutes } from '../../domain/api/waves.ts'
import { openWave } from '../support/open-wave.ts'
import { firstAdministrator, type RealServer, type Staff, startServer } from '../support/real-server.ts'
import { launchBrowser } from './browser.ts'
import { answerAndGoOn, begin, citizenOn } from './citizen.ts'

const folder = mkdtempSync(join(tmpdir(), 'minyi-browser-'))
let browser: Browser
let server: RealServer
let staff: Staff

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer(folder)
  staff = await firstAdministrator(server)
})
afterAll(async () => {
  await browser?.close()
  await server?.end('SIGINT')
  rmSync(folder, { recursive: true, force: true })
})

const received = async (wave: string): Promise<number> =>
  (await staff.call<{ received: number }>(waveRoutes.progress, { params: { wave } })).received

test('a citizen answers everything on a phone, loses the network, reloads, comes back; the analyst sees it', async () => {
  const { wave, units } = await openWave(staff)
  const phone = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
  })
  const page = await phone.newPage()
  const faults: string[] = []
  page.on('pageerror', (fault) => faults.push(fault.message))
  const citizen = citizenOn(page)

  await page.goto(`${server.baseUrl}/s/${units[0]?.link}`)
  await begin(citizen)
  await page.waitForFunction(() => navigator.serviceWorker?.controller !== null, undefined, { timeout: 15_000 })
  const answered = new Set<string>()
  while (answered.size < 12) answered.add(await answerAndGoOn(citizen))

  await phone.setOffline(true)
  answered.add(await answerAndGoOn(citizen))
  answered.add(await answerAndGoOn(citizen))
  await page.reload()
  expect(await citizen.screen()).toBe('resume')
  await page.getByRole('button', { name: '接着填' }).click()
  while ((await citizen.screen()) === 'item') answered.add(await answerAndGoOn(citizen))
  expect(answered.size).toBeGreaterThanOrEqual(30)
  expect(await citizen.screen()).toBe('review')
  await page.getByRole('button', { name: /提交/ }).click()
  expect(await received(wave.id)).toBe(0)

  await phone.setOffline(false)
  await page.locator('main[data-screen=receipt]').waitFor({ timeout: 60_000 })
  await page
    .getByText(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/)
    .first()
    .waitFor()
  expect(await received(wave.id)).toBe(1)
  expect(await phone.cookies()).toEqual([])
  expect(faults).toEqual([])
  await phone.close()

  const desk = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  const [name = '', value = ''] = staff.cookie.split('=')
  await desk.addCookies([{ name, value, url: server.baseUrl, httpOnly: true, sameSite: 'Strict' }])
  const workbench = await desk.newPage()
  await workbench.goto(`${server.baseUrl}/waves/${wave.id}/report`)
  await workbench
    .getByRole('heading', { name: /热点问题/ })
    .first()
    .waitFor()
  await workbench.getByRole('heading', { name: /调查概况/ }).waitFor()
  await desk.close()
})
