import { afterEach, expect, test, vi } from 'vitest'
import { ask } from '../../../client/questionnaire/ask.ts'
import { askQuestionnaire } from '../../../client/questionnaire/routes.ts'

const serverSays = (body: string, status = 200) => vi.stubGlobal('fetch', async () => new Response(body, { status }))
afterEach(() => vi.unstubAllGlobals())

const fault = { kind: 'problem', code: 'internal', retryAfter: 0 }

test('a page instead of data is a faulty server, not a missing network', async () => {
  serverSays('<html>Bad gateway</html>', 502)
  expect(await ask('GET', '/a')).toEqual(fault)
  serverSays('<html>Please sign in to the hotel network</html>')
  expect(await ask('GET', '/a')).toEqual(fault)
  serverSays('null')
  expect(await ask('GET', '/a')).toEqual(fault)
})

test('only refusals by the server itself are believed', async () => {
  serverSays('{"code":502}', 502)
  expect(await ask('GET', '/a')).toEqual(fault)
  serverSays('{"code":"code_used"}', 409)
  expect(await ask('GET', '/a')).toEqual({ ...fault, code: 'code_used' })
})

test('what is no questionnaire is not taken for one', async () => {
  serverSays('{"ok":true}')
  expect(await askQuestionnaire('abcd')).toEqual(fault)
})

test('a network that breaks off gives nothing at all', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch')
  })
  expect(await ask('GET', '/a')).toEqual({ kind: 'unreachable' })
})
