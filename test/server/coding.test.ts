import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commentRoutes } from '../../analysis/report/comments/routes.ts'
import { type Comments, commentsSchema, themeFindingsSchema } from '../../analysis/report/comments/schema.ts'
import { reportSchema } from '../../analysis/report/model.ts'
import { reportRoutes } from '../../analysis/report/routes.ts'
import { codingRoutes } from '../../domain/api/coding.ts'
import type { Route } from '../../domain/api/route.ts'
import type { Unit } from '../../domain/api/waves.ts'
import { startSession } from '../../server/commands/sign-in.ts'
import { insertAccount } from '../../server/repositories/accounts.ts'
import { getInstrument, getVersionOf } from '../../server/repositories/versions.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { insertResponses } from '../support/insert-responses.ts'
import { testWave } from '../support/intake.ts'

let testing: TestApp
let wave: string
let third: string
const texts = [
  '暖气不热，报修没人来，电话13812345678',
  '暖气太凉，老人受不了',
  '公交车晚上没有了，等车太久',
  '公交站点太远，等车太久',
  '看病要去外地，报销太慢',
  '骆驼博物馆何时开门',
]

beforeAll(async () => {
  testing = await testApp()
  const { db, clock } = testing.context
  for (const role of ['administrator', 'analyst', 'reader'] as const) await testing.cookieOf(role)
  const made = await testWave(testing)
  wave = made.wave.id
  const instrument = await getInstrument(db, await getVersionOf(db, wave))
  const items = instrument.analysis.comments.map(({ item }) => item)
  const unitOf = (i: number) => made.units[i % 4 === 0 ? 2 : i % 2] as Unit
  await insertResponses(
    db,
    wave,
    instrument,
    Array.from({ length: 80 }, (_, i) => ({
      unit: unitOf(i).id,
      stratum: String(unitOf(i).stratum),
      seed: i,
      day: '2026-11-25',
      answers: i < 60 ? { [items[0] as string]: texts[i % texts.length] } : {},
    })),
  )
  const account = await insertAccount(db, { id: 'third', name: '第三人', role: 'analyst', passwordHash: 'none' })
  third = `minyi=${await startSession(db, account.id, clock())}`
})
afterAll(() => testing.close())

type Who = 'administrator' | 'analyst' | 'reader' | 'third'
const ask = (who: Who, route: Route, asked: { params?: object; query?: object; body?: unknown } = {}) =>
  testing.ask(who === 'third' ? null : who, route, {
    ...asked,
    params: { wave, ...asked.params },
    ...(who === 'third' && { headers: { cookie: third } }),
  })
const code = (who: Who, comment: string, themes: readonly string[]) =>
  ask(who, codingRoutes.code, { params: { comment }, body: { themes } })
const read = async (query: object = {}): Promise<Comments> => {
  const answer = await ask('analyst', commentRoutes.comments, { query })
  return commentsSchema.parse(answer.json().comments)
}
const codeOf = async (answer: ReturnType<typeof ask>) => [(await answer).statusCode, (await answer).json().code]

describe('comments', () => {
  test('are masked texts, each once, with their people and nothing that leads to a response', async () => {
    const found = await read()
    expect(found).toMatchObject({ writers: 60, respondents: 80 })
    expect(found.comments).toHaveLength(6)
    expect(found.comments.map(({ people }) => people)).toEqual(Array(6).fill(10))
    expect(JSON.stringify(found)).not.toContain('13812')
    const rows = await testing.context.db.selectFrom('responses').select(['id', 'leaf', 'body_hash']).execute()
    const all = JSON.stringify(found)
    for (const row of rows) for (const value of Object.values(row)) expect(all).not.toContain(value.slice(0, 16))
  })

  test('are in clusters whose shares are estimates', async () => {
    const { clusters, comments } = await read()
    expect(clusters.length).toBeGreaterThan(1)
    const counted = (c: number) =>
      comments.filter(({ cluster }) => cluster === c).reduce((sum, { people }) => sum + people, 0)
    expect(clusters.map(({ people }) => people)).toEqual(clusters.map((_, c) => counted(c)))
    for (const { share } of clusters) expect(share).toMatchObject({ isEstimable: true, baseSize: 60 })
  })

  test('of one sector are those of its people; of an unknown one there are none', async () => {
    const of1 = await read({ sector: 1 })
    expect(of1.writers).toBeLessThan(60)
    expect(of1.comments.every(({ sectors }) => sectors.includes(1))).toBe(true)
    expect((await read({ sector: 77 })).comments).toEqual([])
    expect((await read({ group: 'nothing' })).comments).toEqual([])
  })

  test('keep their ids when more are written', async () => {
    const before = (await read()).comments.map(({ id }) => id)
    expect((await read({ sector: 1 })).comments.every(({ id }) => before.includes(id))).toBe(true)
  })
})

