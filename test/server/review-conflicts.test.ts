import { afterAll, beforeAll, expect, test } from 'vitest'
import { reviewRoutes } from '../../analysis/report/review/routes.ts'
import { measureRoutes } from '../../domain/api/measures.ts'
import { type ReviewedWave, reviewedWave, sentencesOf, stateOf } from '../support/reviewed-wave.ts'

let wave: ReviewedWave
let key: string
let original: string
beforeAll(async () => {
  wave = await reviewedWave()
  const [first] = await sentencesOf(wave)
  key = first?.key ?? ''
  original = first?.text ?? ''
}, 300_000)
afterAll(() => wave?.close())

type Who = 'analyst' | 'colleague'
const asWho = (who: Who) =>
  who === 'analyst' ? (['analyst', {}] as const) : ([null, { headers: wave.colleague }] as const)
const edit = (who: Who, text: string | null, base: string | null) => {
  const [role, more] = asWho(who)
  return wave.ask(role, reviewRoutes.edit, {
    params: { wave: wave.wave, statement: key },
    body: { text, base },
    ...more,
  })
}
const step = (who: Who, name: 'submitted' | 'checked', number: number) => {
  const [role, more] = asWho(who)
  return wave.ask(role, reviewRoutes.step, { params: { wave: wave.wave }, body: { step: name, number }, ...more })
}
const edited = async () => (await stateOf(wave)).edits.map(({ text, name }) => [text, name])

test('of two who write the same sentence the second is told what stands there, and loses nothing', async () => {
  expect((await edit('analyst', '甲的写法，{1}。', null)).statusCode).toBe(200)
  const refused = await edit('colleague', '乙的写法，{1}。', null)
  expect(refused.statusCode).toBe(409)
  expect(refused.json()).toMatchObject({
    code: 'edit_conflict',
    details: { text: '甲的写法，{1}。', name: '某analyst', day: '2026-11-25' },
  })
  expect(await edited()).toEqual([['甲的写法，{1}。', '某analyst']])
  expect((await edit('colleague', '乙的写法，{1}。', '甲的写法，{1}。')).statusCode).toBe(200)
  expect(await edited()).toEqual([['乙的写法，{1}。', '钱同事']])
})

test('taking back what a colleague has changed meanwhile is refused, too', async () => {
  expect((await edit('analyst', null, '甲的写法，{1}。')).json()).toMatchObject({ code: 'edit_conflict' })
  expect((await edit('analyst', null, '乙的写法，{1}。')).statusCode).toBe(200)
  expect((await edit('colleague', '又改，{1}。', '乙的写法，{1}。')).json()).toMatchObject({ details: { text: null } })
})

test('the same edit sent twice is done once, since the first answer may have been lost', async () => {
  for (const base of [null, null]) expect((await edit('analyst', '丙，{1}。', base)).statusCode).toBe(200)
  expect(await edited()).toEqual([['丙，{1}。', '某analyst']])
})

test('of many who write at once one is taken and the others are told so', async () => {
  const texts = Array.from({ length: 6 }, (_, k) => `第${k}种，{1}。`)
  const answers = await Promise.all(texts.map((text, k) => edit(k % 2 ? 'analyst' : 'colleague', text, '丙，{1}。')))
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409, 409, 409, 409])
  const [taken] = answers.flatMap(({ statusCode }, k) => (statusCode === 200 ? [texts[k]] : []))
  expect((await edited()).map(([text]) => text)).toEqual([taken])
})

const comment = (words: string) =>
  wave.ask('analyst', reviewRoutes.comment, {
    params: { wave: wave.wave },
    body: { statement: key, original, words },
  })
const resolve = (who: Who, id: string, isResolved: boolean) => {
  const [role, more] = asWho(who)
  return wave.ask(role, reviewRoutes.resolve, {
    params: { wave: wave.wave, comment: id },
    body: { isResolved },
    ...more,
  })
}

test('a comment sent twice is there once, and who settled it first is named', async () => {
  for (const words of ['请核对', '请核对', '另一条']) await comment(words)
  const { comments } = await stateOf(wave)
  expect(comments.map(({ words }) => words)).toEqual(['请核对', '另一条'])
  const id = comments[0]?.id ?? ''
  expect((await resolve('colleague', id, true)).statusCode).toBe(200)
  expect((await resolve('colleague', id, true)).statusCode).toBe(200)
  expect((await resolve('analyst', id, true)).json().code).toBe('comment_settled')
  expect((await stateOf(wave)).comments[0]).toMatchObject({ isResolved: true, resolvedBy: '钱同事' })
  expect((await resolve('analyst', id, false)).statusCode).toBe(200)
  expect((await resolve('colleague', id, false)).json().code).toBe('comment_settled')
  expect((await resolve('analyst', '99999', true)).statusCode).toBe(404)
})

test('what is handed in while somebody decides on measures is refused, so that no version knows of it in part', async () => {
  const params = { wave: wave.wave, measure: 'E09-1' }
  const decide = (decision: 'rejected' | 'proposed') =>
    wave.ask('administrator', measureRoutes.decide, { params, body: { decision, edit: null } })
  await decide('rejected')
  let isOver = false
  const handingIn = step('analyst', 'submitted', 0).finally(() => {
    isOver = true
  })
  while (!isOver) await decide('proposed')
  expect((await handingIn).json().code).toBe('report_step_refused')
}, 300_000)

test('a step taken twice by one person is taken once, and by another it is refused', async () => {
  const twice = await Promise.all([step('analyst', 'submitted', 0), step('analyst', 'submitted', 0)])
  expect(twice.map(({ statusCode }) => statusCode)).toEqual([200, 200])
  expect((await step('colleague', 'submitted', 0)).json().code).toBe('report_step_refused')
  const { versions } = await stateOf(wave)
  expect(versions.map(({ number, steps }) => [number, steps.length])).toEqual([[1, 1]])
}, 300_000)

test('checking and sending back at the same moment leaves one order of steps that makes sense', async () => {
  const reopens = (isSigned: boolean) =>
    wave.ask(null, reviewRoutes.reopen, {
      params: { wave: wave.wave },
      body: { number: 1, reason: '再看看', isSigned },
      headers: wave.colleague,
    })
  expect((await reopens(true)).json().code).toBe('report_step_refused')
  const reopen = reopens(false)
  const answers = await Promise.all([step('analyst', 'checked', 1), reopen])
  const steps = (await stateOf(wave)).versions[0]?.steps.map((one) => one.step) ?? []
  expect(steps.at(-1)).toBe('reopened')
  expect(steps.includes('checked')).toBe(answers[0].statusCode === 200)
})
