import type { LightMyRequestResponse } from 'fastify'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Account, accountRoutes } from '../../domain/api/accounts.ts'
import type { Role } from '../../domain/role.ts'
import { startSession } from '../../server/commands/sign-in.ts'
import type { TestApp } from '../support/app.ts'
import { appForEach } from '../support/app-for-each.ts'

const oldPassword = '紫色 钥匙 42 号楼梯'
const newPassword = '春天的河边有三只白鹅散步'
const day = 86_400_000
const start = new Date('2026-11-25T10:00:00+08:00')

let server: TestApp
appForEach((app) => {
  server = app
})

interface Made {
  readonly account: Account
  readonly link: string
  readonly expiresAt: string
}
const tokenOf = (link: string) => link.split('/set-up/')[1] ?? ''
const invite = async (): Promise<Made> =>
  (await server.ask('administrator', accountRoutes.invite, { body: { name: '李分析', role: 'analyst' } })).json()
const renew = (account: string, role: Role | null = 'administrator') =>
  server.ask(role, accountRoutes.renewLink, { params: { account } })
const renewed = async (account: string): Promise<Made> => (await renew(account)).json()
const disable = (account: string, isDisabled: boolean) =>
  server.ask('administrator', accountRoutes.change, { params: { account }, body: { isDisabled } })
const invitation = async (link: string) =>
  (await server.ask(null, accountRoutes.invitation, { params: { token: tokenOf(link) } })).json()
const setUp = (link: string, password: string, name = '李分析') =>
  server.ask(null, accountRoutes.setUp, { params: { token: tokenOf(link) }, body: { name, password } })
const signIn = (password: string) => server.ask(null, accountRoutes.signIn, { body: { name: '李分析', password } })
const cookieIn = (answer: LightMyRequestResponse) => ({ cookie: `minyi=${answer.cookies[0]?.value}` })
const whoAmI = async (headers: Record<string, string>) =>
  (await server.ask(null, accountRoutes.whoAmI, { headers })).json().account as Account | null

describe('a new link for an invitation that was lost', () => {
  test('sets up the account, and the link before it is void', async () => {
    const first = await invite()
    const second = await renewed(first.account.id)
    expect(second.link).toMatch(/^http:\/\/minyi\.test\/set-up\//)
    expect((await setUp(first.link, oldPassword)).json().code).toBe('setup_link_invalid')
    expect(await invitation(second.link)).toEqual({ role: 'analyst', name: '李分析', isSetUp: false })
    expect((await setUp(second.link, oldPassword, '李小明')).json().account).toMatchObject({ name: '李小明' })
  })

  test('is valid until the moment that was told, a week from its making', async () => {
    const { account } = await invite()
    server.setTime(new Date(start.getTime() + 8 * day))
    const { db, clock } = server.context
    const headers = { cookie: `minyi=${await startSession(db, 'the-administrator', clock())}` }
    const params = { account: account.id }
    const answer = await server.ask(null, accountRoutes.renewLink, { params, headers })
    const { link, expiresAt } = answer.json() as Made
    expect(expiresAt).toBe(new Date(start.getTime() + 15 * day).toISOString())
    server.setTime(new Date(Date.parse(expiresAt) - 1))
    expect(await invitation(link)).toMatchObject({ name: '李分析' })
    server.setTime(new Date(Date.parse(expiresAt)))
    expect((await setUp(link, oldPassword)).json().code).toBe('setup_link_invalid')
  })

  test('leaves the links of others alone, and one is left when two are made at once', async () => {
    const other = await invite()
    const body = { name: '赵主任', role: 'administrator' }
    const { account } = (await server.ask('administrator', accountRoutes.invite, { body })).json() as Made
    const links = await Promise.all([renewed(account.id), renewed(account.id)])
    expect(await invitation(other.link)).toMatchObject({ name: '李分析' })
    const answers = await Promise.all(links.map(({ link }) => invitation(link)))
    expect(answers.filter(({ name }) => name === '赵主任').length).toBe(1)
  })
})

describe('a new link for somebody who forgot the password', () => {
  let id: string
  let session: Record<string, string>
  beforeEach(async () => {
    const { account, link } = await invite()
    id = account.id
    session = cookieIn(await setUp(link, oldPassword))
  })

  test('changes nothing until the new password is set', async () => {
    const { account, link } = await renewed(id)
    expect(account).toMatchObject({ name: '李分析', isSetUp: true })
    expect(await invitation(link)).toEqual({ role: 'analyst', name: '李分析', isSetUp: true })
    expect(await whoAmI(session)).toMatchObject({ id })
    expect((await signIn(oldPassword)).statusCode).toBe(200)
  })

  test('sets the new password, once, and ends the old one with all sessions', async () => {
    const { link } = await renewed(id)
    const elsewhere = cookieIn(await signIn(oldPassword))
    const answer = await setUp(link, newPassword)
    expect([await whoAmI(session), await whoAmI(elsewhere)]).toEqual([null, null])
    expect(await whoAmI(cookieIn(answer))).toMatchObject({ id })
    expect((await signIn(oldPassword)).json().code).toBe('wrong_credentials')
    expect((await signIn(newPassword)).statusCode).toBe(200)
    expect((await setUp(link, oldPassword)).json().code).toBe('setup_link_invalid')
  })

  test('keeps the name, whatever is sent, and holds the password against it', async () => {
    const { link } = await renewed(id)
    const weak = await setUp(link, '李分析李分析李分析 2026', '别的名字')
    expect(weak.json()).toEqual({ code: 'weak_password', details: { reason: 'holds_name' } })
    expect((await setUp(link, newPassword, '别的名字')).json().account.name).toBe('李分析')
  })

  test('is refused while the account is disabled, and a link made before opens nothing', async () => {
    const { link } = await renewed(id)
    await disable(id, true)
    const answer = await renew(id)
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'account_disabled'])
    expect((await invitation(link)).code).toBe('setup_link_invalid')
    expect((await setUp(link, newPassword)).json().code).toBe('setup_link_invalid')
    await disable(id, false)
    expect((await signIn(oldPassword)).statusCode).toBe(200)
  })

  test('is made by administrators only', async () => {
    const before = await server.counts()
    const answers = [await renew(id, 'analyst'), await renew(id, 'reader'), await renew(id, null)]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403, 401])
    expect((await server.counts()).invitations).toBe(before.invitations)
  })
})
