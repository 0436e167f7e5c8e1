import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyInstrument } from '../../domain/seed/empty.ts'
import { createSurvey } from '../../server/commands/create-survey.ts'
import { createWave } from '../../server/commands/create-wave.ts'
import { pinyinOf } from '../../server/commands/pinyin-keywords.ts'
import { publishVersion } from '../../server/commands/publish-version.ts'
import { readDraft } from '../../server/commands/read-draft.ts'
import { removeSurvey } from '../../server/commands/remove-survey.ts'
import { saveDraft } from '../../server/commands/save-draft.ts'
import type { Database } from '../../server/database/connect.ts'
import { listSurveys } from '../../server/repositories/surveys.ts'
import { findNewestVersion } from '../../server/repositories/versions.ts'
import { memoryDatabase } from '../support/memory-database.ts'

let db: Database
let close: () => Promise<void>
beforeAll(async () => {
  const opened = await memoryDatabase()
  db = opened.db
  close = opened.close
})
afterAll(() => close())

const madeEmpty = async (title = '新问卷') => (await createSurvey(db, { from: 'empty', title })).id
type Document = { title: Record<string, string>; sections: { items: Record<string, unknown>[] }[] }
const documentOf = async (id: string) => (await readDraft(db, id)).document as Document

describe('a new survey', () => {
  test('can be made from the demo, from nothing, from a file and from another', async () => {
    const demo = await createSurvey(db, { from: 'demo' })
    const empty = await madeEmpty('居民出行调查')
    const file = await createSurvey(db, { from: 'document', document: emptyInstrument('文件里的问卷') })
    const copy = await createSurvey(db, { from: 'survey', survey: empty })
    const titles = new Map((await listSurveys(db)).map(({ id, title }) => [id, title]))
    expect(titles.get(demo.id)).toBe('满洲里市干部群众关心的热点问题调查')
    expect(titles.get(empty)).toBe('居民出行调查')
    expect(titles.get(file.id)).toBe('文件里的问卷')
    expect(titles.get(copy.id)).toBe('居民出行调查（副本）')
    expect((await readDraft(db, demo.id)).faults.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  const deep = (levels: number): unknown => (levels === 0 ? '底' : { 内: deep(levels - 1) })
  test.each([
    ['a text', '问卷', 'not_an_object'],
    ['a list', [], 'not_an_object'],
    ['nothing', null, 'not_an_object'],
    ['an absent document', undefined, 'not_an_object'],
    ['a bottomless document', deep(5000), 'too_deep'],
    ['a zero byte in a text', { title: { 'zh-CN': 'a\u0000b' } }, 'text_unreadable'],
    ['half a character in a key', { '\ud800': 1 }, 'text_unreadable'],
  ])('is refused for %s, and nothing is stored', async (_, document, code) => {
    const before = (await listSurveys(db)).length
    await expect(createSurvey(db, { from: 'document', document })).rejects.toMatchObject({
      code: 'instrument_invalid',
      details: { faults: [{ code }] },
    })
    expect((await listSurveys(db)).length).toBe(before)
  })

  test('is kept with its faults, each with its place', async () => {
    const { id } = await createSurvey(db, { from: 'document', document: { title: { 'zh-CN': '半成品' } } })
    const { faults, isPublished } = await readDraft(db, id)
    expect(faults.map(({ path }) => path[0])).toContain('sections')
    expect(isPublished).toBe(false)
  })

  test('of a survey that does not exist is refused', async () => {
    await expect(createSurvey(db, { from: 'survey', survey: 'nix' })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a draft', () => {
  test('is saved once by two people who read the same revision', async () => {
    const id = await madeEmpty()
    const document = await documentOf(id)
    const saved = await saveDraft(db, id, { revision: 1, document: { ...document, id: 'first' } })
    expect(saved.revision).toBe(2)
    await expect(saveDraft(db, id, { revision: 1, document: { ...document, id: 'second' } })).rejects.toMatchObject({
      code: 'draft_conflict',
      details: { revision: 2 },
    })
    expect(await documentOf(id)).toMatchObject({ id: 'first' })
  })

  test('names the item that has a fault', async () => {
    const id = await madeEmpty()
    const document = structuredClone(await documentOf(id))
    document.sections[0]!.items.push({ ...document.sections[0]!.items[0] })
    const { faults } = await saveDraft(db, id, { revision: 1, document })
    expect(faults).toContainEqual(
      expect.objectContaining({ code: 'duplicate_item_id', item: 'item_1', path: ['sections', 0, 'items', 1] }),
    )
    await expect(publishVersion(db, id, 2)).rejects.toMatchObject({
      code: 'instrument_invalid',
      details: { faults: expect.arrayContaining([expect.objectContaining({ code: 'duplicate_item_id' })]) },
    })
  })
})

describe('publishing', () => {
  test('freezes versions one after the other and refuses the same again', async () => {
    const id = await madeEmpty()
    const first = await publishVersion(db, id, 1)
    expect(first.number).toBe(1)
    expect((await readDraft(db, id)).isPublished).toBe(true)
    await expect(publishVersion(db, id, 1)).rejects.toMatchObject({ code: 'nothing_to_publish' })
    const document = await documentOf(id)
    await saveDraft(db, id, { revision: 1, document: { ...document, title: { 'zh-CN': '第二版' } } })
    expect((await readDraft(db, id)).isPublished).toBe(false)
    await expect(publishVersion(db, id, 1)).rejects.toMatchObject({ code: 'draft_conflict', details: { revision: 2 } })
    const second = await publishVersion(db, id, 2)
    expect(second.number).toBe(2)
    expect(second.hash).not.toBe(first.hash)
    expect((await readDraft(db, id)).versions.map(({ number }) => number)).toEqual([2, 1])
  })

  test('happens once when two people publish the same revision at once', async () => {
    const id = await madeEmpty()
    const both = await Promise.allSettled([publishVersion(db, id, 1), publishVersion(db, id, 1)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await readDraft(db, id)).versions.length).toBe(1)
  })

  test('leaves a version that the database itself lets nobody change', async () => {
    const id = await madeEmpty()
    const { id: version } = await publishVersion(db, id, 1)
    const change = db.updateTable('instrument_versions').set({ hash: 'other' }).where('id', '=', version).execute()
    await expect(change).rejects.toThrow(/never changes/)
  })

  test('gives lists of choices the pinyin by which they are found', async () => {
    expect(pinyinOf('重庆')).toBe('chongqing cq')
    expect(pinyinOf('English')).toBe('')
    const id = await madeEmpty()
    await publishVersion(db, id, 1)
    const item = (await findNewestVersion(db, id))?.document.sections[0]?.items[0]
    const keywords = item && 'categories' in item ? item.categories.map((category) => category.keywords) : []
    expect(keywords).toEqual(['shi s', 'fou f'])
    expect(JSON.stringify(await documentOf(id))).not.toContain('keywords')
  })
})

describe('removing', () => {
  test('takes the survey with its versions, but not one that went into the field', async () => {
    const id = await madeEmpty()
    await publishVersion(db, id, 1)
    const used = await madeEmpty()
    await publishVersion(db, used, 1)
    await createWave(db, used, { name: '第一期', closesOn: null, hasOpenLink: true })
    await removeSurvey(db, id)
    await expect(readDraft(db, id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(removeSurvey(db, used)).rejects.toMatchObject({ code: 'survey_in_use' })
    expect((await readDraft(db, used)).versions.length).toBe(1)
  })
})
