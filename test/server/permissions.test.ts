import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Route } from '../../domain/api/route.ts'
import { can, type Permission, permissions, type Role, roles } from '../../domain/role.ts'
import { startSession } from '../../server/commands/sign-in.ts'
import { endpoints } from '../../server/routes/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { enter, filledIn, send, testWave } from '../support/intake.ts'
import { readManifest } from '../support/manifest.ts'

const manifest = await readManifest()
const callers: readonly (Role | null)[] = [null, ...roles]

let server: TestApp
let real: Record<string, string>
beforeAll(async () => {
  server = await testApp()
  for (const role of roles) await server.cookieOf(role)
  const { wave, units } = await testWave(server)
  const entrance = await enter(server, units[0]?.link ?? '')
  for (let seed = 0; seed < 12; seed++) await send(server, entrance.link, filledIn(entrance, seed))
  real = { wave: wave.id, survey: wave.survey, unit: units[0]?.id ?? '', link: entrance.link, account: 'the-reader' }
})
afterAll(() => server.close())

/** Existing things where only reading can happen, unknown ones elsewhere. */
const paramsOf = ({ method, path }: Route) =>
  Object.fromEntries(
    [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => [
      name,
      (method === 'GET' ? real[name] : undefined) ?? (name === 'response' ? 'a'.repeat(64) : 'unknown0'),
    ]),
  )

/** Each call has a session of its own, since signing out ends it. */
async function callAs(caller: Role | null, route: Route) {
  const { context } = server
  const headers = caller && { cookie: `minyi=${await startSession(context.db, `the-${caller}`, context.clock())}` }
  const body = route.method === 'GET' || route.method === 'DELETE' ? undefined : {}
  return server.ask(null, route, { params: paramsOf(route), ...(body && { body }), ...(headers && { headers }) })
}

describe('every route lets in exactly those who may', () => {
  for (const { name, route } of manifest)
    for (const caller of callers)
      test(`${name} (${route.can}) as ${caller ?? 'nobody'}`, async () => {
        const answer = await callAs(caller, route)
        const refusal = caller === null ? 401 : 403
        if (can(caller, route.can)) expect([401, 403]).not.toContain(answer.statusCode)
        else expect(answer.statusCode).toBe(refusal)
        expect(answer.statusCode).toBeLessThan(500)
        expect(server.faults).toEqual([])
      })
})

test('the table of who may do what', () => {
  const table = Object.fromEntries(
    permissions.map((permission: Permission) => [permission, callers.filter((caller) => can(caller, permission))]),
  )
  expect(table).toEqual({
    anyone: [null, 'administrator', 'analyst', 'reader'],
    signed_in: ['administrator', 'analyst', 'reader'],
    manage_accounts: ['administrator'],
    design: ['administrator'],
    run_fieldwork: ['administrator'],
    see_progress: ['administrator', 'analyst'],
    analyse: ['administrator', 'analyst'],
    read_report: ['administrator', 'analyst', 'reader'],
    sign_report: ['administrator'],
  })
})

