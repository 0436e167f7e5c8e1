import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Paper, usualPaper } from '../../analysis/report/forms/paper.ts'
import { paperRoutes } from '../../analysis/report/forms/routes.ts'
import type { Report } from '../../analysis/report/model.ts'
import { reviewRoutes } from '../../analysis/report/review/routes.ts'
import { draftOf } from '../support/reviewed-wave.ts'
import { type SimulatedApp, simulatedApp } from '../support/simulated-app.ts'

let testing: SimulatedApp
let wave: string
beforeAll(async () => {
  testing = await simulatedApp()
  wave = testing.wave
})
afterAll(() => testing.close())

const own: Paper = {
  name: '民情专报',
  number: 12,
  issuer: '示例市委办公室',
  signer: '张三',
  addressee: '市委常委会',
  reportTo: '市委领导',
  sendTo: '各局',
  copies: 60,
}
const save = (body: unknown) => testing.ask('analyst', paperRoutes.save, { params: { wave }, body })
const settings = async () => (await testing.ask('analyst', paperRoutes.get, { params: { wave } })).json()
const brief = async () => (await draftOf(testing, { form: 'brief' })).report
const step = (number: number) =>
  testing.ask('analyst', reviewRoutes.step, { params: { wave }, body: { step: 'submitted', number } })

test('what was said of the paper is printed, tells who said it, and can be taken back', async () => {
  expect(await settings()).toEqual({ own: null, usual: { ...usualPaper, number: 1 } })
  expect((await save(own)).statusCode).toBe(200)
  expect(await settings()).toMatchObject({ own: { settings: own, name: '某analyst' } })
  const { head, imprint } = await brief()
  expect(head).toMatchObject({ name: '民情专报', number: '第12期', signer: '张三', issuer: own.issuer })
  expect(imprint?.map(({ left, right }) => [left, right ?? ''])).toEqual([
    ['报：市委领导', ''],
    ['送：各局', '共印60份'],
    ['示例市委办公室', expect.stringMatching(/^\d{4}年\d+月\d+日印发$/)],
  ])
  await testing.ask('analyst', paperRoutes.restore, { params: { wave } })
  expect((await settings()).own).toBeNull()
  expect((await brief()).head).toMatchObject({ name: '社情民意调查专报', number: '第1期' })
})

test.each([
  ['a name of nothing', { name: ' ' }],
  ['a name that fills more than the line', { name: '长'.repeat(17) }],
  ['a line break', { sendTo: '各局\n各科' }],
  ['number 0', { number: 0 }],
  ['half a copy', { copies: 1.5 }],
  ['an entry that nobody knows', { colour: 'red' }],
])('%s is refused', async (_, change) => {
  const answer = await save({ ...own, ...change })
  expect(answer.statusCode).toBe(422)
  expect((await settings()).own).toBeNull()
})

test('readers neither see nor change it', async () => {
  const asked = { params: { wave } }
  expect((await testing.ask('reader', paperRoutes.get, asked)).statusCode).toBe(403)
  expect((await testing.ask('reader', paperRoutes.save, { ...asked, body: own })).statusCode).toBe(403)
  expect((await testing.ask('reader', paperRoutes.restore, asked)).statusCode).toBe(403)
})

test('a version keeps the paper that it was handed in with', async () => {
  await save(own)
  expect((await step(0)).statusCode).toBe(200)
  expect((await save({ ...own, name: '另一专报' })).json()).toMatchObject({ code: 'report_in_review' })
  const reopened = { number: 1, reason: '换红头' }
  await testing.ask('analyst', reviewRoutes.reopen, { params: { wave }, body: reopened })
  expect((await save({ ...own, name: '另一专报' })).statusCode).toBe(200)
  const asked = { params: { wave, number: 1 }, query: { form: 'brief' } }
  const version = await testing.ask('analyst', reviewRoutes.version, asked)
  const { report } = version.json() as { report: Report }
  expect(report.head?.name).toBe('民情专报')
  expect((await brief()).head?.name).toBe('另一专报')
})
