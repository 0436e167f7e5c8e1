import { afterAll, beforeAll, expect, test } from 'vitest'
import { surveyRoutes } from '../../domain/api/surveys.ts'
import { demoPlan, fillDemo, removeHalfDemo } from '../../server/fill-demo.ts'
import { findNote, keepNote } from '../../server/repositories/installation.ts'
import { type TestApp, testApp } from '../support/app.ts'

let server: TestApp
let address: string
beforeAll(async () => {
  server = await testApp()
  address = await server.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => server.close())

const plan = { ...demoPlan, responses: 150 }
const surveys = async () => (await server.ask('administrator', surveyRoutes.list)).json().surveys as { id: string }[]
/** As after a killed process: some answers have come in, the rest never does. */
const breakOff = () =>
  expect(
    fillDemo(
      server.context,
      address,
      (done) => {
        if (done > 20) throw new Error('broken off')
      },
      plan,
    ),
  ).rejects.toThrow('broken off')

test('a demo that was broken off is taken away whole, and filled anew', async () => {
  await server.cookieOf('administrator')
  const empty = await server.counts()
  await breakOff()
  expect((await server.counts()).responses).toBeGreaterThan(10)
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(await removeHalfDemo(server.context)).toBe(true)
  expect(await server.counts()).toEqual(empty)
  await fillDemo(server.context, address, () => {}, plan)
  expect(await findNote(server.context.db, 'half_demo')).toBeUndefined()
  expect(await removeHalfDemo(server.context)).toBe(false)
  expect(await surveys()).toHaveLength(1)
})

test('one that somebody has begun to work with stays', async () => {
  const [survey] = await surveys()
  const { db } = server.context
  await keepNote(db, 'half_demo', survey?.id ?? '')
  await db.updateTable('surveys').set({ revision: 2 }).execute()
  expect(await removeHalfDemo(server.context)).toBe(false)
  expect(await surveys()).toHaveLength(1)
  expect(await findNote(db, 'half_demo')).toBeUndefined()
})

test('two processes do not fill it both', async () => {
  const before = await surveys()
  await keepNote(server.context.db, 'half_demo', 'of-another')
  await expect(fillDemo(server.context, address, () => {}, plan)).rejects.toThrow('another process')
  expect(await surveys()).toEqual(before)
})
