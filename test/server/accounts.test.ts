import type { LightMyRequestResponse } from 'fastify'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Account, accountRoutes } from '../../domain/api/accounts.ts'
import { makeFirstLink } from '../../server/commands/set-up.ts'
import type { TestApp } from '../support/app.ts'
import { appForEach } from '../support/app-for-each.ts'

const password = '紫色 钥匙 42 号楼梯'
const hour = 3_600_000
const start = new Date('2026-11-25T10:00:00+08:00')

let server: TestApp
appForEach((app) => {
  server = app
})

const tokenOf = (link: string | undefined) => link?.split('/set-up/')[1] ?? ''
const cookieIn = (answer: LightMyRequestResponse) => {
  const [cookie] = answer.cookies
  return { cookie: `${cookie?.name}=${cookie?.value}` }
}
const setUp = (token: string, name = '王主任', secret = password) =>
  server.ask(null, accountRoutes.setUp, { params: { token }, body: { name, password: secret } })
const signIn = (name: string, secret = password) =>
  server.ask(null, accountRoutes.signIn, { body: { name, password: secret } })
const whoAmI = async (headers: Record<string, string>) =>
  (await server.ask(null, accountRoutes.whoAmI, { headers })).json().account as Account | null
const firstAdministrator = async () => setUp(tokenOf(await makeFirstLink(server.context)))

describe('the first administrator', () => {
  test('chooses name and password by the one-time link and is signed in', async () => {
    const token = tokenOf(await makeFirstLink(server.context))
    const invitation = await server.ask(null, accountRoutes.invitation, { params: { token } })
    expect(invitation.json()).toEqual({ role: 'administrator', name: null, isSetUp: false })
    const answer = await setUp(token)
    expect(answer.json().account).toMatchObject({ name: '王主任', role: 'administrator', isDisabled: false })
    expect(await whoAmI(cookieIn(answer))).toMatchObject({ name: '王主任' })
  })

  test('gets a new link at each start, and the one before is void', async () => {
    const first = tokenOf(await makeFirstLink(server.context))
    const second = tokenOf(await makeFirstLink(server.context))
    expect((await setUp(first)).json().code).toBe('setup_link_invalid')
    expect((await setUp(second)).statusCode).toBe(200)
  })

  test('gets no link any more once there is one', async () => {
    await firstAdministrator()
    expect(await makeFirstLink(server.context)).toBeUndefined()
  })

  test('is one person, though two follow the link at once', async () => {
    const token = tokenOf(await makeFirstLink(server.context))
    const answers = await Promise.all([setUp(token, '甲先生'), setUp(token, '乙女士')])
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 404])
    expect((await server.counts()).accounts).toBe(1)
  })
})