/** Reviewed by hand: whoever adds a route or changes who may call it changes this table too. */
const reviewed: readonly (readonly [Route['method'], string, Permission])[] = [
  ['GET', '/api/accounts', 'manage_accounts'],
  ['POST', '/api/accounts', 'manage_accounts'],
  ['PATCH', '/api/accounts/:account', 'manage_accounts'],
  ['POST', '/api/accounts/:account/link', 'manage_accounts'],
  ['GET', '/api/health', 'anyone'],
  ['GET', '/api/questionnaire/:link', 'anyone'],
  ['PUT', '/api/questionnaire/:link/responses/:response', 'anyone'],
  ['POST', '/api/questionnaire/:link/slip', 'anyone'],
  ['DELETE', '/api/session', 'anyone'],
  ['GET', '/api/session', 'anyone'],
  ['POST', '/api/session', 'anyone'],
  ['GET', '/api/set-up/:token', 'anyone'],
  ['POST', '/api/set-up/:token', 'anyone'],
  ['GET', '/api/surveys', 'see_progress'],
  ['POST', '/api/surveys', 'design'],
  ['DELETE', '/api/surveys/:survey', 'design'],
  ['GET', '/api/surveys/:survey', 'design'],
  ['PUT', '/api/surveys/:survey/draft', 'design'],
  ['POST', '/api/surveys/:survey/versions', 'design'],
  ['POST', '/api/surveys/:survey/waves', 'run_fieldwork'],
  ['GET', '/api/waves', 'read_report'],
  ['GET', '/api/waves/:wave', 'read_report'],
  ['GET', '/api/waves/:wave/claims.csv', 'read_report'],
  ['GET', '/api/waves/:wave/comments', 'analyse'],
  ['GET', '/api/waves/:wave/themes', 'analyse'],
  ['GET', '/api/waves/:wave/code-frame', 'analyse'],
  ['PUT', '/api/waves/:wave/code-frame', 'analyse'],
  ['GET', '/api/waves/:wave/codings', 'analyse'],
  ['PUT', '/api/waves/:wave/codings/:comment', 'analyse'],
  ['PUT', '/api/waves/:wave/settlements/:comment', 'analyse'],
  ['GET', '/api/waves/:wave/quotes', 'analyse'],
  ['PUT', '/api/waves/:wave/quotes/:comment', 'analyse'],
  ['DELETE', '/api/waves/:wave/quotes/:comment', 'analyse'],
  ['POST', '/api/waves/:wave/quotes/:comment/release', 'analyse'],
  ['PUT', '/api/waves/:wave/design', 'run_fieldwork'],
  ['GET', '/api/waves/:wave/findings', 'analyse'],
  ['GET', '/api/waves/:wave/instrument', 'analyse'],
  ['GET', '/api/waves/:wave/table', 'analyse'],
  ['GET', '/api/waves/:wave/groups', 'analyse'],
  ['GET', '/api/waves/:wave/trends', 'analyse'],
  ['GET', '/api/waves/:wave/drivers', 'analyse'],
  ['GET', '/api/waves/:wave/opinions', 'analyse'],
  ['GET', '/api/waves/:wave/map', 'analyse'],
  ['GET', '/api/waves/:wave/method', 'analyse'],
  ['GET', '/api/waves/:wave/progress', 'see_progress'],
  ['GET', '/api/waves/:wave/report', 'read_report'],
  ['GET', '/api/waves/:wave/report.docx', 'read_report'],
  ['GET', '/api/waves/:wave/report.pdf', 'read_report'],
  ['GET', '/api/waves/:wave/report.pptx', 'read_report'],
  ['GET', '/api/waves/:wave/report.xlsx', 'read_report'],
  ['GET', '/api/waves/:wave/measures', 'read_report'],
  ['POST', '/api/waves/:wave/measures', 'analyse'],
  ['PUT', '/api/waves/:wave/measures/:measure', 'analyse'],
  ['GET', '/api/waves/:wave/responsibility.csv', 'read_report'],
  ['GET', '/api/waves/:wave/responsibility.docx', 'read_report'],
  ['GET', '/api/waves/:wave/responsibility.xlsx', 'read_report'],
  ['GET', '/api/measures', 'read_report'],
  ['POST', '/api/measures', 'analyse'],
  ['PUT', '/api/measures/:measure', 'analyse'],
  ['GET', '/api/measures/:measure/history', 'read_report'],
  ['GET', '/api/waves/:wave/review', 'read_report'],
  ['GET', '/api/waves/:wave/review/draft', 'read_report'],
  ['GET', '/api/waves/:wave/report/evidence', 'read_report'],
  ['GET', '/api/waves/:wave/report/duties', 'read_report'],
  ['GET', '/api/waves/:wave/paper', 'analyse'],
  ['PUT', '/api/waves/:wave/paper', 'analyse'],
  ['DELETE', '/api/waves/:wave/paper', 'analyse'],
  ['PUT', '/api/waves/:wave/review/edits/:statement', 'analyse'],
  ['PUT', '/api/waves/:wave/review/marks/:section', 'analyse'],
  ['POST', '/api/waves/:wave/review/comments', 'analyse'],
  ['PUT', '/api/waves/:wave/review/comments/:comment', 'analyse'],
  ['POST', '/api/waves/:wave/review/steps', 'analyse'],
  ['POST', '/api/waves/:wave/review/signature', 'sign_report'],
  ['POST', '/api/waves/:wave/review/reopen', 'analyse'],
  ['GET', '/api/waves/:wave/review/versions/:number', 'read_report'],
  ['GET', '/api/waves/:wave/review/versions/:number/changes', 'analyse'],
  ['GET', '/api/waves/:wave/review/departures', 'analyse'],
  ['GET', '/api/waves/:wave/review/jobs', 'analyse'],
  ['POST', '/api/waves/:wave/review/jobs', 'analyse'],
  ['GET', '/api/jobs/:job', 'analyse'],
  ['DELETE', '/api/jobs/:job', 'analyse'],
  ['GET', '/api/jobs/:job/file', 'analyse'],
  ['POST', '/api/waves/:wave/state', 'run_fieldwork'],
  ['PUT', '/api/waves/:wave/open-link', 'run_fieldwork'],
  ['GET', '/api/waves/:wave/units', 'see_progress'],
  ['POST', '/api/waves/:wave/units', 'run_fieldwork'],
  ['DELETE', '/api/waves/:wave/units/:unit', 'run_fieldwork'],
  ['POST', '/api/waves/:wave/units/:unit/slips', 'run_fieldwork'],
  ['GET', '/s/:link', 'anyone'],
]

test('who may call which route is this table and nothing else', () => {
  const table = manifest.map(({ route }) => `${route.method} ${route.path} ${route.can}`)
  expect(table.sort()).toEqual(reviewed.map((row) => row.join(' ')).sort())
})

test('no route that changes something is open to all who are signed in', () => {
  const changing = manifest.filter(({ route }) => route.method !== 'GET' && route.can !== 'anyone')
  for (const { name, route } of changing) expect(can('reader', route.can), name).toBe(false)
})

test('the server answers every entry of the manifest and nothing besides', () => {
  const key = (route: Route) => `${route.method} ${route.path} ${route.can}`
  const served = endpoints().map(({ route }) => key(route))
  expect(served.sort()).toEqual(manifest.map(({ route }) => key(route)).sort())
})

test('a session ends with its account: a disabled person is nobody at the next call', async () => {
  const { context, ask } = server
  const list = manifest.find(({ name }) => name === 'waveRoutes.list')?.route as Route
  expect((await ask('reader', list)).statusCode).toBe(200)
  await context.db.updateTable('accounts').set({ is_disabled: true }).where('id', '=', 'the-reader').execute()
  expect((await ask('reader', list)).statusCode).toBe(401)
  await context.db.updateTable('accounts').set({ is_disabled: false }).where('id', '=', 'the-reader').execute()
})
