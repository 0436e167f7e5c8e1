import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWave } from '../support/open-wave.ts'
import { answerAndGoOn, begin, type Citizen, citizenOn, press } from './citizen.ts'
import { findFaults } from './find-faults.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

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

// The tester itself is a script that the page's own policy would not let in.
const phoneOf = ({ locale }: Person) => stage.phone({ locale, bypassCSP: true })

/** The faults of a screen, with the screen and the item on it. */
async function faultsOn(page: Page): Promise<string[]> {
  const faults = await findFaults(page, 'html, header, main, footer')
  const where = await page.evaluate(() => {
    const screen = document.querySelector('main')?.dataset.screen
    return `${screen} ${document.querySelector<HTMLElement>('[data-item]')?.dataset.item ?? ''}`
  })
  return faults.map((fault) => `${where} ${fault}`)
}

/** The welcome, then the letters as this person wants them. */
async function arrive(citizen: Citizen, link: string, { locale, isLarge }: Person): Promise<void> {
  await citizen.page.goto(`${stage.server.baseUrl}/s/${link}`)
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
    const { units } = await openWave(stage.staff)
    const phone = await phoneOf(person)
    const citizen = citizenOn(await phone.newPage(), true)
    const { page } = citizen
    await arrive(citizen, units[0]?.link ?? '', person)
    expect(await page.evaluate(() => document.documentElement.dataset.size ?? '')).toBe(person.isLarge ? 'l' : '')
    await page.waitForFunction(() => navigator.serviceWorker?.controller !== null)
    expect(await walk(citizen, phone, person)).toEqual([])
    await page.reload()
    await page.getByRole('button').first().click()
    while ((await citizen.screen()) === 'item') await answerAndGoOn(citizen)
    await press(citizen, names[person.locale].submit)
    await page.locator('main[data-screen=sending]').waitFor()
    expect(await faultsOn(page)).toEqual([])
    await phone.setOffline(false)
    await page.locator('main[data-screen=receipt]').waitFor({ timeout: 60_000 })
    expect(await faultsOn(page)).toEqual([])
    await phone.close()
  })

for (const person of people)
  test(`slip and notices have no fault for ${person.locale}, ${person.isLarge ? 'large' : 'usual'} letters`, async () => {
    const { units } = await openWave(stage.staff, 'slip')
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
    await page.goto(`${stage.server.baseUrl}/s/nosuchlink`)
    await page.locator('main[data-screen=unknown_link]').waitFor()
    expect([...faults, ...(await faultsOn(page))]).toEqual([])
    await phone.close()
  })