describe('signing in', () => {
  beforeEach(async () => {
    await firstAdministrator()
  })

  test('sets a cookie that scripts and other sites do not get, and only its hash is stored', async () => {
    const answer = await signIn(' 王主任 ')
    const [cookie] = answer.cookies
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' })
    expect(Buffer.from(cookie?.value ?? '', 'base64url').length).toBe(32)
    const rows = await server.context.db.selectFrom('sessions').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(cookie?.value)
  })

  test('answers the same for an unknown name, a wrong password and a disabled account', async () => {
    const { db } = server.context
    const wrong = [await signIn('没有此人'), await signIn('王主任', '错误的 口令 不对的 口令')]
    await db.updateTable('accounts').set({ is_disabled: true }).execute()
    wrong.push(await signIn('王主任'))
    expect(wrong.map((answer) => [answer.statusCode, answer.body])).toEqual(
      Array(3).fill([401, JSON.stringify({ code: 'wrong_credentials', details: null })]),
    )
  })

  test('is refused after ten failures in a minute, also with the right password', async () => {
    for (let i = 0; i < 10; i++) expect((await signIn('王主任', `错误 口令 第 ${i} 次 不对`)).statusCode).toBe(401)
    const answer = await signIn('王主任')
    expect([answer.statusCode, answer.json().code]).toEqual([429, 'too_many_attempts'])
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
  })

  test('is refused beyond a short queue, so that guesses in parallel are few', async () => {
    const guesses = Array.from({ length: 120 }, (_, i) => signIn('王主任', `错误 口令 第 ${i} 次 不对`))
    const statuses = (await Promise.all(guesses)).map((answer) => answer.statusCode)
    expect(new Set(statuses)).toEqual(new Set([401, 429]))
    expect(statuses.filter((status) => status === 401).length).toBeLessThan(35)
  })

  test('is never refused for succeeding often', async () => {
    for (let i = 0; i < 15; i++) expect((await signIn('王主任')).statusCode).toBe(200)
  })

  test('ends with signing out: a copied cookie is dead', async () => {
    const headers = cookieIn(await signIn('王主任'))
    const answer = await server.ask(null, accountRoutes.signOut, { headers })
    expect(answer.cookies[0]?.value).toBe('')
    expect(await whoAmI(headers)).toBeNull()
  })

  test('ends after two hours without a call and after twelve hours in any case', async () => {
    const idle = cookieIn(await signIn('王主任'))
    const busy = cookieIn(await signIn('王主任'))
    for (let hours = 1; hours <= 11; hours++) {
      server.setTime(new Date(start.getTime() + hours * hour))
      expect(await whoAmI(busy), `after ${hours} h`).not.toBeNull()
    }
    expect(await whoAmI(idle)).toBeNull()
    server.setTime(new Date(start.getTime() + 12 * hour + 1))
    expect(await whoAmI(busy)).toBeNull()
  })

  test('over https uses a cookie that only this host can set', async () => {
    Object.assign(server.context.config, { origin: 'https://survey.example.cn' })
    const headers = { origin: 'https://survey.example.cn' }
    const answer = await server.ask(null, accountRoutes.signIn, { body: { name: '王主任', password }, headers })
    expect(answer.cookies[0]).toMatchObject({ name: '__Host-minyi', secure: true, path: '/' })
    expect(answer.cookies[0]?.domain).toBeUndefined()
  })
})

