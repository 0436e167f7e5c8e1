import { afterAll, beforeAll, expect, test } from 'vitest'
import { isGoing } from '../../analysis/report/review/job-states.ts'
import { type Job, reviewRoutes } from '../../analysis/report/review/routes.ts'
import { verifyCapsule } from '../../server/capsule/verify-capsule.ts'
import { resumeJobs } from '../../server/commands/job-runner.ts'
import { jobUntil, type ReviewedWave, reviewedWave, startJob } from '../support/reviewed-wave.ts'

let wave: ReviewedWave
beforeAll(async () => {
  wave = await reviewedWave()
}, 300_000)
afterAll(() => wave?.close())

const fileOf = (job: string, role: 'analyst' | 'administrator' = 'analyst') =>
  wave.ask(role, reviewRoutes.jobFile, { params: { job } })
const isOver = (job: Job) => !isGoing(job)
const cancel = async (job: string): Promise<Job> =>
  (await wave.ask('analyst', reviewRoutes.cancelJob, { params: { job } })).json()
const listed = async (): Promise<Job[]> =>
  (await wave.ask('analyst', reviewRoutes.jobs, { params: { wave: wave.wave } })).json().jobs

test('a job makes the file outside the request, for its owner alone', async () => {
  const { id, fileName } = await startJob(wave, { format: 'docx' })
  expect(fileName).toBe('分析报告-试测.docx')
  expect((await jobUntil(wave, id, isOver)).state).toBe('done')
  const file = await fileOf(id)
  expect(file.rawPayload.subarray(0, 2).toString()).toBe('PK')
  expect(decodeURIComponent(String(file.headers['content-disposition']))).toContain(fileName)
  expect((await fileOf(id, 'administrator')).statusCode).toBe(404)
}, 300_000)

test('the same file asked for twice is made once', async () => {
  const [first, second] = [await startJob(wave, { format: 'xlsx' }), await startJob(wave, { format: 'xlsx' })]
  expect(second.id).toBe(first.id)
  await jobUntil(wave, first.id, isOver)
  expect((await startJob(wave, { format: 'xlsx' })).id).not.toBe(first.id)
}, 300_000)

test('a cancelled job ends at once, one that waits is never begun, and the next one is done', async () => {
  const [running, waiting, last] = [
    await startJob(wave, { format: 'pdf' }),
    await startJob(wave, { format: 'pptx' }),
    await startJob(wave, { format: 'docx' }),
  ]
  expect(waiting.ahead).toBeGreaterThan(0)
  await jobUntil(wave, running.id, (now) => now.state === 'writing' || isOver(now))
  expect(await cancel(waiting.id)).toMatchObject({ state: 'cancelled' })
  expect(await cancel(running.id)).toMatchObject({ state: 'cancelled' })
  expect((await jobUntil(wave, last.id, isOver)).state).toBe('done')
  for (const { id } of [running, waiting]) {
    expect((await jobUntil(wave, id, isOver)).state).toBe('cancelled')
    expect((await fileOf(id)).json().code).toBe('job_not_done')
  }
}, 300_000)

test('a capsule is made by a job and holds all that the report follows from', async () => {
  const { id, fileName } = await startJob(wave, { format: 'capsule' })
  expect(fileName).toBe('数据封装-试测.zip')
  await jobUntil(wave, id, isOver)
  const verified = await verifyCapsule((await fileOf(id)).rawPayload)
  expect(verified.flatMap(({ differences }) => differences)).toEqual([])
  expect(verified.reduce((sum, { agree }) => sum + agree, 0)).toBeGreaterThan(1000)
  expect(verified[1]?.part).toBe('草稿 · draft')
}, 300_000)

test('a finished file is kept for a day and forgotten then', async () => {
  const { clock, db } = wave.context
  const [newest] = await listed()
  expect(new Date(newest?.keptUntil ?? 0).getTime() - clock().getTime()).toBe(24 * 3_600_000)
  const endedAgo = (hours: number) =>
    db
      .updateTable('report_jobs')
      .set({ ended_at: new Date(clock().getTime() - hours * 3_600_000) })
      .execute()
  await endedAgo(23.9)
  expect((await fileOf(newest?.id ?? '')).statusCode).toBe(200)
  await endedAgo(24.1)
  expect((await fileOf(newest?.id ?? '')).statusCode).toBe(404)
  expect(await db.selectFrom('report_jobs').selectAll().execute()).toEqual([])
})

test('after a restart what was under way is told as interrupted, and what waited is made', async () => {
  const { db, clock } = wave.context
  const row = { wave_id: wave.wave, account_id: 'the-analyst', started_at: clock(), ended_at: null, content: null }
  const wanted = { format: 'xlsx', form: 'annex', language: 'zh-CN', issuer: '示例单位', date: '2026-11-25' }
  for (const [id, state] of [
    ['writing', 'writing'],
    ['analysing', 'analysing'],
    ['waiting', 'waiting'],
  ] as const)
    await db
      .insertInto('report_jobs')
      .values({
        ...row,
        id,
        state,
        file_name: `${id}.xlsx`,
        problem: null,
        details: null,
        wanted: JSON.stringify(wanted),
      })
      .execute()
  await resumeJobs(wave.context)
  const after = async (id: string) => (await jobUntil(wave, id, isOver)).state
  expect([await after('writing'), await after('analysing'), await after('waiting')]).toEqual([
    'interrupted',
    'interrupted',
    'done',
  ])
  expect((await fileOf('writing')).json().code).toBe('job_not_done')
}, 300_000)
