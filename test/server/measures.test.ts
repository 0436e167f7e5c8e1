import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reportRoutes } from '../../analysis/report/routes.ts'
import { editOf, measureRoutes, type WaveMeasure, type WaveMeasures } from '../../domain/api/measures.ts'
import { measuresFor } from '../../server/commands/measure-library.ts'
import { seedInstrument } from '../fixtures/findings.ts'
import { decideMeasure } from '../support/decide-measure.ts'
import { type SimulatedApp, simulatedApp } from '../support/simulated-app.ts'

let testing: SimulatedApp
let wave: string
beforeAll(async () => {
  testing = await simulatedApp()
  wave = testing.wave
}, 400_000)
afterAll(() => testing.close())

const list = async () => (await testing.ask('reader', measureRoutes.list, { params: { wave } })).json() as WaveMeasures
const find = async (id: string): Promise<WaveMeasure> => {
  const found = (await list()).measures.find(({ measure }) => measure.id === id)
  if (!found) throw new Error(`no measure ${id}`)
  return found
}
const decide = (measure: string, deciding: Parameters<typeof decideMeasure>[2]) =>
  decideMeasure(testing, measure, deciding)
const table = async (query: object = {}) =>
  (await testing.ask('reader', measureRoutes.table, { params: { wave }, query })).body
const reportText = async () =>
  JSON.stringify((await testing.ask('reader', reportRoutes.report, { params: { wave } })).json())

test('all measures of the library are listed, those of the report in three to five programmes', async () => {
  const { measures, programmes } = await list()
  expect(measures).toHaveLength(180)
  expect(programmes.length).toBeGreaterThanOrEqual(3)
  expect(programmes.length).toBeLessThanOrEqual(5)
  expect(measures.some(({ programme }) => programme !== null)).toBe(true)
  for (const { issues, lessNamed } of programmes)
    for (const { issue, value } of lessNamed) {
      expect(issues).toContain(issue)
      expect(value).toBeLessThan(0)
    }
  expect(measures.every(({ decision, isEdited, isOwn }) => decision === 'proposed' && !isEdited && !isOwn)).toBe(true)
}, 200_000)

test('what is adopted with other words stands in the report and alone in the table, until that is undone', async () => {
  const before = await find('E09-1')
  const text = '供热期内每户可以免费测温一次，不足十八度的次日派人上门查明并记录。'
  expect(
    (
      await decide('E09-1', {
        decision: 'adopted',
        edit: { ...editOf(before.measure), text, leader: '副市长（城建）' },
      })
    ).statusCode,
  ).toBe(200)
  const adopted = await find('E09-1')
  expect(adopted).toMatchObject({ decision: 'adopted', isEdited: true, measure: { text, leader: '副市长（城建）' } })
  expect(adopted.measure.countedFrom).toMatch(/^\d{4}-\d\d-\d\d$/)
  const rows = (await table()).trim().split('\r\n').slice(1)
  expect(rows).toHaveLength(1)
  expect(rows[0]).toContain(text)
  expect(await reportText()).toContain(text.replace('。', ''))

  await decide('E09-1', { decision: 'proposed', edit: null })
  expect(await find('E09-1')).toEqual(before)
  expect(await table()).not.toContain('次日派人')
  expect(await reportText()).not.toContain('次日派人')
}, 200_000)

test('a rejected measure leaves the report and stays in the list', async () => {
  const proposed = (await list()).measures.find(({ programme }) => programme !== null)
  const id = proposed?.measure.id ?? ''
  await decide(id, { decision: 'rejected', edit: null })
  expect(await find(id)).toMatchObject({ decision: 'rejected', programme: null })
  expect(await table()).not.toContain(proposed?.measure.text ?? '')
  await decide(id, { decision: 'proposed', edit: null })
}, 200_000)

test('the city adds measures of its own, each with an id of its own', async () => {
  const own = {
    ...editOf((await find('E01-1')).measure),
    text: '每年冬季为返乡青年办两场创业交流，由本地商会免费提供场地。',
    issue: 'E01',
    cause: 'supply',
  }
  const add = async (body = own) =>
    (await testing.ask('analyst', measureRoutes.add, { params: { wave }, body })).json().id
  // Also at the same moment; the same words twice are a second click.
  const other = { ...own, leadUnit: '商务\u202e局\n' }
  expect(await Promise.all([add(), add(other), add()])).toEqual(['E01-c1', 'E01-c2', 'E01-c1'])
  expect((await find('E01-c2')).measure.leadUnit).toBe('商务局')
  expect(await find('E01-c1')).toMatchObject({ isOwn: true, decision: 'adopted', measure: { evidence: 'expert' } })
  expect((await table()).trim().split('\r\n')).toHaveLength(3)
  await decide('E01-c1', { decision: 'rejected', edit: null })
  expect(await find('E01-c1')).toMatchObject({ isOwn: true, decision: 'rejected' })
}, 200_000)

