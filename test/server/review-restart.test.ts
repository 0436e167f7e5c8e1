import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type Job, reviewRoutes } from '../../analysis/report/review/routes.ts'
import { addressOf } from '../../client/api.ts'
import { answerWave } from '../support/answer-wave.ts'
import { emptyDatabaseIn } from '../support/embedded.ts'
import { openWave } from '../support/open-wave.ts'
import { firstAdministrator, type RealServer, startServer } from '../support/real-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'minyi-restart-'))
let server: RealServer | undefined
afterAll(async () => {
  await server?.end('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

test('kill -9 in the middle of a job loses nothing without a word', { timeout: 400_000 }, async () => {
  await emptyDatabaseIn(join(folder, 'database'))
  server = await startServer(folder)
  const staff = await firstAdministrator(server)
  const { wave, units } = await openWave(staff)
  for (const [place, { link }] of units.entries())
    await answerWave(
      server.baseUrl,
      link,
      Array.from({ length: 30 }, (_, k) => k * 10 + place),
    )
  const params = { wave: wave.id }
  const start = (format: string) => staff.call<Job>(reviewRoutes.startJob, { params, body: { format } })
  const until = async (base: string, id: string, wanted: (state: Job['state']) => boolean): Promise<Job['state']> => {
    for (;;) {
      const answer = await fetch(base + addressOf(reviewRoutes.job, { params: { job: id } }), {
        headers: { cookie: staff.cookie },
      })
      const { state } = (await answer.json()) as Job
      if (wanted(state)) return state
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
  }
  const isOver = (state: string) => !['waiting', 'analysing', 'writing'].includes(state)
  const finished = await start('xlsx')
  expect(await until(server.baseUrl, finished.id, isOver)).toBe('done')
  const [running, waiting] = [await start('pdf'), await start('pptx')]
  await until(server.baseUrl, running.id, (state) => state === 'writing')
  await server.end('SIGKILL')

  server = await startServer(folder)
  const { baseUrl } = server
  expect(await until(baseUrl, running.id, isOver)).toBe('interrupted')
  expect(await until(baseUrl, waiting.id, isOver)).toBe('done')
  const fileOf = async (job: string) => {
    const answer = await fetch(baseUrl + addressOf(reviewRoutes.jobFile, { params: { job } }), {
      headers: { cookie: staff.cookie },
    })
    return [answer.status, new Uint8Array(await answer.arrayBuffer()).subarray(0, 2).toString()]
  }
  expect(await fileOf(finished.id)).toEqual([200, '80,75'])
  expect(await fileOf(waiting.id)).toEqual([200, '80,75'])
  expect((await fileOf(running.id))[0]).toBe(409)
})
