import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reportSchema } from '../../analysis/report/model.ts'
import { isGoing } from '../../analysis/report/review/job-states.ts'
import { reviewRoutes } from '../../analysis/report/review/routes.ts'
import { reportRoutes } from '../../analysis/report/routes.ts'
import { openCapsule } from '../../server/capsule/open-capsule.ts'
import { verifyCapsule } from '../../server/capsule/verify-capsule.ts'
import { tampered } from '../support/capsules.ts'
import { jobUntil, type ReviewedWave, reviewedWave, sentencesOf, startJob, stateOf } from '../support/reviewed-wave.ts'

const slow = 300_000
let wave: ReviewedWave
let capsule: Uint8Array
beforeAll(async () => {
  wave = await reviewedWave()
  const params = { wave: wave.wave }
  const [first] = await sentencesOf(wave)
  const slots = first?.claims.map((_, k) => `{${k + 1}}`).join('、')
  await wave.ask('analyst', reviewRoutes.edit, {
    params: { ...params, statement: first?.key },
    body: { text: `经复核，${slots}。`, base: null },
  })
  const step = (name: string, number: number, headers: object = {}) =>
    wave.ask('headers' in headers ? null : 'analyst', reviewRoutes.step, {
      params,
      body: { step: name, number },
      ...headers,
    })
  await step('submitted', 0)
  await step('checked', 1)
  await step('reviewed', 1, { headers: wave.colleague })
  await wave.ask('administrator', reviewRoutes.sign, { params, body: { number: 1 } })
}, slow)
afterAll(() => wave?.close())

const sealed = async (number?: number) => {
  const order = number === undefined ? { format: 'capsule' as const } : { format: 'capsule' as const, number }
  const { id } = await startJob(wave, order)
  const job = await jobUntil(wave, id, (now) => !isGoing(now))
  const file = await wave.ask('analyst', reviewRoutes.jobFile, { params: { job: id } })
  return { job, bytes: new Uint8Array(file.rawPayload) }
}
const differences = async (bytes: Uint8Array) => (await verifyCapsule(bytes)).flatMap((part) => part.differences)
const readerReport = async () =>
  reportSchema.parse((await wave.ask('reader', reportRoutes.report, { params: { wave: wave.wave } })).json())

test(
  'the report and its list of claims carry edits and state',
  async () => {
    const report = await readerReport()
    expect(report.mark).toBe('签发稿（未编号）')
    expect(JSON.stringify(report.blocks)).toContain('经复核')
    const claims = await wave.ask('reader', reportRoutes.claims, { params: { wave: wave.wave } })
    expect(claims.body).toMatch(/经复核，[^\r\n]*,person,第\d+份 · 某reader\r\n/)
  },
  slow,
)

test(
  'a signed version is sealed by its number, names itself, and every number agrees',
  async () => {
    const { job, bytes } = await sealed(1)
    capsule = bytes
    expect(job.fileName).toBe('数据封装-试测.第1版第2份.zip')
    expect(openCapsule(bytes).manifest.version).toBe(1)
    const [, version] = await verifyCapsule(bytes)
    expect(version?.part).toBe(
      '第 1 版 · version 1（送核 某analyst 2026-11-25；核对 某analyst 2026-11-25；审核 钱同事 2026-11-25；签发 某administrator 2026-11-25）',
    )
    expect(await differences(bytes)).toEqual([])
  },
  slow,
)

test(
  'a manifest or a list of steps that names another version is found',
  async () => {
    const other = tampered(capsule, {
      file: 'given.json',
      change: (text) => text.replace('"number": 1', '"number": 2'),
      isResealed: true,
    })
    expect(await differences(other)).toContain('manifest.json/version: 1 ≠ 2')
    const unsigned = tampered(capsule, {
      file: 'given.json',
      change: (text) => text.replace('"step": "signed"', '"step": "reopened"'),
      isResealed: true,
    })
    expect((await differences(unsigned)).join()).toContain('report.json/mark')
  },
  slow,
)

test(
  'new answers and a new draft leave the sealed version as it was',
  async () => {
    const params = { wave: wave.wave }
    await wave.ask('analyst', reviewRoutes.reopen, { params, body: { number: 1, reason: '有新数据' } })
    await sql`insert into responses
    select md5(id) || md5(id || 'x') as id, wave_id, unit_id, stratum, day, body_hash, leaf, nonce, seed, language,
      answers, codes, pace from responses where wave_id = ${wave.wave} and length(id) = 64`.execute(wave.context.db)
    const { bytes } = await sealed(1)
    expect(await differences(bytes)).toEqual([])
    expect(openCapsule(bytes).manifest.dataHash).toBe(openCapsule(capsule).manifest.dataHash)
    const draft = await sealed()
    expect(openCapsule(draft.bytes).manifest).not.toHaveProperty('version')
    expect(openCapsule(draft.bytes).manifest.dataHash).not.toBe(openCapsule(capsule).manifest.dataHash)
    expect(await differences(draft.bytes)).toEqual([])
  },
  slow,
)

test(
  'of a version that was sent back before it was signed no answers are kept',
  async () => {
    const params = { wave: wave.wave }
    await wave.ask('analyst', reviewRoutes.step, { params, body: { step: 'submitted', number: 1 } })
    expect((await stateOf(wave)).versions.map(({ isSealable }) => isSealable)).toEqual([true, true])
    await wave.ask('analyst', reviewRoutes.reopen, { params, body: { number: 2, reason: '再改' } })
    expect((await stateOf(wave)).versions.map(({ isSealable }) => isSealable)).toEqual([false, true])
    expect((await sealed(2)).job).toMatchObject({ state: 'failed', problem: 'version_not_sealable' })
  },
  slow,
)