test('what the city added can be taken away, brought back, and its number is not given again', async () => {
  const remove = (measure: string, role: 'analyst' | 'reader' = 'analyst') =>
    decide(measure, { decision: 'removed', role })
  const before = await find('E01-c2')
  expect((await remove('E01-c2', 'reader')).statusCode).toBe(403)
  expect((await remove('E09-1')).statusCode).toBe(404)
  expect((await remove('E01-c1')).statusCode).toBe(200)
  const { standing } = (await remove('E01-c2')).json()
  expect((await list()).measures.filter(({ isOwn }) => isOwn)).toEqual([])
  expect(await table()).not.toContain('返乡青年')

  const edit = editOf(before.measure)
  expect((await decide('E01-c2', { decision: 'adopted', edit, base: before.standing })).json()).toMatchObject({
    code: 'measure_conflict',
    details: { decision: 'removed', edit, standing },
  })
  await decide('E01-c2', { decision: 'adopted', edit, base: standing })
  expect(await find('E01-c2')).toEqual(before)
  await remove('E01-c2')
  const body = { ...edit, issue: 'E01', cause: 'supply' }
  const { id } = (await testing.ask('analyst', measureRoutes.add, { params: { wave }, body })).json()
  expect(id).toBe('E01-c3')
  await remove(id)
}, 200_000)

test('an extract holds only what its unit leads or supports', async () => {
  const lines = (await table({ unit: '住建局' })).trim().split('\r\n').slice(1)
  for (const line of lines) expect(line).toContain('住建局')
  expect((await table({ unit: '没有这个单位' })).trim().split('\r\n')).toHaveLength(1)
}, 200_000)

test('the extract is also written on turned pages and as a sheet, with its rows alone', async () => {
  const filesOf = async (route: typeof measureRoutes.tableDocument | typeof measureRoutes.tableSheet) => {
    const answer = await testing.ask('reader', route, { params: { wave }, query: { unit: '住建局' } })
    expect(answer.statusCode).toBe(200)
    return unzipSync(answer.rawPayload)
  }
  const word = strFromU8((await filesOf(measureRoutes.tableDocument))['word/document.xml']!)
  expect(word).toContain('w:orient="landscape"')
  expect(word).not.toContain('附件')
  for (const { measure, programme } of (await list()).measures)
    expect(word.includes(measure.text), measure.id).toBe(
      programme !== null && [measure.leadUnit, ...measure.supportUnits].includes('住建局'),
    )
  const sheets = await filesOf(measureRoutes.tableSheet)
  expect(Object.keys(sheets).filter((name) => name.startsWith('xl/worksheets/sheet'))).toHaveLength(1)
  expect(strFromU8(sheets['xl/worksheets/sheet1.xml']!)).toContain('orientation="landscape"')
}, 400_000)

test('readers decide nothing, and measures that do not exist or are badly written are refused', async () => {
  expect((await decide('E09-1', { decision: 'adopted', role: 'reader' })).statusCode).toBe(403)
  expect((await decide('Z99-1', { decision: 'adopted' })).statusCode).toBe(404)
  const { measure } = await find('E09-1')
  const edit = { ...editOf(measure), text: '短' }
  expect((await decide('E09-1', { decision: 'adopted', edit })).statusCode).toBe(422)
  const many = { ...editOf(measure), supportUnits: Array(31).fill('住建局') }
  expect((await decide('E09-1', { decision: 'adopted', edit: many })).statusCode).toBe(422)
}, 200_000)

test('a questionnaire whose codes mean others keeps the measures but not their groups', () => {
  const instrument = seedInstrument()
  const changed = structuredClone(instrument)
  for (const section of changed.sections)
    for (const item of section.items)
      if (item.id === 'age' && 'categories' in item)
        item.categories.reverse().forEach((one, i) => {
          one.code = i + 1
        })
  const elderly = (list: ReturnType<typeof measuresFor>) => list.filter(({ group }) => group?.id === 'elderly').length
  expect(elderly(measuresFor(instrument))).toBeGreaterThan(5)
  expect(elderly(measuresFor(changed))).toBe(0)
  expect(measuresFor(changed)).toHaveLength(180)
})
