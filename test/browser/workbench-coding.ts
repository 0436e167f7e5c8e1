import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addressOf } from '../../client/api.ts'
import { accountRoutes } from '../../domain/api/accounts.ts'
import type { Stage } from './stage.ts'

/** A page where a second analyst is signed in. */
async function colleagueOn({ staff, server, browser }: Stage): Promise<Page> {
  const name = '李编码'
  const { link } = await staff.call<{ link: string }>(accountRoutes.invite, { body: { name, role: 'analyst' } })
  const token = /set-up\/([^\s/?#]+)/.exec(link)?.[1] ?? ''
  const answer = await fetch(server.baseUrl + addressOf(accountRoutes.setUp, { params: { token } }), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.baseUrl },
    body: JSON.stringify({ name, password: '春天的河边有三只白鹅散步' }),
  })
  const [cookie = '', value = ''] = (answer.headers.getSetCookie()[0] ?? '').split(';')[0]?.split('=') ?? []
  const desk = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN', bypassCSP: true })
  await desk.addCookies([{ name: cookie, value, url: server.baseUrl, httpOnly: true, sameSite: 'Strict' }])
  return desk.newPage()
}

/** Codes the comments that are shown, one after the other, by these keys alone. */
async function codeByKeys(page: Page, keys: readonly string[]): Promise<void> {
  for (const [k, key] of keys.entries()) {
    await page.getByText(`第 ${k + 1} 条，共`).waitFor()
    await page.locator('fieldset.workplace').press(key)
    await page.locator('.theme-choice[aria-pressed=true]').waitFor()
    await page.keyboard.press('Enter')
  }
  await page.getByText(`第 ${keys.length + 1} 条，共`).waitFor()
}

/** Back at once, before the server is read anew, and Enter twice: what was coded is shown, and nothing unread is coded. */
async function tooFast(page: Page): Promise<void> {
  await page.route('**/codings', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300))
    await route.continue()
  })
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await page.getByText('第 5 条，共').waitFor()
  await page.keyboard.press('ArrowLeft')
  await page.getByText('第 4 条，共').waitFor()
  expect(await page.locator('.theme-choice[aria-pressed=true]').count()).toBe(1)
  const stored: string[] = []
  page.on('request', (request) => request.method() === 'PUT' && stored.push(request.url()))
  await enterTwice(page, '第 5 条，共')
  await page.unrouteAll({ behavior: 'wait' })
  expect(await page.getByText('第 5 条，共').count()).toBe(1)
  expect(stored).toHaveLength(1)
}

/** Enter, and once more as soon as these words are there: sooner than anybody reads. */
const enterTwice = (page: Page, words: string): Promise<void> =>
  page.evaluate(
    (wanted) =>
      new Promise<void>((done) => {
        const enter = () =>
          document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
        new MutationObserver((_, observer) => {
          if (!document.body.textContent?.includes(wanted)) return
          observer.disconnect()
          enter()
          done()
        }).observe(document.body, { childList: true, characterData: true, subtree: true })
        enter()
      }),
    words,
  )

/** Turned to the next and coded while the one before is being stored: both are stored. */
async function whileStoring(page: Page): Promise<void> {
  await page.route('**/codings/*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 200))
    await route.continue()
  })
  for (const key of ['1', 'Enter', 'ArrowRight']) await page.keyboard.press(key)
  await page.getByText('第 6 条，共').waitFor()
  for (const key of ['2', 'Enter']) await page.keyboard.press(key)
  await page.getByText('第 7 条，共').waitFor()
  await page.unrouteAll({ behavior: 'wait' })
}

/** Two people code the same comments, neither sees what the other chose before, and what they differ on is settled. */
export function codingTests(desk: () => { readonly page: Page; readonly stage: Stage }): void {
  test('two people code comments by keys, see how far they agree and settle the rest', {
    timeout: 90_000,
  }, async () => {
    const { page, stage } = desk()
    await page.goto(stage.server.baseUrl)
    await page.locator('nav a[href*="/comments"]').click()
    await page.getByRole('button', { name: '编码', exact: true }).click()
    const address = page.url()
    await page.getByRole('button', { name: '建立编码表' }).click()
    await page.getByRole('button', { name: '以聚类为底稿' }).click()
    await page.getByRole('button', { name: '保存编码表' }).click()
    await codeByKeys(page, ['1', '2', '1'])
    await tooFast(page)
    await whileStoring(page)

    const other = await colleagueOn(stage)
    await other.goto(address)
    await other.getByText('第 1 条，共').waitFor()
    expect(await other.locator('.theme-choice[aria-pressed=true]').count()).toBe(0)
    await codeByKeys(other, ['1', '2', '3'])
    await other.context().close()

    await page.reload()
    await page.getByRole('button', { name: '一致性' }).click()
    await page.getByText(/两人都编过 3 条/).waitFor()
    await page.getByRole('button', { name: /^CSV 表格：两个人编得一致吗/ }).waitFor()
    expect(await page.locator('.comment-list > li').count()).toBe(1)
    await page.getByRole('button', { name: '商定' }).click()
    await page.getByRole('button', { name: '定为这样' }).click()
    await page.getByText(/管理员 定为：/).waitFor()
  })
}
