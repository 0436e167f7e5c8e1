import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addToLibrary } from '../../server/commands/change-library.ts'
import { ownJobs, startJob } from '../../server/commands/export-jobs.ts'
import { runnerOf } from '../../server/commands/job-runner.ts'
import { keepComment } from '../../server/commands/review-report.ts'
import { addMeasure } from '../../server/commands/wave-measures.ts'
import type { Connected } from '../../server/database/connect.ts'
import { migrate } from '../../server/database/migrate.ts'
import { insertAccount } from '../../server/repositories/accounts.ts'
import { listReportComments } from '../../server/repositories/report-comments.ts'
import { bothDatabases } from '../support/databases.ts'
import { plannedWave } from '../support/planned-wave.ts'

// The embedded database takes one call after the other: only on a server do calls meet.
const [, postgresql] = bothDatabases
const database = postgresql!

describe.skipIf(database.isMissing)(`calls at the same time ${database.name}`, () => {
  let connected: Connected
  let wave: string
  beforeAll(async () => {
    await database.start()
    connected = await database.open()
    await migrate(connected.db)
    wave = (await plannedWave(connected.db)).wave
    await insertAccount(connected.db, { id: 'a', name: '甲', role: 'analyst', passwordHash: 'none' })
  })
  afterAll(async () => {
    await connected?.close()
    await database.stop()
  })
  const four = <T>(run: (k: number) => Promise<T>) => Promise.all([0, 1, 2, 3].map(run))

  test('measures that are added have a number each, and none takes the place of another', async () => {
    const written = {
      text: '每年冬季为返乡青年办两场创业交流会。',
      indicator: '场次',
      supportUnits: [],
      leader: '分管副市长',
      quartersToDeadline: 4,
      issue: 'E01',
      cause: 'supply' as const,
    }
    const ids = await four(async (k) => {
      const asked = { body: { ...written, leadUnit: `单位${k}` }, account: 'a', today: '2026-11-26' }
      return (await addMeasure(connected.db, wave, asked)).id
    })
    expect(ids.sort()).toEqual(['E01-c1', 'E01-c2', 'E01-c3', 'E01-c4'])
    const shared = { ...written, outcome: 'satisfaction', costClass: 'low', evidence: 'expert' } as const
    const said = {
      basis: '本市经验',
      burdens: '由财政承担',
      objections: '暂无反对',
      reconsider: '效果不明显',
      account: 'a',
    }
    const added = await four((k) => addToLibrary(connected.db, { ...shared, ...said, leadUnit: `单位${k % 2}` }))
    expect(new Set(added.map(({ id }) => id))).toEqual(new Set(['E01-a1', 'E01-a2']))
  })

  test('a comment that is sent four times at once is there once', async () => {
    const comment = { statement: 'f'.repeat(16), original: '原句', words: '请再核对', account: 'a', day: '2026-11-26' }
    await four(() => keepComment(connected.db, wave, comment))
    expect(await listReportComments(connected.db, wave)).toHaveLength(1)
  })

  test('a file that is asked for four times at once is made once', async () => {
    const jobs = { db: connected.db, clock: () => new Date('2026-11-26T10:00:00+08:00') }
    const wanted = { format: 'pdf', form: 'brief', language: 'zh-CN', issuer: '', date: '2026-11-26' } as const
    const order = { wave, account: 'a', wanted }
    // Nobody makes it meanwhile.
    await runnerOf(jobs).stop()
    await four(() => startJob(jobs, order))
    expect(await ownJobs(jobs, wave, 'a')).toHaveLength(1)
  })
})
