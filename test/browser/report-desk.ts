import type { Locator, Page } from 'playwright-core'
import { addressOf } from '../../client/api.ts'
import { accountRoutes } from '../../domain/api/accounts.ts'
import type { Role } from '../../domain/role.ts'
import type { Stage } from './stage.ts'

interface Person {
  readonly name: string
  readonly role: Role
  readonly width: number
}

/** A page of somebody new with that role. */
export async function newDesk({ server, staff, browser }: Stage, { name, role, width }: Person): Promise<Page> {
  const { link } = await staff.call<{ link: string }>(accountRoutes.invite, { body: { name, role } })
  const token = /set-up\/([^\s/?#]+)/.exec(link)?.[1] ?? ''
  const answer = await fetch(server.baseUrl + addressOf(accountRoutes.setUp, { params: { token } }), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.baseUrl },
    body: JSON.stringify({ name, password: `春天的河边有三只白鹅散步 ${name}` }),
  })
  const [cookie = '', value = ''] = (answer.headers.getSetCookie()[0] ?? '').split(';')[0]?.split('=') ?? []
  const desk = await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN', bypassCSP: true })
  await desk.addCookies([{ name: cookie, value, url: server.baseUrl, httpOnly: true, sameSite: 'Strict' }])
  return desk.newPage()
}

export const goToReport = async (page: Page, { server }: Stage, wave: string): Promise<void> => {
  await page.goto(`${server.baseUrl}/waves/${wave}/report`)
  await page.locator('.sheet').first().waitFor({ timeout: 120_000 })
}

/** On its first line, whose box is not that of the whole sentence. */
export async function clickWords(sentence: Locator): Promise<void> {
  await sentence.scrollIntoViewIfNeeded()
  const at = await sentence.evaluate((element) => {
    const { left, top, height } = element.getClientRects()[0] as DOMRect
    return { x: left + 6, y: top + height / 2 }
  })
  await sentence.page().mouse.click(at.x, at.y)
}

export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()
