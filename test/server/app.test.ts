import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { accountRoutes } from '../../domain/api/accounts.ts'
import { defineRoute } from '../../domain/api/route.ts'
import { buildApp, refuseUndeclared } from '../../server/app.ts'
import { endpoints } from '../../server/routes/index.ts'
import { type Handlers, join } from '../../server/routes/route-handlers.ts'
import { origin, type TestApp, testApp } from '../support/app.ts'

let server: TestApp
beforeAll(async () => {
  server = await testApp()
})
afterAll(() => server.close())

const get = (url: string, accept = 'text/html,*/*') => server.app.inject({ method: 'GET', url, headers: { accept } })

describe('the server does not start', () => {
  const group = {
    read: defineRoute({ method: 'GET', path: '/api/x', can: 'anyone', response: z.object({ x: z.int() }) }),
  }
  test('when an entry of the manifest has no handler', () => {
    expect(() => join('x', group, {} as Handlers<typeof group>)).toThrow('without handler [read]')
  })
  test('when a handler has no entry', () => {
    const handlers = { read: () => ({ x: 1 }), stray: () => ({ x: 2 }) }
    expect(() => join('x', group, handlers)).toThrow('without entry [stray]')
  })
  test('when a route was registered beside the manifest', () => {
    const stray = 'GET /api/stray'
    expect(() => refuseUndeclared([stray], new Set(), endpoints())).toThrow(stray)
    expect(() => refuseUndeclared([stray], new Set([stray]), endpoints())).toThrow(stray)
    expect(() => refuseUndeclared(['POST /x.js'], new Set(['POST /x.js']), endpoints())).toThrow('POST /x.js')
  })
  test('when two entries stand at one address', async () => {
    const [first] = endpoints()
    await expect(buildApp(server.context, () => {}, first ? [first, first] : [])).rejects.toThrow('already declared')
  })
})

describe('who calls through a proxy', () => {
  const wrongPasswords = async (app: FastifyInstance, proxy: string, callers: readonly string[]) => {
    const body = { name: '没有此人', password: '错误 口令 不对 的口令' }
    const statuses: number[] = []
    for (const caller of callers)
      statuses.push(
        (
          await app.inject({
            method: 'POST',
            url: accountRoutes.signIn.path,
            remoteAddress: proxy,
            headers: { origin, 'x-forwarded-for': caller },
            payload: body,
          })
        ).statusCode,
      )
    return statuses
  }
  const eleven = Array.from({ length: 11 }, (_, i) => `192.0.2.${i}`)
  const trusting = () =>
    buildApp({ ...server.context, config: { ...server.context.config, trustedProxies: ['10.1.0.0/16'] } })

  test('is counted apart when the settings name the proxy', async () => {
    const app = await trusting()
    expect(new Set(await wrongPasswords(app, '10.1.2.3', eleven))).toEqual(new Set([401]))
    expect((await wrongPasswords(app, '10.1.2.3', Array(11).fill('198.51.100.7'))).at(-1)).toBe(429)
    await app.close()
  })

  test('is the proxy itself when nobody has named it, whatever it says', async () => {
    const app = await trusting()
    expect((await wrongPasswords(app, '10.2.0.1', eleven)).at(-1)).toBe(429)
    await app.close()
  })
})

test('a fault is written down without what a respondent sent, with it for staff', async () => {
  const said = 'the value 张三的秘密 is odd'
  const fail = (path: string, isForRespondents: boolean) => ({
    name: path,
    isForRespondents,
    route: defineRoute({ method: 'GET', path, can: 'anyone', response: z.object({}) }),
    handler: () => {
      throw new RangeError(said)
    },
  })
  const faults: string[] = []
  const app = await buildApp(server.context, (line) => faults.push(line), [
    fail('/api/citizen', true),
    fail('/api/staff', false),
  ])
  for (const url of ['/api/citizen', '/api/staff']) {
    const answer = await app.inject({ method: 'GET', url })
    expect([answer.statusCode, answer.body]).toEqual([500, '{"code":"internal","details":null}'])
  }
  await app.close()
  expect(faults[0]).toMatch(/^GET \/api\/citizen: RangeError\n\s+at /)
  expect(faults[0]).not.toContain('张三')
  expect(faults[1]).toContain(said)
})

describe('pages and files', () => {
  test('any address that a browser opens is the staff page', async () => {
    for (const url of ['/', '/set-up/abc', '/waves/1/progress'])
      expect((await get(url)).body, url).toContain('<title>staff')
  })
  test("a respondent's link is the questionnaire, known or not", async () => {
    const page = await get('/s/abcd1234')
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(page.body).toContain('<title>questionnaire')
  })
  test('unknown addresses of the interface are a problem in JSON, even for browsers', async () => {
    for (const url of ['/api/nothing', '/api/', '/assets/gone.js', '/%zz'])
      expect([(await get(url)).statusCode, (await get(url)).json()], url).toEqual([
        404,
        { code: 'not_found', details: null },
      ])
  })
  test('hashed files are kept for ever, the service worker is asked for each time', async () => {
    const asset = await get('/assets/main-1a2b3c.js')
    expect([asset.statusCode, asset.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
    const worker = await get('/service-worker.js')
    expect([worker.statusCode, worker.headers['cache-control']]).toEqual([200, 'public, max-age=0'])
    expect(worker.headers['content-type']).toContain('javascript')
  })
  test('no file outside the built pages can be read', async () => {
    for (const url of [
      '/assets/../index.html',
      '/assets/..%2f..%2fsecrets.json',
      '/.sources',
      '/assets/%2e%2e/secrets.json',
    ])
      expect((await get(url, '*/*')).statusCode, url).toBe(404)
  })
})

describe('every answer', () => {
  test('forbids scripts, frames and connections of others', async () => {
    for (const url of ['/', '/api/session', '/s/abcd1234', '/assets/main-1a2b3c.js', '/api/nothing']) {
      const { headers } = await get(url)
      const policy = String(headers['content-security-policy'])
      expect(policy, url).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
      expect(policy, url).toContain("frame-ancestors 'none'")
      expect(policy, url).not.toContain('unsafe')
      expect(headers['x-content-type-options'], url).toBe('nosniff')
    }
  })
  test('of the preview alone may stand in a frame of our own', async () => {
    const { headers } = await get('/s/preview?language=ru')
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'")
    expect(headers['x-frame-options']).toBe('SAMEORIGIN')
  })
  test('of the interface is never kept', async () => {
    expect((await get('/api/session')).headers['cache-control']).toBe('no-store')
  })
  test('to respondents sets no cookie', async () => {
    expect((await get('/s/abcd1234')).cookies).toEqual([])
    expect((await get('/api/questionnaire/abcd1234')).cookies).toEqual([])
  })
})