describe('coding', () => {
  let ids: string[]
  beforeAll(async () => {
    ids = (await read()).comments.map(({ id }) => id)
    const theme = (id: string, name: string) => ({ id, name, definition: '', example: '' })
    const themes = [theme('heat', '供热'), theme('bus', '公交'), theme('other', '其他')]
    const saved = await ask('analyst', codingRoutes.saveFrame, { body: { revision: 0, themes } })
    expect(saved.json()).toMatchObject({ revision: 1 })
  })

  test('the frame of an older revision overwrites nothing', async () => {
    const themes = [{ id: 'x', name: '别的', definition: '', example: '' }]
    expect(await codeOf(ask('third', codingRoutes.saveFrame, { body: { revision: 0, themes } }))).toEqual([
      409,
      'draft_conflict',
    ])
  })

  test('nobody sees what another said before both have coded, and then neither can change it', async () => {
    const [comment = ''] = ids
    expect((await code('analyst', comment, ['bus'])).json()).toEqual({ isComplete: false })
    expect((await code('analyst', comment, ['heat'])).json()).toEqual({ isComplete: false })
    const seen = (await ask('administrator', codingRoutes.codings)).json()
    expect(seen).toMatchObject({ mine: {}, both: [], coders: [{ name: '某analyst', comments: 1 }] })
    expect(JSON.stringify(seen)).not.toContain('heat')
    expect((await code('administrator', comment, ['heat', 'other'])).json()).toEqual({ isComplete: true })
    expect(await codeOf(code('analyst', comment, ['bus']))).toEqual([409, 'coding_complete'])
    expect(await codeOf(code('third', comment, ['bus']))).toEqual([409, 'coding_full'])
    const { both } = (await ask('analyst', codingRoutes.codings)).json()
    expect(both).toEqual([
      {
        comment,
        coders: [
          { name: '某analyst', themes: ['heat'] },
          { name: '某administrator', themes: ['heat', 'other'] },
        ],
        settled: null,
      },
    ])
  })

  test('unknown comments and themes are refused, and a theme in use stays', async () => {
    expect(await codeOf(code('analyst', 'unknown', []))).toEqual([404, 'not_found'])
    expect(await codeOf(code('analyst', ids[1] ?? '', ['nothing']))).toEqual([422, 'invalid_request'])
    expect(await codeOf(ask('analyst', codingRoutes.saveFrame, { body: { revision: 1, themes: [] } }))).toEqual([
      409,
      'theme_in_use',
    ])
  })

  test('two who begin at the same time are both let in, a third is not', async () => {
    const comment = ids[1] ?? ''
    const answers = await Promise.all(
      (['analyst', 'administrator', 'third'] as const).map((who) => code(who, comment, [])),
    )
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 200, 409])
  })

  test('agreement and shares follow from what was coded and settled', async () => {
    const [first = '', second = '', open = ''] = ids
    expect(
      await codeOf(ask('third', codingRoutes.settle, { params: { comment: open }, body: { themes: [] } })),
    ).toEqual([409, 'coding_incomplete'])
    const themes = async () => themeFindingsSchema.parse((await ask('analyst', commentRoutes.themes)).json())
    expect(await themes()).toMatchObject({ comments: 6, codedByTwo: 2, settled: 1 })
    const settled = await ask('third', codingRoutes.settle, { params: { comment: first }, body: { themes: ['heat'] } })
    expect(settled.statusCode).toBe(200)
    const found = await themes()
    expect(found.settled).toBe(2)
    // Two comments, one of them given to heat by both: full agreement, and half of those who wrote them.
    const heat = found.themes.find(({ id }) => id === 'heat')
    expect(heat).toMatchObject({ one: 0, both: 1, agreement: { alpha: 1, kappa: 1 }, share: { baseSize: 20 } })
    const other = found.themes.find(({ id }) => id === 'other')
    // Krippendorff's α of {0,1} and {0,0}: 1 − 3 · 1 / (2 · 1 · 3 / 2) = 0.
    expect(other).toMatchObject({ one: 1, both: 0, agreement: { alpha: 0 } })
    expect(second).not.toBe('')
  })
})

const quotedInReport = async (): Promise<string[]> => {
  const report = reportSchema.parse((await ask('reader', reportRoutes.report)).json())
  return report.blocks.flatMap((block) => (block.kind === 'quote' ? [block.text] : []))
}

describe('quotes', () => {
  test('are chosen by one and released by another before they stand in the report', async () => {
    const [comment = ''] = (await read()).comments.map(({ id }) => id)
    const params = { comment }
    expect((await ask('analyst', codingRoutes.chooseQuote, { params })).statusCode).toBe(200)
    expect(await codeOf(ask('analyst', codingRoutes.releaseQuote, { params }))).toEqual([409, 'second_person_needed'])
    const seen = async (who: Who) => (await ask(who, codingRoutes.quotes)).json().quotes
    expect(await seen('analyst')).toEqual([{ comment, chosenBy: '某analyst', releasedBy: null, mayRelease: false }])
    expect(await seen('third')).toMatchObject([{ mayRelease: true }])
    expect(await quotedInReport()).toEqual([])
    expect((await ask('third', codingRoutes.releaseQuote, { params })).statusCode).toBe(200)
    expect(await seen('analyst')).toMatchObject([{ releasedBy: '第三人', mayRelease: false }])
    const { text } = (await read()).comments.find(({ id }) => id === comment) ?? { text: '' }
    expect(await quotedInReport()).toEqual([text])
    expect((await ask('analyst', codingRoutes.removeQuote, { params })).statusCode).toBe(200)
    expect(await codeOf(ask('third', codingRoutes.releaseQuote, { params }))).toEqual([404, 'not_found'])
    expect(await codeOf(ask('analyst', codingRoutes.chooseQuote, { params: { comment: 'unknown' } }))).toEqual([
      404,
      'not_found',
    ])
  })
})