describe('passwords', () => {
  const weak = [
    ['the name with a tail', '王主任王主任王主任1234', 'holds_name'],
    ['the name among signs', '2026王主任2026!!', 'holds_name'],
    ['one character', 'aaaaaaaaaaaa', 'too_uniform'],
    ['a row of letters', 'abcdefghijklmn', 'too_uniform'],
    ['a common word', 'Password123456', 'too_common'],
    ['two common words', 'qwertyadmin2026', 'too_common'],
    ['digits only', '839201748562', 'digits_only'],
  ] as const
  test.each(weak)('that are %s are refused: %s', async (_, secret, reason) => {
    const answer = await setUp(tokenOf(await makeFirstLink(server.context)), '王主任', secret)
    expect([answer.statusCode, answer.json()]).toEqual([422, { code: 'weak_password', details: { reason } }])
    expect((await server.counts()).invitations).toBe(1)
  })

  test.each(['correct horse battery', '春天的河边有三只白鹅散步', 'xK9#mQ2$vL5@', password])(
    'such as %s are taken',
    async (secret) => {
      expect((await setUp(tokenOf(await makeFirstLink(server.context)), '王主任', secret)).statusCode).toBe(200)
    },
  )

  test('are stored as argon2id with 19 MiB and two rounds', async () => {
    await firstAdministrator()
    const { password_hash } = await server.context.db.selectFrom('accounts').selectAll().executeTakeFirstOrThrow()
    expect(password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })
})

describe('an administrator', () => {
  let headers: Record<string, string>
  beforeEach(async () => {
    headers = cookieIn(await firstAdministrator())
  })
  const invite = (name: string, role: string) =>
    server.ask(null, accountRoutes.invite, { body: { name, role }, headers })
  const change = (account: string, body: object) =>
    server.ask(null, accountRoutes.change, { params: { account }, body, headers })

  test('invites somebody, who sets a password once', async () => {
    const { link } = (await invite('李分析', 'analyst')).json()
    expect(link).toMatch(/^http:\/\/minyi\.test\/set-up\//)
    const answer = await setUp(tokenOf(link), '李分析')
    expect(answer.json().account).toMatchObject({ name: '李分析', role: 'analyst' })
    expect((await setUp(tokenOf(link), '李分析')).json().code).toBe('setup_link_invalid')
  })

  test('finds that an invitation has ended after a week', async () => {
    const { link } = (await invite('李分析', 'analyst')).json()
    server.setTime(new Date(start.getTime() + 7 * 24 * hour + 1))
    expect((await setUp(tokenOf(link), '李分析')).json().code).toBe('setup_link_invalid')
  })

  test('cannot use a name twice, in whatever case and with whatever cannot be seen in it', async () => {
    await invite('Anna', 'reader')
    for (const name of ['ANNA', 'An\u200bna', '\u202eAnna\r\n']) {
      const answer = await invite(name, 'analyst')
      expect([answer.statusCode, answer.json().code]).toEqual([409, 'name_taken'])
    }
  })

  test('lets nobody choose the name of another, and a name can be pasted with what cannot be seen', async () => {
    const { link } = (await invite('李分析', 'analyst')).json()
    expect((await setUp(tokenOf(link), '王\u200b主任')).json().code).toBe('name_taken')
    expect((await setUp(tokenOf(link), '李\u200b分析')).json().account.name).toBe('李分析')
    expect((await signIn('李\u200b分析')).statusCode).toBe(200)
  })

  test('still signs in under a name from before such signs were taken out', async () => {
    const { account, link } = (await invite('李分析', 'analyst')).json()
    await setUp(tokenOf(link), '李分析')
    const old = '李\u200b分析'
    await server.context.db.updateTable('accounts').set({ name: old }).where('id', '=', account.id).execute()
    expect((await signIn(old)).statusCode).toBe(200)
  })

  test('changes a role, which holds from the next call, and sessions end', async () => {
    const { account, link } = (await invite('李分析', 'analyst')).json()
    const analyst = cookieIn(await setUp(tokenOf(link), '李分析'))
    expect((await change(account.id, { role: 'reader' })).json().account.role).toBe('reader')
    expect(await whoAmI(analyst)).toBeNull()
  })

  test('sees who has not set a password yet', async () => {
    const { account, link } = (await invite('李分析', 'analyst')).json()
    const isSetUp = async () => {
      const { accounts } = (await server.ask(null, accountRoutes.list, { headers })).json() as { accounts: Account[] }
      return accounts.find(({ id }) => id === account.id)?.isSetUp
    }
    expect([account.isSetUp, await isSetUp()]).toEqual([false, false])
    expect((await setUp(tokenOf(link), '李分析')).json().account.isSetUp).toBe(true)
    expect(await isSetUp()).toBe(true)
  })

  test('cannot take away the last administrator, by role or by disabling', async () => {
    const { id } = (await whoAmI(headers)) as Account
    for (const body of [{ role: 'reader' }, { isDisabled: true }])
      expect((await change(id, body)).json().code).toBe('last_administrator')
    expect(await whoAmI(headers)).toMatchObject({ role: 'administrator' })
  })

  test('does not count one who never set a password', async () => {
    await invite('赵主任', 'administrator')
    const { id } = (await whoAmI(headers)) as Account
    expect((await change(id, { role: 'reader' })).json().code).toBe('last_administrator')
  })

  test('and another one cannot take the role from each other at once', async () => {
    const { account, link } = (await invite('赵主任', 'administrator')).json()
    const other = cookieIn(await setUp(tokenOf(link), '赵主任'))
    const { id } = (await whoAmI(headers)) as Account
    const answers = await Promise.all([
      change(account.id, { role: 'reader' }),
      server.ask(null, accountRoutes.change, { params: { account: id }, body: { role: 'reader' }, headers: other }),
    ])
    expect(answers.filter((answer) => answer.statusCode === 200).length).toBeLessThanOrEqual(1)
    const { accounts } = (await server.ask('administrator', accountRoutes.list)).json() as { accounts: Account[] }
    expect(accounts.filter(({ name, role }) => /主任/.test(name) && role === 'administrator').length).toBe(1)
  })
})
