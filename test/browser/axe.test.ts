import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWave } from '../support/open-wave.ts'
import { firstAdministrator, type RealServer, type Staff, startServer } from '../support/real-server.ts'
import { launchBrowser } from './browser.ts'
import { answerAndGoOn, begin, type Citizen, citizenOn } from './citizen.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'minyi-axe-'))
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

interface Person {
  readonly locale: 'zh-CN' | 'ru-RU'
  readonly isLarge: boolean
}
const people: readonly Person[] = (['zh-CN', 'ru-RU'] as const).flatMap((locale) =>
  [false, true].map((isLarge) => ({ locale, isLarge })),
)
const names = {
  'zh-CN': { large: '大字', next: /^(下一题|下一步)/, submit: /提交/, language: '切换语言', afresh: '重新填一份' },
  'ru-RU': {
    large: 'Крупно',
    next: /^Далее/,
    submit: /Отправить|отправить/,
    language: 'Сменить язык',
    afresh: 'Заполнить заново',
  },
} as const

const phoneOf = ({ locale }: Person): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    locale,
    // The tester itself is a script that the page's own policy would not let in.
    bypassCSP: true,
  })

/** What axe finds, and whether anything has to be scrolled sideways. */
async function faultsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const tester = (globalThis as unknown as { axe: { run: (root: Document) => Promise<{ violations: Violated[] }> } })
      .axe
    const { violations } = await tester.run(document)
    const isWide = [document.documentElement, ...document.querySelectorAll('header, main, footer')].some(
      (part) => part.scrollWidth > part.clientWidth + 1,
    )
    const screen = document.querySelector('main')?.dataset.screen
    const item = document.querySelector<HTMLElement>('[data-item]')?.dataset.item ?? ''
    return [...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), ...(isWide ? ['sideways'] : [])].map(
      (fault) => `${screen} ${item} ${fault}`,
    )
  })
}
interface Violated {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}

/** The welcome, then the letters as this person wants them. */
async function arrive(citizen: Citizen, link: string, { locale, isLarge }: Person): Promise<void> {
  await citizen.page.goto(`${server.baseUrl}/s/${link}`)
  await citizen.screen()
  if (isLarge) await citizen.page.getByRole('button', { name: names[locale].large, exact: true }).click()
  const language = locale === 'ru-RU' ? 'ru' : 'zh-CN'
  await citizen.page.waitForFunction((wanted) => document.documentElement.lang === wanted, language)
}

/** From the welcome to the receipt, with a fault, the language panel and a lost network on the way. */
async function walk(citizen: Citizen, phone: BrowserContext, { locale }: Person): Promise<string[]> {
  const { page } = citizen
  const words = names[locale]
  const faults = await faultsOn(page)
  await begin(citizen)
  await page.getByRole('button', { name: words.next }).click()
  await page.locator('[role=alert]').waitFor()
  faults.push(...(await faultsOn(page)))
  await page.getByRole('button', { name: words.language }).click()
  faults.push(...(await faultsOn(page)))
  while ((await citizen.screen()) === 'item') {
    faults.push(...(await faultsOn(page)))
    await answerAndGoOn(citizen)
  }
  faults.push(...(await faultsOn(page)))
  await phone.setOffline(true)
  await page.reload()
  expect(await citizen.screen()).toBe('resume')
  faults.push(...(await faultsOn(page)))
  await page.getByRole('button', { name: words.afresh }).click()
  faults.push(...(await faultsOn(page)))
  return faults
}

for (const person of people)
  test(`no screen of the path has a fault for ${person.locale}, ${person.isLarge ? 'large' : 'usual'} letters`, async () => {
    const { units } = await openWave(staff)
    const phone = await phoneOf(person)
    const citizen = citizenOn(await phone.newPage())
    const { page } = citizen
    await arrive(citizen, units[0]?.link ?? '', person)
    expect(await page.evaluate(() => document.documentElement.dataset.size ?? '')).toBe(person.isLarge ? 'l' : '')
    await page.waitForFunction(() => navigator.serviceWorker?.controller !== null)
    expect(await walk(citizen, phone, person)).toEqual([])
    await page.reload()
    await page.getByRole('button').first().click()
    while ((await citizen.screen()) === 'item') await answerAndGoOn(citizen)
    await page.getByRole('button', { name: names[person.locale].submit }).click()
    await page.locator('main[data-screen=sending]').waitFor()
    expect(await faultsOn(page)).toEqual([])
    await phone.setOffline(false)
    await page.locator('main[data-screen=receipt]').waitFor({ timeout: 60_000 })
    expect(await faultsOn(page)).toEqual([])
    await phone.close()
  })

for (const person of people)
  test(`slip and notices have no fault for ${person.locale}, ${person.isLarge ? 'large' : 'usual'} letters`, async () => {
    const { units } = await openWave(staff, 'slip')
    const phone = await phoneOf(person)
    const citizen = citizenOn(await phone.newPage())
    const { page } = citizen
    await arrive(citizen, units[0]?.link ?? '', person)
    await begin(citizen)
    await page.locator('main[data-screen=slip]').waitFor()
    const faults = await faultsOn(page)
    await page.locator('#code').fill('ABCD')
    await page.getByRole('button', { name: names[person.locale].next }).click()
    await page.locator('[role=alert]').waitFor()
    faults.push(...(await faultsOn(page)))
    await page.goto(`${server.baseUrl}/s/nosuchlink`)
    await page.locator('main[data-screen=unknown_link]').waitFor()
    expect([...faults, ...(await faultsOn(page))]).toEqual([])
    await phone.close()
  })
