import { strFromU8, unzipSync } from 'fflate'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Form } from '../../analysis/report/forms/form.ts'
import { editable } from '../../analysis/report/review/edits.ts'
import { isGoing } from '../../analysis/report/review/job-states.ts'
import {
  type Changes,
  type Departure,
  type Format,
  type Job,
  reviewRoutes,
} from '../../analysis/report/review/routes.ts'
import { type Statement, statementsOf } from '../../analysis/report/review/statements.ts'
import { reportRoutes } from '../../analysis/report/routes.ts'
import { measureRoutes, type WaveMeasures } from '../../domain/api/measures.ts'
import type { ResponseOf } from '../../domain/api/route.ts'
import { resumeJobs } from '../../server/commands/job-runner.ts'
import { startSession } from '../../server/commands/sign-in.ts'
import { insertAccount } from '../../server/repositories/accounts.ts'
import { insertJob } from '../../server/repositories/report-jobs.ts'
import { decideMeasure } from '../support/decide-measure.ts'
import { draftOf } from '../support/reviewed-wave.ts'
import { type SimulatedApp, simulatedApp } from '../support/simulated-app.ts'

let testing: SimulatedApp
let wave: string
/** Another analyst than the drafter. */
let colleague: { cookie: string }
beforeAll(async () => {
  testing = await simulatedApp()
  const { db, clock } = testing.context
  wave = testing.wave
  const { id } = await insertAccount(db, { id: 'colleague', name: '钱同事', role: 'analyst', passwordHash: 'none' })
  colleague = { cookie: `minyi=${await startSession(db, id, clock())}` }
})
afterAll(() => testing.close())

type State = ResponseOf<typeof reviewRoutes.state>
const state = async (): Promise<State> =>
  (await testing.ask('analyst', reviewRoutes.state, { params: { wave } })).json()
const draft = () => draftOf(testing)
const sentenceWithNumber = async (): Promise<Statement> => {
  const found = statementsOf((await draft()).report).find(
    ({ kind, claims, text }) => kind === 'sentence' && claims.length > 1 && text.length > 20,
  )
  if (!found) throw new Error('no sentence with two numbers')
  return found
}
const edit = (statement: string, text: string | null, base: string | null = null) =>
  testing.ask('analyst', reviewRoutes.edit, { params: { wave, statement }, body: { text, base } })
const step = (name: 'submitted' | 'checked' | 'reviewed', number: number, headers?: { cookie: string }) =>
  testing.ask(headers ? null : 'analyst', reviewRoutes.step, {
    params: { wave },
    body: { step: name, number },
    ...(headers && { headers }),
  })
const sign = (number: number) => testing.ask('administrator', reviewRoutes.sign, { params: { wave }, body: { number } })
const reopen = (number: number, reason = '数字要再核一遍') =>
  testing.ask('analyst', reviewRoutes.reopen, { params: { wave }, body: { number, reason } })
const codeOf = (answer: { json: () => { code?: string } }) => answer.json().code

/** As many again as there were, so that the next state may be shown. */
const answerAgain = () =>
  sql`insert into responses
    select md5(id) || md5(id || 'x') as id, wave_id, unit_id, stratum, day, body_hash, leaf, nonce, seed, language,
      answers, codes, pace from responses where wave_id = ${wave} and length(id) = 64`.execute(testing.context.db)

test('an edit keeps to the numbers of its sentence, says who made it and can be taken back', async () => {
  const { key, text, claims } = await sentenceWithNumber()
  expect(codeOf(await edit(key, `改写{${claims.length + 1}}。`))).toBe('edit_numbers_unknown')
  expect(codeOf(await edit('0'.repeat(16), '改写。'))).toBe('sentence_missing')
  expect(codeOf(await edit(key, '\u202e\n'))).toBe('invalid_request')
  expect((await edit(key, '改写的句\u202e子，\n有{1}。')).statusCode).toBe(200)
  expect((await draft()).edits).toMatchObject([{ key, text: '改写的句子，有{1}。', original: text, name: '某analyst' }])
  await edit(key, null, '改写的句子，有{1}。')
  expect((await draft()).edits).toEqual([])
})

test('comments are seen by those who work on the report and not by readers', async () => {
  const { key, text } = await sentenceWithNumber()
  const body = { statement: key, original: text, words: '这里要写明基数' }
  const say = (more: object) =>
    testing.ask('administrator', reviewRoutes.comment, { params: { wave }, body: { ...body, ...more } })
  expect(codeOf(await say({ statement: '0'.repeat(16) }))).toBe('sentence_missing')
  await say({})
  const [comment, ...others] = (await state()).comments
  expect(others).toEqual([])
  expect(comment).toMatchObject({ ...body, name: '某administrator', isResolved: false })
  const seen: State = (await testing.ask('reader', reviewRoutes.state, { params: { wave } })).json()
  expect(seen.comments).toEqual([])
  // Until something is signed, readers get the draft.
  expect((await testing.ask('reader', reviewRoutes.draft, { params: { wave } })).statusCode).toBe(200)
})

