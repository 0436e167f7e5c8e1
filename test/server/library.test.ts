import { afterAll, beforeAll, expect, test } from 'vitest'
import { libraryPageSize, libraryRoutes } from '../../domain/api/library.ts'
import { measureRoutes, type WaveMeasures } from '../../domain/api/measures.ts'
import type { ResponseOf } from '../../domain/api/route.ts'
import { libraryEditOf } from '../../domain/library-edit.ts'
import { measures } from '../../domain/seed/measures/index.ts'
import { decideMeasure } from '../support/decide-measure.ts'
import { type SimulatedApp, simulatedApp } from '../support/simulated-app.ts'

let testing: SimulatedApp
let wave: string
beforeAll(async () => {
  testing = await simulatedApp()
  wave = testing.wave
}, 400_000)
afterAll(() => testing.close())

type List = ResponseOf<typeof libraryRoutes.list>
const list = async (query: object = {}): Promise<List> =>
  (await testing.ask('reader', libraryRoutes.list, { query })).json()
const ofWave = async (id: string) => {
  const { measures: all } = (
    await testing.ask('reader', measureRoutes.list, { params: { wave } })
  ).json() as WaveMeasures
  return all.find(({ measure }) => measure.id === id)
}
const shipped = (id: string) => measures.find((measure) => measure.id === id)!
const change = (measure: string, body: object, role: 'analyst' | 'reader' = 'analyst') =>
  testing.ask(role, libraryRoutes.change, { params: { measure }, body })
const text = '每月第一个周六在社区办一次供热接待，当场登记，七日内上门。'
const edit = { ...libraryEditOf(shipped('E09-1')), text }

test('the library is listed by pages and found by issue, unit, term and words', async () => {
  const all = await list()
  expect(all.total).toBe(measures.length)
  expect(all.measures).toHaveLength(libraryPageSize)
  expect((await list({ page: 2 })).measures[0]?.measure.id).not.toBe(all.measures[0]?.measure.id)
  expect((await list({ issue: 'E09' })).measures.map(({ measure }) => measure.id)).toEqual(['E09-1', 'E09-2', 'E09-3'])
  const unit = await list({ unit: '住建局', term: 'near' })
  expect(unit.total).toBeGreaterThan(0)
  for (const { measure } of unit.measures) {
    expect([measure.leadUnit, ...measure.supportUnits]).toContain('住建局')
    expect(measure.term).toBe('near')
  }
  expect((await list({ search: '室温' })).measures.some(({ measure }) => measure.id === 'E09-1')).toBe(true)
  expect((await list({ search: '没有这样的措施' })).total).toBe(0)
})

test('other words are proposed from then on, and what was adopted before stays as it was adopted', async () => {
  const decide = (decision: 'adopted' | 'proposed') => decideMeasure(testing, 'E09-1', { decision })
  await decide('adopted')
  const adopted = await ofWave('E09-1')
  expect((await change('E09-1', { edit, isRetired: false })).statusCode).toBe(200)
  expect((await ofWave('E09-1'))?.measure).toEqual(adopted?.measure)
  await change('E09-1', { edit, isRetired: true })
  expect((await ofWave('E09-1'))?.measure).toEqual(adopted?.measure)
  await decide('proposed')
  expect(await ofWave('E09-1')).toBeUndefined()
  await change('E09-1', { edit, isRetired: false })
  expect((await ofWave('E09-1'))?.measure.text).toBe(text)
  expect((await list({ state: 'edited' })).measures.map(({ measure }) => measure.id)).toEqual(['E09-1'])
}, 200_000)

test('every change is in the history with who made it, and the shipped words come back', async () => {
  const history = async () =>
    (await testing.ask('reader', libraryRoutes.history, { params: { measure: 'E09-1' } })).json().changes as {
      state: string
      by: string
      measure: { text: string }
    }[]
  const before = await history()
  expect(before.map(({ state }) => state)).toEqual(['edited', 'retired', 'edited', 'shipped'])
  expect(before[0]?.by).not.toBe('')
  await change('E09-1', { edit: null, isRetired: false })
  expect((await history())[0]).toMatchObject({ state: 'shipped', measure: { text: shipped('E09-1').text } })
  expect((await ofWave('E09-1'))?.measure.text).toBe(shipped('E09-1').text)
}, 200_000)

test('the city adds measures for all waves, and retires them', async () => {
  const added = await testing.ask('analyst', libraryRoutes.add, { body: { ...edit, issue: 'E09' } })
  expect(added.json()).toEqual({ id: 'E09-a1' })
  expect(await ofWave('E09-a1')).toMatchObject({ isOwn: false, decision: 'proposed', measure: { text } })
  await change('E09-a1', { edit, isRetired: true })
  expect(await ofWave('E09-a1')).toBeUndefined()
  expect((await testing.ask('analyst', libraryRoutes.add, { body: { ...edit, issue: 'E09' } })).json().id).toBe(
    'E09-a2',
  )
  await change('E09-a2', { edit, isRetired: true })
}, 200_000)

test('readers change nothing, and what is badly written or does not exist is refused', async () => {
  expect((await change('E09-1', { edit, isRetired: false }, 'reader')).statusCode).toBe(403)
  expect((await change('E09-9', { edit, isRetired: false })).statusCode).toBe(404)
  expect((await change('E09-1', { edit: { ...edit, text: '短' }, isRetired: false })).statusCode).toBe(422)
  expect((await testing.ask('analyst', libraryRoutes.add, { body: { ...edit, issue: 'Z09' } })).statusCode).toBe(404)
})
