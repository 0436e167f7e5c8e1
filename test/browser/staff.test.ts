import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pagesOfWave } from '../../client/staff/pages-of-wave.ts'
import { accountRoutes } from '../../domain/api/accounts.ts'
import { openWave } from '../support/open-wave.ts'
import { findFaults } from './find-faults.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

const faultsOn = async (page: Page, where: string): Promise<string[]> =>
  (await findFaults(page, 'html')).map((fault) => `${where} ${fault}`)

const widths = [390, 900, 1440]

test(`no staff page has a fault at ${widths.join(', ')} pixels`, async () => {
  const { wave, units } = await openWave(stage.staff, 'slip')
  const page = await stage.workbench(1440)
  // Nothing is to be half on its way when it is looked at.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const faults: string[] = []
  const unit = units[0]?.id
  const paths = ['/', '/surveys', `/surveys/${wave.survey}`, '/waves', '/library', '/accounts', '/account', '/nowhere']
  const ofWave = [
    '',
    ...pagesOfWave.map(({ name }) => `/${name}`),
    '/comments?tab=code',
    `/posters/${unit}`,
    `/slips/${unit}`,
  ]
  for (const path of [...paths, ...ofWave.map((end) => `/waves/${wave.id}${end}`)]) {
    await page.goto(stage.server.baseUrl + path)
    await page.locator('h1').waitFor()
    await page.waitForLoadState('networkidle')
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      faults.push(...(await faultsOn(page, `${path} at ${width}`)))
    }
  }
  expect(faults).toEqual([])
  await page.context().close()
})

test('a dialog begins at its first entry, Enter says what is missing and then does it', async () => {
  const page = await stage.workbench(900)
  await page.goto(`${stage.server.baseUrl}/accounts`)
  await page.getByRole('button', { name: '添加账户' }).click()
  await page.keyboard.press('Enter')
  await page.locator('.toast-host').getByText('姓名请填 2 个字以上').waitFor()
  expect(await page.locator('dialog[open]').getByLabel('一次性链接').count()).toBe(0)
  await page.keyboard.type('李小明')
  await page.keyboard.press('Enter')
  const link = page.locator('dialog[open]').getByLabel('一次性链接')
  await link.waitFor()
  expect(await link.inputValue()).toContain('/set-up/')
  expect(await faultsOn(page, 'invitation')).toEqual([])
  await page.context().close()
})

test('a new link is made by keys alone, and its owner sets a new password without choosing a name', async () => {
  const page = await stage.workbench(900)
  await stage.staff.call(accountRoutes.invite, { body: { name: '钱新人', role: 'reader' } })
  await page.goto(`${stage.server.baseUrl}/accounts`)
  const row = page.getByRole('row').filter({ hasText: '钱新人' })
  const makeLink = async () => {
    await row.getByRole('button', { name: '新链接' }).press('Enter')
    await page.locator('dialog[open]').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await faultsOn(page, 'before the link')).toEqual([])
    await page.keyboard.press('Enter')
    const link = page.locator('dialog[open]').getByLabel('一次性链接')
    await link.waitFor()
    await page.keyboard.press('Enter')
    expect(await link.evaluate((field) => field === document.activeElement)).toBe(true)
    expect(await faultsOn(page, 'the link')).toEqual([])
    const address = await link.inputValue()
    await page.keyboard.press('Escape')
    return address
  }
  const setPassword = async (address: string, button: string, password: string) => {
    const desk = await stage.browser.newContext({ locale: 'zh-CN', bypassCSP: true })
    const door = await desk.newPage()
    await door.goto(address)
    await door.getByRole('button', { name: button }).waitFor()
    const heading = await door.locator('h1').textContent()
    const hasName = await door.getByLabel('姓名').isVisible()
    expect(await faultsOn(door, 'door')).toEqual([])
    await door.locator('input[autocomplete=new-password]').fill(password)
    await door.keyboard.press('Enter')
    await door.getByRole('navigation').first().waitFor()
    await desk.close()
    return [heading, hasName]
  }
  await row.getByText('待设置密码').waitFor()
  expect(await setPassword(await makeLink(), '设置并登录', '紫色 钥匙 42 号楼梯')).toEqual(['设置账户', true])
  await page.reload()
  await row.getByText('在用').waitFor()
  expect(await setPassword(await makeLink(), '设置并登录', '春天的河边有三只白鹅散步')).toEqual(['设置新密码', false])
  await page.context().close()
})
