import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reviewRoutes } from '../../analysis/report/review/routes.ts'
import { accountRoutes } from '../../domain/api/accounts.ts'
import { citizenRoutes } from '../../domain/api/citizen.ts'
import { codingRoutes } from '../../domain/api/coding.ts'
import type { Route } from '../../domain/api/route.ts'
import { surveyRoutes } from '../../domain/api/surveys.ts'
import { waveRoutes } from '../../domain/api/waves.ts'
import type { ProblemCode } from '../../domain/problem.ts'
import { printedSlipCode } from '../../domain/slip-code.ts'
import type { Sealed } from '../../server/simulation/submit.ts'
import { type TestApp, testApp } from '../support/app.ts'
import {
  allAnswers,
  type Entrance,
  enter,
  filledIn,
  printCodes,
  sealedWith,
  send,
  testWave,
} from '../support/intake.ts'
import { plannedWave, unitRow } from '../support/planned-wave.ts'

let server: TestApp
let entrance: Entrance
let survey: string
let planned: Entrance
let closed: Entrance
let atSlips: Entrance
let slipCodes: string[]
let stored: Sealed

beforeAll(async () => {
  server = await testApp()
  for (const role of ['administrator', 'reader'] as const) await server.cookieOf(role)
  const { db } = server.context
  const open = await testWave(server)
  survey = open.wave.survey
  entrance = await enter(server, open.wave.openLink ?? '')
  stored = filledIn(entrance, 1)
  await send(server, entrance.link, stored)
  const { wave } = await plannedWave(db, [unitRow('尚未开始')], { from: 'demo' }, true)
  const { open_link } = await db.selectFrom('waves').selectAll().where('id', '=', wave).executeTakeFirstOrThrow()
  planned = await enter(server, open_link ?? '')
  const ended = await testWave(server)
  closed = await enter(server, ended.wave.openLink ?? '')
  const params = { wave: ended.wave.id }
  await server.ask('administrator', waveRoutes.move, { params, body: { state: 'closed' } })
  const slips = await testWave(server, 'slip')
  atSlips = await enter(server, slips.wave.slipLink, '1')
  slipCodes = await printCodes(server, slips.wave.id, slips.units[0]?.id ?? '', 3)
  await send(server, atSlips.link, filledIn(atSlips, 2, slipCodes[0]))
})
afterAll(() => server.close())

type Answer = Promise<LightMyRequestResponse>
type Row = readonly [name: string, status: number, code: ProblemCode, request: () => Answer]

const put = (body: unknown, headers?: Record<string, string>) =>
  server.ask(null, citizenRoutes.submit, {
    params: { link: entrance.link, response: filledIn(entrance, 3).responseId },
    body,
    ...(headers && { headers }),
  })
const asAdministrator = (route: Route, params: object, body: unknown, headers?: Record<string, string>) =>
  server.ask('administrator', route, { params, body, ...(headers && { headers }) })
const answering = (change: (answers: Record<string, unknown>) => Record<string, unknown>, at = entrance) =>
  send(server, at.link, sealedWith(at, { seed: 9, answers: change(allAnswers(at.instrument, 9)) }))
