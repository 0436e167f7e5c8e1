import { afterAll, beforeAll, expect, test } from 'vitest'
import { reviewRoutes } from '../../analysis/report/review/routes.ts'
import { editOf, measureRoutes, type WaveMeasure, type WaveMeasures } from '../../domain/api/measures.ts'
import { decideMeasure } from '../support/decide-measure.ts'
import { draftOf, type ReviewedWave, reviewedWave, sentencesOf, stateOf } from '../support/reviewed-wave.ts'

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
const edited = async () => (await draftOf(wave)).edits.map(({ text, name }) => [text, name])

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

const measureNow = async (): Promise<WaveMeasure> => {
  const answer = await wave.ask('analyst', measureRoutes.list, { params: { wave: wave.wave } })
  return (answer.json() as WaveMeasures).measures.find(({ measure }) => measure.id === 'E09-1')!
}

test('of two who change the same measure the second is told how it stands, and can then choose', async () => {
  const before = await measureNow()
  const base = before.standing
  const edit = { ...editOf(before.measure), leader: '副市长（城建）' }
  const edited = await decideMeasure(wave, 'E09-1', { decision: 'adopted', edit, base })
  const mine = { decision: 'rejected', role: 'administrator' } as const
  const refused = await decideMeasure(wave, 'E09-1', { ...mine, base })
  expect(refused.statusCode).toBe(409)
  expect(refused.json()).toMatchObject({
    code: 'measure_conflict',
    details: { decision: 'adopted', edit, standing: edited.json().standing, name: '某analyst' },
  })
  expect(await measureNow()).toMatchObject({ decision: 'adopted', measure: edit, standing: edited.json().standing })
  // The answer to the first call may have been lost.
  expect((await decideMeasure(wave, 'E09-1', { decision: 'adopted', edit, base })).json()).toEqual(edited.json())
  const { standing } = refused.json().details
  expect((await decideMeasure(wave, 'E09-1', { ...mine, base: standing })).statusCode).toBe(200)
  expect(await measureNow()).toMatchObject({ decision: 'rejected', isEdited: false })
  await decideMeasure(wave, 'E09-1', { decision: 'proposed' })
  expect(await measureNow()).toEqual(before)
})

test('of many who decide on a measure at once one is heard', async () => {
  const { standing: base, measure } = await measureNow()
  const answers = await Promise.all(
    [1, 2, 3].map((quartersToDeadline) =>
      decideMeasure(wave, 'E09-1', { decision: 'adopted', edit: { ...editOf(measure), quartersToDeadline }, base }),
    ),
  )
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409])
  await decideMeasure(wave, 'E09-1', { decision: 'proposed' })
})

test('what is handed in while somebody decides on measures is refused, so that no version knows of it in part', async () => {
  const decide = (decision: 'rejected' | 'proposed') =>
    decideMeasure(wave, 'E09-1', { decision, role: 'administrator' })
  let isOver = false
  const handingIn = step('analyst', 'submitted', 0).finally(() => {
    isOver = true
  })
  while (!isOver) for (const decision of ['rejected', 'proposed'] as const) await decide(decision)
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