test('drafting, checking, review and signing are done in order, the last two by somebody else', async () => {
  const { key, text, claims } = await sentenceWithNumber()
  await edit(key, `经复核，${editable({ ...(await sentenceWithNumber()), claims })}`)
  expect(codeOf(await step('reviewed', 0, colleague))).toBe('report_step_refused')
  expect((await step('submitted', 0)).statusCode).toBe(200)
  expect(codeOf(await edit(key, '改。'))).toBe('report_in_review')
  expect((await step('checked', 1)).statusCode).toBe(200)
  expect(codeOf(await step('reviewed', 1))).toBe('reviewer_needed')
  expect(codeOf(await step('reviewed', 1, colleague))).toBe('comments_open')
  const [comment] = (await state()).comments
  await testing.ask('analyst', reviewRoutes.resolve, {
    params: { wave, comment: comment?.id },
    body: { isResolved: true },
  })
  expect((await step('reviewed', 1, colleague)).statusCode).toBe(200)
  await orderUnseen()
  const forbidden = await testing.ask('analyst', reviewRoutes.sign, { params: { wave }, body: { number: 1 } })
  expect(forbidden.statusCode).toBe(403)
  expect((await sign(1)).statusCode).toBe(200)
  const [version] = (await state()).versions
  expect(version?.steps.map(({ step: name, name: who, day }) => [name, who, day])).toEqual([
    ['submitted', '某analyst', '2026-11-25'],
    ['checked', '某analyst', '2026-11-25'],
    ['reviewed', '钱同事', '2026-11-25'],
    ['signed', '某administrator', '2026-11-25'],
  ])
  expect(text).not.toContain('经复核')
})

const departures = async (): Promise<Departure[]> =>
  (await testing.ask('analyst', reviewRoutes.departures, { params: { wave } })).json().departures
const addCopy = (recipient: string, file: { format: Format; form?: Form }, number = 1) =>
  testing.ask('analyst', reviewRoutes.startJob, { params: { wave }, body: { recipient, number, ...file } })