const first = (wanted: string) => {
  const item = entrance.instrument.sections.flatMap(({ items }) => items).find(({ type }) => type === wanted)
  if (!item) throw new Error(`the demo has no ${wanted}`)
  return item.id
}
const deep = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`
const newSurvey = (body: unknown, headers?: Record<string, string>) =>
  asAdministrator(surveyRoutes.create, {}, body, headers)
const units = (rows: unknown) => asAdministrator(waveRoutes.addUnits, { wave: planned.wave }, { rows })
const designed = (change: object) =>
  asAdministrator(
    waveRoutes.saveDesign,
    { wave: planned.wave },
    { isProbability: false, strata: [{ code: 1, name: '机关', population: 1, ...change }], margins: [], source: '' },
  )
const slip = (code: string) => server.ask(null, citizenRoutes.slip, { params: { link: atSlips.link }, body: { code } })

const anyDoor: Row[] = [
  ['bad JSON', 400, 'malformed_json', () => put('{"leaf":')],
  ['no JSON at all', 400, 'malformed_json', () => put(' ')],
  ['a poisoned prototype', 400, 'malformed_json', () => put('{"__proto__":{"x":1}}')],
  ['a form', 415, 'unsupported_media_type', () => put('a=1', { 'content-type': 'application/x-www-form-urlencoded' })],
  ['JSON as plain text', 415, 'unsupported_media_type', () => put(stored.body, { 'content-type': 'text/plain' })],
  [
    'JSON behind a type that only begins right',
    415,
    'unsupported_media_type',
    () => put(stored.body, { 'content-type': 'application/jsonp' }),
  ],
  [
    'JSON in another encoding',
    415,
    'unsupported_media_type',
    () => put(stored.body, { 'content-type': 'application/json; charset=gbk' }),
  ],
  ['a body of 600 KB', 413, 'too_large', () => put({ ...stored.body, nonce: 'a'.repeat(600_000) })],
  ['nesting 100,000 deep', 422, 'invalid_request', () => put(`{"answers":${deep(50_000)}}`)],
  ['wrong types', 422, 'invalid_request', () => put({ ...stored.body, seed: '1' })],
  ['unknown keys', 422, 'invalid_request', () => put({ ...stored.body, ip: '10.0.0.1' })],
  ['an array', 422, 'invalid_request', () => put([])],
  ['null', 422, 'invalid_request', () => put('null')],
  ['half a letter', 422, 'invalid_request', () => put('{"nonce":"\\ud83d"}')],
  ['a zero byte', 422, 'invalid_request', () => put('{"nonce":"a\\u0000"}')],
  [
    'a zero byte in the address',
    422,
    'invalid_request',
    () => server.ask('administrator', waveRoutes.get, { params: { wave: 'a\0' } }),
  ],
  ['a foreign origin', 403, 'origin_refused', () => put(stored.body, { origin: 'https://evil.example' })],
  ['an origin that is hidden', 403, 'origin_refused', () => put(stored.body, { origin: 'null' })],
  ['a page of a sibling host', 403, 'origin_refused', () => put(stored.body, { 'sec-fetch-site': 'same-site' })],
]

const intake: Row[] = [
  ['an unknown link', 404, 'unknown_link', () => send(server, 'nowhere1', filledIn(entrance, 3))],
  ['a link of the wrong form', 422, 'invalid_request', () => send(server, 'a b', filledIn(entrance, 3))],
  [
    'an id that is no hash',
    422,
    'invalid_request',
    () => send(server, entrance.link, { ...filledIn(entrance, 3), responseId: "x'; drop table responses" }),
  ],
  ['a planned wave', 409, 'wave_not_open', () => send(server, planned.link, filledIn(planned, 3))],
  ['a closed wave', 409, 'wave_closed', () => send(server, closed.link, filledIn(closed, 3))],
  [
    'another version of the questionnaire',
    409,
    'instrument_changed',
    () => send(server, entrance.link, filledIn({ ...entrance, instrumentHash: 'a'.repeat(64) }, 3)),
  ],
  [
    'the leaf of other answers',
    422,
    'leaf_mismatch',
    () => {
      const { responseId, body } = filledIn(entrance, 3)
      return send(server, entrance.link, { responseId, body: { ...body, seed: body.seed + 1 } })
    },
  ],
  [
    'the leaf of another stratum',
    422,
    'leaf_mismatch',
    () => send(server, entrance.link, filledIn({ ...entrance, stratum: '1' }, 3)),
  ],
  [
    'another body under the same id',
    422,
    'response_conflict',
    () => send(server, entrance.link, { ...filledIn(entrance, 3), responseId: stored.responseId }),
  ],
  [
    'an answer outside its categories',
    422,
    'invalid_answers',
    () => answering((answers) => ({ ...answers, [first('single_choice')]: 31_999 })),
  ],
  [
    'an answer of the wrong kind',
    422,
    'invalid_answers',
    () => answering((answers) => ({ ...answers, [first('single_choice')]: 'many' })),
  ],
  ['an unknown item', 422, 'invalid_answers', () => answering((answers) => ({ ...answers, secret_item: 1 }))],
  ['no answers though some are required', 422, 'invalid_answers', () => answering(() => ({}))],
  ['no code where slips were drawn', 422, 'code_missing', () => send(server, atSlips.link, filledIn(atSlips, 4))],
  ['an unknown code', 404, 'code_unknown', () => send(server, atSlips.link, filledIn(atSlips, 4, '000000000000'))],
  ['a used code', 409, 'code_used', () => send(server, atSlips.link, filledIn(atSlips, 4, slipCodes[0]))],
  ['a used code at the first check', 409, 'code_used', () => slip(printedSlipCode(slipCodes[0] ?? ''))],
  ['a mistyped code at the first check', 404, 'code_unknown', () => slip('not-a-code')],
  [
    'a questionnaire that does not exist',
    404,
    'unknown_link',
    () => server.ask(null, citizenRoutes.questionnaire, { params: { link: 'nowhere1' } }),
  ],
]

const staff: Row[] = [
  [
    'a change without any origin',
    403,
    'origin_refused',
    () =>
      server.app.inject({
        method: 'POST',
        url: '/api/surveys',
        headers: { 'content-type': 'application/json' },
        payload: '{"from":"demo"}',
      }),
  ],
  [
    'a change from a foreign page',
    403,
    'origin_refused',
    () => newSurvey({ from: 'demo' }, { origin: 'https://evil.example' }),
  ],
  [
    'a change from a page that spells our host',
    403,
    'origin_refused',
    () => newSurvey({ from: 'demo' }, { origin: 'http://evil.example', host: 'evil.example' }),
  ],
  [
    'a change whose headers contradict each other',
    403,
    'origin_refused',
    () => newSurvey({ from: 'demo' }, { 'sec-fetch-site': 'cross-site' }),
  ],
  ['a survey from nowhere', 422, 'invalid_request', () => newSurvey({ from: 'moon' })],
  ['a survey with a secret key', 422, 'invalid_request', () => newSurvey({ from: 'demo', role: 'administrator' })],
  [
    'a document that is no questionnaire',
    422,
    'instrument_invalid',
    () => newSurvey({ from: 'document', document: [1] }),
  ],
  ['a survey of 5 MB', 413, 'too_large', () => newSurvey({ from: 'document', document: 'a'.repeat(5_000_000) })],
  [
    'an unknown survey',
    404,
    'not_found',
    () => asAdministrator(surveyRoutes.publish, { survey: 'x' }, { revision: 1 }),
  ],
  [
    'an old revision',
    409,
    'draft_conflict',
    () => asAdministrator(surveyRoutes.saveDraft, { survey }, { revision: 99, document: {} }),
  ],
  [
    'a draft that was published already',
    409,
    'nothing_to_publish',
    () => asAdministrator(surveyRoutes.publish, { survey }, { revision: 1 }),
  ],
  [
    'a wave that goes back',
    409,
    'wave_move_refused',
    () => asAdministrator(waveRoutes.move, { wave: entrance.wave }, { state: 'planned' }),
  ],
  ...['stratum=1.5', 'stratum=1000000000000', 'page=1e300', 'page=2.5'].map(
    (query): Row => [
      `a list of units with ${query}`,
      422,
      'invalid_request',
      async () =>
        server.app.inject({
          method: 'GET',
          url: `/api/waves/${entrance.wave}/units?${query}`,
          headers: { cookie: await server.cookieOf('administrator') },
        }),
    ],
  ),
  ...['0000-01-01', '1999-12-31', '2026-02-30'].map(
    (closesOn): Row => [
      `a wave that ends on ${closesOn}`,
      422,
      'invalid_request',
      () => asAdministrator(waveRoutes.create, { survey }, { name: '某期', closesOn, hasOpenLink: true }),
    ],
  ),
  [
    'a revision that no database can count to',
    422,
    'invalid_request',
    () => asAdministrator(surveyRoutes.saveDraft, { survey }, { revision: 2 ** 53 - 1, document: {} }),
  ],
  [
    'the last revision that a database can count to',
    422,
    'invalid_request',
    () => asAdministrator(surveyRoutes.saveDraft, { survey }, { revision: 2 ** 31 - 1, document: {} }),
  ],
  [
    'a code frame of a revision that no database can count to',
    422,
    'invalid_request',
    () => asAdministrator(codingRoutes.saveFrame, { wave: planned.wave }, { revision: 2 ** 31 - 1, themes: [] }),
  ],
  [
    'a copy of a number that no database can count to',
    422,
    'invalid_request',
    () => asAdministrator(reviewRoutes.startJob, { wave: planned.wave }, { format: 'pdf', number: 1, copy: 2 ** 31 }),
  ],
  [
    'a stratum that no database can count to',
    422,
    'invalid_request',
    () => units([unitRow('丙', { stratum: 1_000_000_000_000 })]),
  ],
  ['a design with a stratum that no database can count to', 422, 'invalid_request', () => designed({ code: 1e12 })],
  ['a design with more people than the earth has', 422, 'invalid_request', () => designed({ population: 1e308 })],
  ['units that are none', 422, 'invalid_request', () => units([{ name: '', stratum: 1, people: 0 }])],
  ['a unit twice', 422, 'units_invalid', () => units([unitRow('甲'), unitRow('甲')])],
  [
    'a name that is too short',
    422,
    'invalid_request',
    () => asAdministrator(accountRoutes.invite, {}, { name: 'a', role: 'reader' }),
  ],
  [
    'a role that does not exist',
    422,
    'invalid_request',
    () => asAdministrator(accountRoutes.invite, {}, { name: '某人', role: 'king' }),
  ],
  [
    'an account that does not exist',
    404,
    'not_found',
    () => asAdministrator(accountRoutes.change, { account: 'x' }, { role: 'reader' }),
  ],
  [
    'a new link for an account that does not exist',
    404,
    'not_found',
    () => asAdministrator(accountRoutes.renewLink, { account: 'x' }, undefined),
  ],
  [
    'a set-up link that was made up',
    404,
    'setup_link_invalid',
    () =>
      server.ask(null, accountRoutes.setUp, {
        params: { token: 'made-up' },
        body: { name: '某人', password: '紫色 钥匙 42 号楼梯' },
      }),
  ],
]

describe.each([
  ['any door', anyDoor],
  ["the respondents' door", intake],
  ["the staff's door", staff],
] as const)('at %s', (_, rows) => {
  test.each(rows)('%s: %d %s, and nothing changes', async (_name, status, code, request) => {
    const before = await server.counts()
    const answer = await request()
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
    expect(Object.keys(answer.json()).sort()).toEqual(['code', 'details'])
    expect(answer.body.length).toBeLessThan(4096)
    expect(await server.counts()).toEqual(before)
    expect(server.faults).toEqual([])
  })
})

describe('what a refusal says', () => {
  test('names the item and the rule, never the answer', async () => {
    const answer = await answering((answers) => ({
      ...answers,
      [first('single_choice')]: 987_654_321,
      my_secret_key: 'x',
    }))
    const { violations } = answer.json().details
    expect(violations).toContainEqual({ item: '', code: 'unknown_item' })
    expect(violations.map(({ item }: { item: string }) => item)).toContain(first('single_choice'))
    expect(answer.body).not.toMatch(/987654321|my_secret_key/)
  })

  test('names the field and the rule, never the value', async () => {
    const answer = await asAdministrator(accountRoutes.invite, {}, { name: 'x', role: 'king<script>' })
    expect(answer.json().details).toEqual([
      { path: 'name', code: 'name_too_short' },
      { path: 'role', code: 'invalid_value' },
    ])
  })
})

test('two thousand units with long names go in at once', async () => {
  const rows = Array.from({ length: 2000 }, (_, i) => unitRow(`${i}`.padStart(80, '区')))
  expect((await units(rows)).json()).toEqual({ added: 2000 })
})

test('a phone without any of the headers gets in', async () => {
  const { responseId, body } = filledIn(entrance, 77)
  const answer = await server.app.inject({
    method: 'PUT',
    url: `/api/questionnaire/${entrance.link}/responses/${responseId}`,
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify(body),
  })
  expect(answer.statusCode).toBe(200)
})

test('an office whose codes all work is never refused for asking often', async () => {
  for (let i = 0; i < 40; i++) expect((await slip(slipCodes[1] ?? '')).statusCode).toBe(200)
})

test('somebody who guesses codes is stopped, and the office can still send its answers', async () => {
  const statuses: number[] = []
  for (let i = 0; i < 35; i++) statuses.push((await slip('111111111111')).statusCode)
  expect(statuses.slice(0, 20)).toEqual(Array(20).fill(404))
  expect(statuses.slice(-5)).toEqual(Array(5).fill(429))
  expect((await send(server, atSlips.link, filledIn(atSlips, 5, slipCodes[2]))).statusCode).toBe(200)
})
