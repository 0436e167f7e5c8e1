import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pagesOfWave } from '../../client/staff/pages-of-wave.ts'
import { accountRoutes } from '../../domain/api/accounts.ts'
import { surveyRoutes } from '../../domain/api/surveys.ts'
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
  await page.getByRole('button', { name: '添加账户' }).dblclick()
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

test('another language leaves focus and typed words, words for the library outlast a reload', async () => {
  const page = await stage.workbench(1280)
  await page.goto(`${stage.server.baseUrl}/library`)
  await page.getByRole('searchbox').fill('局')
  await page.locator('.measure').nth(5).scrollIntoViewIfNeeded()
  const at = await page.evaluate(() => scrollY)
  await page.getByRole('button', { name: 'English' }).press('Enter')
  const chinese = page.getByRole('button', { name: '中文' })
  await chinese.waitFor()
  expect(await chinese.evaluate((button) => button === document.activeElement)).toBe(true)
  expect(await page.getByRole('searchbox').inputValue()).toBe('局')
  expect(at).toBeGreaterThan(300)
  expect(Math.abs((await page.evaluate(() => scrollY)) - at)).toBeLessThan(200)
  await chinese.click()

  const edit = page.getByRole('button', { name: '修改', exact: true }).first()
  await edit.click()
  await page.keyboard.type('先')
  await page.reload()
  await page.getByText('有没保存的改动').waitFor()
  await edit.click()
  const dialog = page.locator('dialog[open]')
  expect(await dialog.getByLabel('措施', { exact: true }).inputValue()).toContain('先')
  await dialog.getByRole('button', { name: '放弃修改' }).click()
  expect(await edit.evaluate((button) => button === document.activeElement)).toBe(true)
  expect(await page.getByText('有没保存的改动').count()).toBe(0)
  await page.context().close()
})

test('what is pressed while another change is stored is stored too', async () => {
  const page = await stage.workbench(1280)
  const names = ['孙一', '孙二']
  for (const name of names) await stage.staff.call(accountRoutes.invite, { body: { name, role: 'reader' } })
  await page.goto(`${stage.server.baseUrl}/accounts`)
  await page.route('**/api/accounts/*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 150))
    await route.continue()
  })
  for (const name of names) await page.getByLabel(`角色：${name}`).selectOption('analyst')
  await page.getByText('孙二 的角色已改为').waitFor()
  const { accounts } = await stage.staff.call<{ accounts: { name: string; role: string }[] }>(accountRoutes.list)
  const roles = accounts.flatMap(({ name, role }) => (names.includes(name) ? [role] : []))
  expect(roles).toEqual(['analyst', 'analyst'])
  await page.context().close()
})

test('what is typed for a new item is its text, without the words that ask for one', async () => {
  const body = { from: 'empty', title: '公园' }
  const { id } = await stage.staff.call<{ id: string }>(surveyRoutes.create, { body })
  const page = await stage.workbench(1280)
  await page.goto(`${stage.server.baseUrl}/surveys/${id}`)
  await page.getByRole('button', { name: '添加题目' }).click()
  await page.getByRole('button', { name: /^多选题/ }).click()
  const text = page.locator('[data-at="sections/0/items/1/text/zh-CN"]')
  await text.and(page.locator(':focus')).waitFor()
  await page.keyboard.type('您常去哪个公园？')
  expect(await text.inputValue()).toBe('您常去哪个公园？')
  await page.context().close()
})