async function ended(id: string): Promise<Job> {
  for (;;) {
    const job: Job = (await testing.ask('analyst', reviewRoutes.job, { params: { job: id } })).json()
    if (!isGoing(job)) return job
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Puts a job in the line that nobody begins. */
const orderUnseen = () =>
  insertJob(
    testing.context.db,
    {
      id: 'asked-before',
      wave,
      account: 'the-analyst',
      fileName: '专报-试测.第1版.docx',
      wanted: { format: 'docx', form: 'brief', language: 'zh-CN', number: 1, issuer: '示例单位', date: '2026-11-25' },
    },
    testing.context.clock(),
  )

test('a file that was asked for before its version was signed is numbered and entered when it is made', async () => {
  expect(await departures()).toEqual([])
  await resumeJobs(testing.context)
  expect(await ended('asked-before')).toMatchObject({ state: 'done', fileName: '专报-试测.第1版第1份.docx' })
  const file = await testing.ask('analyst', reviewRoutes.jobFile, { params: { job: 'asked-before' } })
  expect(new Set(headersOf(file))).toEqual(new Set(['内部 · 第1份 · 某analyst　合成数据']))
  expect(await departures()).toMatchObject([{ copy: 1, recipient: '某analyst', format: 'docx', form: 'brief' }])
})

test('copies of a signed version are numbered and their register says to whom each went', async () => {
  const recipients = ['市委办公室', '市政府办公室', '政协']
  const jobs = await Promise.all(recipients.map((one) => addCopy(one, { format: 'docx', form: 'brief' })))
  const names = await Promise.all(jobs.map(async (answer) => (await ended(answer.json().id)).fileName))
  expect(names.sort()).toEqual([2, 3, 4].map((copy) => `专报-试测.第1版第${copy}份.docx`))
  const entered = (await departures()).slice(0, 3)
  expect(entered.map(({ recipient }) => recipient).sort()).toEqual(recipients.sort())
  expect(entered[0]).toMatchObject({ number: 1, format: 'docx', form: 'brief', name: '某analyst', day: '2026-11-25' })
  expect(codeOf(await addCopy('市委办公室', { format: 'docx', form: 'public' }))).toBe('report_step_refused')
  expect(codeOf(await addCopy('市委办公室', { format: 'docx' }, 2))).toBe('not_found')
})

const headersOf = ({ rawPayload }: { rawPayload: Uint8Array }): string[] =>
  Object.entries(unzipSync(new Uint8Array(rawPayload)))
    .filter(([name]) => /header\d+\.xml$/.test(name))
    .map(([, file]) => strFromU8(file).replace(/<[^>]+>/g, ''))

test('what is signed and taken for nobody else is the own copy of who takes it, entered once', async () => {
  const take = () => testing.ask('reader', reportRoutes.word, { params: { wave }, query: { form: 'annex' } })
  const [first, second] = [await take(), await take()]
  expect(new Set(headersOf(first))).toEqual(new Set(['内部 · 第5份 · 某reader　合成数据']))
  expect(headersOf(second)).toEqual(headersOf(first))
  expect(decodeURIComponent(String(first.headers['content-disposition']))).toContain('第1版第5份.docx')
  const claims = await testing.ask('reader', reportRoutes.claims, { params: { wave } })
  expect(claims.body).toContain(',第6份 · 某reader\r\n')
  expect((await departures()).slice(0, 2)).toMatchObject([
    { copy: 6, recipient: '某reader', format: 'csv', form: 'annex' },
    { copy: 5, recipient: '某reader', format: 'docx', form: 'annex' },
  ])
})

test('the signed page for citizens bears no number and no mark, and is entered all the same', async () => {
  const before = (await departures()).length
  const page = await testing.ask('reader', reportRoutes.word, { params: { wave }, query: { form: 'public' } })
  expect(new Set(headersOf(page))).toEqual(new Set(['合成数据']))
  const [newest, ...others] = await departures()
  expect(newest).toMatchObject({ copy: null, recipient: null, form: 'public', name: '某reader' })
  expect(others).toHaveLength(before)
})

test('the table of responsibilities of a signed report is that of its version, a copy for the unit whose part it is', async () => {
  const taken = async (role: 'reader' | 'analyst') =>
    (await testing.ask(role, measureRoutes.table, { params: { wave } })).body.trim().split('\r\n').slice(1)
  const before = await taken('analyst')
  expect(before.length).toBeGreaterThan(3)
  for (const row of before) expect(row).toMatch(/,第7份 · 某analyst$/)
  const listed = async (role: 'reader' | 'analyst'): Promise<WaveMeasures> =>
    (await testing.ask(role, measureRoutes.list, { params: { wave } })).json()
  const read = await listed('reader')
  const { measure } = read.measures.find(({ programme }) => programme !== null)!
  const decide = (decision: 'adopted' | 'rejected' | 'proposed') => decideMeasure(testing, measure.id, { decision })
  await decide('adopted')
  // Who may be chosen follows the table, which is that of the version.
  expect((await listed('analyst')).units).toEqual(read.units)
  await decide('rejected')
  expect(await taken('analyst')).toEqual(before)
  expect(await listed('reader')).toEqual(read)
  const rejected = (await listed('analyst')).measures.filter(({ decision }) => decision === 'rejected')
  expect(rejected.map((one) => one.measure.id)).toEqual([measure.id])
  await decide('proposed')
  const query = { unit: measure.leadUnit }
  const part = await testing.ask('reader', measureRoutes.tableDocument, { params: { wave }, query })
  expect(new Set(headersOf(part))).toEqual(new Set([`内部 · 第8份 · ${measure.leadUnit}　合成数据`]))
  expect((await departures())[0]).toMatchObject({
    copy: 8,
    recipient: measure.leadUnit,
    form: 'unit_duties',
    name: '某reader',
  })
})

test('no name that has no part in the table gets into the register by asking for one', async () => {
  const entered = await departures()
  for (const unit of ['', '张副市长'])
    expect(codeOf(await testing.ask('reader', measureRoutes.table, { params: { wave }, query: { unit } }))).toBe(
      'not_found',
    )
  expect(await departures()).toEqual(entered)
})

test('a job makes a copy in the form in which it was entered, whatever is asked for', async () => {
  const order = (copy: number, format: Format) =>
    testing.ask('analyst', reviewRoutes.startJob, {
      params: { wave },
      body: { format, number: 1, copy, form: 'annex' },
    })
  expect((await order(1, 'docx')).json().fileName).toMatch(/^专报-.*第1版第1份\.docx$/)
  expect([codeOf(await order(1, 'pdf')), codeOf(await order(99, 'docx'))]).toEqual(['not_found', 'not_found'])
  const asked = { params: { wave }, body: { format: 'docx', number: 1, copy: 1 } as const }
  expect(codeOf(await testing.ask(null, reviewRoutes.startJob, { ...asked, headers: colleague }))).toBe('not_found')
  expect((await departures()).find(({ copy }) => copy === 1)?.isOwn).toBe(true)
})

test('new data leave a signed version as it was and are told as changes of numbers', async () => {
  const read = async () => (await testing.ask('reader', reviewRoutes.version, { params: { wave, number: 1 } })).json()
  const changes = async (): Promise<Changes> =>
    (await testing.ask('analyst', reviewRoutes.changes, { params: { wave, number: 1 } })).json()
  const before = await read()
  expect(await changes()).toEqual({ changes: [], numbers: 0 })
  await answerAgain()
  const { changes: found, numbers } = await changes()
  expect(numbers).toBeGreaterThan(10)
  expect(new Set(found.map(({ cause }) => cause))).toEqual(new Set(['new_data']))
  expect(await read()).toEqual(before)
})

test('the next version differs by new data and by edits, each named as such', async () => {
  expect(codeOf(await reopen(0))).toBe('report_step_refused')
  expect(
    (await testing.ask('analyst', reviewRoutes.reopen, { params: { wave }, body: { number: 1, reason: ' ' } }))
      .statusCode,
  ).toBe(422)
  expect((await reopen(1, '有新数据')).statusCode).toBe(200)
  for (const { key, text } of (await draft()).edits) await edit(key, null, text)
  const { key } = await sentenceWithNumber()
  await edit(key, '总体情况由编写者另作说明。')
  expect((await step('submitted', 1)).statusCode).toBe(200)
  const { changes }: Changes = (
    await testing.ask('analyst', reviewRoutes.changes, { params: { wave, number: 1 }, query: { to: 2 } })
  ).json()
  expect(new Set(changes.map(({ cause }) => cause))).toEqual(new Set(['new_data', 'edit']))
  expect(changes.find(({ cause, after }) => cause === 'edit' && after?.text.includes('编写者判断'))).toBeDefined()
  expect((await state()).versions[0]?.steps).toHaveLength(1)
})

test('who only reads gets the signed version, and learns nothing of the work on the next one', async () => {
  const read = (number: number) => testing.ask('reader', reviewRoutes.version, { params: { wave, number } })
  expect([(await read(1)).statusCode, codeOf(await read(2))]).toEqual([200, 'forbidden'])
  expect(codeOf(await testing.ask('reader', reviewRoutes.draft, { params: { wave } }))).toBe('forbidden')
  const claim = Object.keys((await read(1)).json().report.claims)[0]
  const evidence = (query: object) =>
    testing.ask('reader', reportRoutes.evidence, { params: { wave }, query: { claim, ...query } })
  expect((await evidence({ number: 1 })).statusCode).toBe(200)
  expect([codeOf(await evidence({ number: 2 })), codeOf(await evidence({}))]).toEqual(['forbidden', 'forbidden'])
  const seen: State = (await testing.ask('reader', reviewRoutes.state, { params: { wave } })).json()
  expect(seen).toMatchObject({ versions: [{ number: 1 }], comments: [], marks: [] })
  expect(seen.versions[0]?.steps.map((one) => one.step)).toEqual(['submitted', 'checked', 'reviewed', 'signed'])
  expect((await state()).versions[1]?.steps.at(-1)?.step).toBe('reopened')
})

test('what the data no longer bear is neither handed in nor exported, and is named', async () => {
  await reopen(2)
  const { db } = testing.context
  const row = { wave_id: wave, statement: 'f'.repeat(16), text: '旧话。', original: '原来的话。' }
  await db
    .insertInto('report_edits')
    .values({ ...row, edited_by: 'the-analyst', edited_on: '2026-11-25' })
    .execute()
  const refused = await step('submitted', 2)
  expect(refused.json()).toMatchObject({ code: 'sentences_orphaned', details: { sentences: ['原来的话。'] } })
  const word = await testing.ask('analyst', reportRoutes.word, { params: { wave } })
  expect(word.json()).toMatchObject({ code: 'sentences_orphaned', details: { sentences: ['原来的话。'] } })
  // The last signed version is not touched by it.
  expect((await testing.ask('reader', reportRoutes.word, { params: { wave } })).statusCode).toBe(200)
  await db.deleteFrom('report_edits').execute()
})

test('a draft is marked as internal and entered nowhere', async () => {
  const before = await departures()
  const draft = await testing.ask('analyst', reportRoutes.word, { params: { wave } })
  expect(new Set(headersOf(draft))).toEqual(new Set(['内部 · 草稿　合成数据']))
  const duties = await testing.ask('analyst', measureRoutes.table, { params: { wave } })
  for (const row of duties.body.trim().split('\r\n').slice(1)) expect(row).toMatch(/,草稿$/)
  expect(await departures()).toEqual(before)
})
