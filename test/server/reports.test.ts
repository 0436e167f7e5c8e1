import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findingsSchema } from '../../analysis/report/findings.ts'
import { type Report, reportSchema } from '../../analysis/report/model.ts'
import { reportRoutes } from '../../analysis/report/routes.ts'
import { surveyRoutes } from '../../domain/api/surveys.ts'
import { type Unit, type Wave, waveRoutes } from '../../domain/api/waves.ts'
import { measuresFor } from '../../server/commands/measure-library.ts'
import { type SimulatedWave, simulateWave } from '../../server/simulate-wave.ts'
import { seedInstrument } from '../fixtures/findings.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { draftOf } from '../support/reviewed-wave.ts'

let testing: TestApp
let simulated: SimulatedWave
const progress: string[] = []
beforeAll(async () => {
  testing = await testApp()
  const address = await testing.app.listen({ port: 0, host: '127.0.0.1' })
  const plan = { name: '试测/第一期', seed: 3, responses: 200 }
  simulated = await simulateWave(testing.context, address, plan, (done, of) => progress.push(`${done}/${of}`))
})
afterAll(() => testing.close())

const params = () => ({ wave: simulated.wave })
const findings = async (query: object = {}) => {
  const answer = await testing.ask('analyst', reportRoutes.findings, { params: params(), query })
  return { answer, body: answer.json() }
}

describe('a simulated city', () => {
  test('answers through the intake, and the wave stays open and is marked', async () => {
    expect(simulated.received).toBeGreaterThan(120)
    expect(progress.at(-1)).toBe(`${simulated.received}/${simulated.received}`)
    const wave = (await testing.ask('reader', waveRoutes.get, { params: params() })).json() as Wave
    expect(wave).toMatchObject({ state: 'open', isSynthetic: true, received: simulated.received, name: '试测/第一期' })
    expect(wave.design.isProbability).toBe(true)
  })

  test('comes in by links and by slips, each code spent once', async () => {
    const ask = (page: number) => testing.ask('analyst', waveRoutes.units, { params: params(), query: { page } })
    const units = (await Promise.all([1, 2].map(ask))).flatMap((answer) => answer.json().units as Unit[])
    expect(units.length).toBe(75)
    expect(units.every((unit) => (unit.channel === 'slip') === (unit.stratum === 1 && unit.slips > 0))).toBe(true)
    const counts = await testing.counts()
    expect(counts.nullifiers).toBe(simulated.received)
    expect(counts.slips).toBe(units.reduce((sum, unit) => sum + unit.slips, 0))
  })
})

describe('findings', () => {
  test('fit their contract and count everybody', async () => {
    const { answer, body } = await findings()
    expect(answer.statusCode).toBe(200)
    const read = findingsSchema.parse(body.findings)
    expect(read.issues.length).toBe(60)
    expect(read.fieldwork).toMatchObject({ received: simulated.received, valid: simulated.received, units: 75 })
    expect(read).toMatchObject({ isSynthetic: true, filter: { sector: null } })
    expect(read.comments.length).toBeGreaterThan(0)
  })

  test('are the same when asked again, of one sector when asked so, and new when ten more came in', async () => {
    const first = (await findings()).body.findings
    expect((await findings()).body.findings).toEqual(first)
    const sector = (await findings({ sector: 2, attention: 3 })).body.findings
    expect(sector).toMatchObject({ filter: { sector: 2 }, indexWeights: { attention: 3, dissatisfaction: 1 } })
    expect(sector.dataHash).not.toBe(first.dataHash)
    expect(sector.fieldwork.valid).toBeLessThan(first.fieldwork.valid)
    const { db } = testing.context
    const one = await db.selectFrom('responses').selectAll().where('unit_id', 'is not', null).executeTakeFirstOrThrow()
    const add = (digit: string) =>
      db
        .insertInto('responses')
        .values({ ...one, id: digit.repeat(64), answers: JSON.stringify(one.answers), seed: Number(one.seed) })
        .execute()
    await add('f')
    expect((await findings()).body.findings).toEqual(first)
    const progress = await testing.ask('analyst', waveRoutes.progress, { params: params() })
    expect(progress.json().received).toBe(simulated.received + 1)
    for (const digit of 'edcba987') await add(digit)
    expect((await findings()).body.findings.dataHash).toBe(first.dataHash)
    expect((await findings({ sector: 2, attention: 3 })).body.findings.dataHash).toBe(sector.dataHash)
    await add('6')
    const after = (await findings()).body.findings
    expect(after.fieldwork.valid).toBe(first.fieldwork.valid + 10)
    expect(after.dataHash).not.toBe(first.dataHash)
    await add('5')
    expect((await findings()).body.findings).toEqual(after)
    const move = (state: string) => testing.ask('administrator', waveRoutes.move, { params: params(), body: { state } })
    await move('closed')
    expect((await findings()).body.findings.fieldwork.valid).toBe(first.fieldwork.valid + 11)
    await move('open')
  })

  test('of a sector that does not exist, of an empty wave and of no wave are refused', async () => {
    expect((await findings({ sector: 9 })).body).toMatchObject({ code: 'no_responses' })
    const made = await testing.ask('administrator', surveyRoutes.create, { body: { from: 'demo' } })
    const survey = made.json().id
    await testing.ask('administrator', surveyRoutes.publish, { params: { survey }, body: { revision: 1 } })
    const body = { name: '空的', closesOn: null, hasOpenLink: true }
    const wave = (await testing.ask('administrator', waveRoutes.create, { params: { survey }, body })).json().id
    for (const route of Object.values(reportRoutes)) {
      const query = { claim: 'front:fieldwork/valid' }
      const empty = await testing.ask('analyst', route, { params: { wave }, query })
      expect([empty.statusCode, empty.json().code]).toEqual([409, 'no_responses'])
      const none = await testing.ask('analyst', route, { params: { wave: 'nix' }, query })
      expect([none.statusCode, none.json().code]).toEqual([404, 'not_found'])
    }
  })
})

