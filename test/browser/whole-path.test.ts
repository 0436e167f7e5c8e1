import { afterAll, beforeAll, expect, test } from 'vitest'
import { waveRoutes } from '../../domain/api/waves.ts'
import { openWave } from '../support/open-wave.ts'
import { answerAndGoOn, begin, citizenOn, press } from './citizen.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

const received = async (wave: string): Promise<number> =>
  (await stage.staff.call<{ received: number }>(waveRoutes.progress, { params: { wave } })).received

test('a citizen answers everything on a phone, loses the network, reloads, comes back; the analyst sees it', async () => {
  const { wave, units } = await openWave(stage.staff)
  const phone = await stage.phone()
  const page = await phone.newPage()
  const faults: string[] = []
  page.on('pageerror', (fault) => faults.push(fault.message))
  const citizen = citizenOn(page)

  await page.goto(`${stage.server.baseUrl}/s/${units[0]?.link}`)
  await begin(citizen)
  await page.waitForFunction(() => navigator.serviceWorker?.controller !== null)
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
  await press(citizen, /提交/)
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

  const workbench = await stage.workbench(1440)
  await workbench.goto(`${stage.server.baseUrl}/waves/${wave.id}/report`)
  await workbench
    .getByRole('heading', { name: /热点问题/ })
    .first()
    .waitFor()
  await workbench.getByRole('heading', { name: /调查概况/ }).waitFor()

  await workbench.getByRole('button', { name: '其他格式' }).click()
  for (const [format, name] of [
    ['PDF', /^分析报告-.*\.pdf$/],
    ['演示文稿 PPTX', /^分析报告-.*\.pptx$/],
    ['数据表 XLSX', /^数据表-.*\.xlsx$/],
  ] as const) {
    const download = workbench.waitForEvent('download', { timeout: 120_000 })
    await workbench.getByRole('button', { name: `下载 ${format}` }).click()
    expect((await download).suggestedFilename()).toMatch(name)
    await workbench.getByText(`“${format}”已下载。`).waitFor()
  }
  await workbench.context().close()
})

test('an interviewer who types at once into the opened row keeps the focus', async () => {
  const { units } = await openWave(stage.staff)
  const phone = await stage.phone()
  const page = await phone.newPage()
  const citizen = citizenOn(page, true)
  await page.goto(`${stage.server.baseUrl}/s/${units[0]?.link}`)
  await begin(citizen)
  while ((await page.locator('ol.mx').count()) === 0) await answerAndGoOn(citizen)
  const [first, second] = await page.evaluate(async () => {
    const radio = (place: number) => document.querySelectorAll<HTMLInputElement>('ol.mx input[type=radio]')[place]
    const named = () => document.activeElement?.getAttribute('name')
    const press = (key: string) =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 150)))
    await painted()
    radio(1)?.focus()
    const row = named()
    press(' ')
    radio(1)?.click()
    await painted()
    // As fast as can be: before the opened row is painted.
    const opened = new Promise((done) => {
      new MutationObserver((_, observer) => {
        if (radio(1)?.name === row) return
        observer.disconnect()
        radio(1)?.focus()
        done(named())
      }).observe(document.body, { childList: true, subtree: true })
    })
    press('Enter')
    const next = await opened
    await painted()
    return [next, named()]
  })
  expect(first).toMatch(/^\w+-\d+$/)
  expect(second).toBe(first)
  await phone.close()
})