/** Numbers of which a page has only the text. */
const numbersOfTables = ({ blocks }: Report) =>
  blocks
    .flatMap((block) => (block.kind === 'table' ? block.rows.flat(2) : []))
    .flatMap((one) => (typeof one !== 'string' && one.text !== undefined ? [one] : []))

describe('the report', () => {
  test('tells on request what stands behind a number that its page has only as text', async () => {
    const { report: shown } = await draftOf({ ...testing, ...params() })
    const number = numbersOfTables(shown)[0]
    if (!number) throw new Error('no number comes as text alone')
    const evidence = (claim: string, query: object = {}) =>
      testing.ask('reader', reportRoutes.evidence, { params: params(), query: { claim, ...query } })
    const { dataHash, claims } = (await evidence(number.claim)).json()
    expect(shown.claims[number.claim]).toBeUndefined()
    expect(claims[number.claim]).toMatchObject({ id: number.claim, text: number.text })
    expect(dataHash).toBe(shown.dataHash)
    for (const name of ['nothing', 'constructor']) expect((await evidence(name)).json().code).toBe('not_found')
    expect((await evidence(number.claim, { form: 'public' })).json().code).toBe('not_found')
    const duties = (await testing.ask('reader', reportRoutes.duties, { params: params() })).json()
    const baseline = numbersOfTables(duties)[0]
    const behind = (await evidence(baseline?.claim ?? '')).json()
    expect([duties.mark, behind.claims[baseline?.claim ?? ''].text]).toEqual(['草稿', baseline?.text])
  })

  test('comes as data, as every kind of document and as a list of claims, with the wave in the file names', async () => {
    const answer = await testing.ask('reader', reportRoutes.report, { params: params() })
    const report = reportSchema.parse(answer.json())
    expect(report).toMatchObject({ issuer: '示例单位', date: '2026-11-25', isSynthetic: true })
    const word = await testing.ask('reader', reportRoutes.word, { params: params() })
    expect(word.headers['content-type']).toContain('wordprocessingml')
    expect(word.rawPayload.subarray(0, 2).toString()).toBe('PK')
    const pdf = await testing.ask('reader', reportRoutes.pdf, { params: params() })
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    const slides = await testing.ask('reader', reportRoutes.slides, { params: params() })
    expect(slides.headers['content-type']).toContain('presentationml')
    const tables = await testing.ask('reader', reportRoutes.tables, { params: params() })
    expect(tables.headers['content-type']).toContain('spreadsheetml')
    const claims = await testing.ask('reader', reportRoutes.claims, { params: params() })
    expect(claims.headers['content-type']).toContain('text/csv')
    expect(claims.body.split('\r\n').length - 2).toBe(Object.keys(report.claims).length)
    for (const [file, name] of [
      [word, '分析报告-试测_第一期.docx'],
      [pdf, '分析报告-试测_第一期.pdf'],
      [slides, '分析报告-试测_第一期.pptx'],
      [tables, '数据表-试测_第一期.xlsx'],
      [claims, '数字清单-试测_第一期.csv'],
    ] as const)
      expect(file.headers['content-disposition']).toContain(`filename*=UTF-8''${encodeURIComponent(name)}`)
  })

  test('comes with red head and as a page for citizens, and in no other form', async () => {
    const asked = (query: object) => testing.ask('reader', reportRoutes.word, { params: params(), query })
    const bodyOf = (file: { rawPayload: Uint8Array }) =>
      strFromU8(unzipSync(file.rawPayload)['word/document.xml'] ?? new Uint8Array())
    const brief = await asked({ form: 'brief' })
    expect(bodyOf(brief)).toContain('社情民意调查专报')
    expect(bodyOf(brief)).toContain('第1期')
    const page = await asked({ form: 'public', language: 'en' })
    expect(bodyOf(page)).toContain('What people say should be done first')
    const name = encodeURIComponent('公众版-English-试测_第一期.docx')
    expect(page.headers['content-disposition']).toContain(name)
    expect((await asked({ form: 'other' })).statusCode).toBe(422)
  })

  test('proposes no measure for an issue that only has the number of another', () => {
    const instrument = seedInstrument()
    expect(new Set(measuresFor(instrument).map(({ issue }) => issue)).size).toBe(60)
    const [first, ...others] = instrument.issues
    const changed = { ...instrument, issues: [{ ...first!, name: { 'zh-CN': '另一件事' } }, ...others] }
    expect(measuresFor(changed).some(({ issue }) => issue === first!.id)).toBe(false)
  })
})
