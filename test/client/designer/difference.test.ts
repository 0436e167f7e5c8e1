import { expect, test } from 'vitest'
import { differenceOf } from '../../../client/designer/document/difference.ts'
import { getAt, insertAt, type Json, moved, setAt } from '../../../client/designer/document/json.ts'
import { hotIssues2026 } from '../../../domain/seed/hot-issues-2026.ts'

const demo = JSON.parse(JSON.stringify(hotIssues2026())) as Json
const first = ['sections', 0, 'items']
const items = getAt(demo, first) as Json[]
const none = Object.fromEntries(Object.keys(differenceOf(demo, demo)).map((key) => [key, 0]))
const changed = (document: Json) => differenceOf(demo, document)

test('a document does not differ from itself', () => {
  expect(changed(JSON.parse(JSON.stringify(demo)))).toEqual(none)
})

test('an added, a removed, a changed and a moved item are told apart', () => {
  expect(changed(setAt(demo, first, insertAt(items, 2, { id: 'new' })))).toEqual({ ...none, itemsAdded: 1 })
  expect(changed(setAt(demo, [...first, 1], undefined))).toEqual({ ...none, itemsRemoved: 1 })
  expect(changed(setAt(demo, [...first, 1, 'text', 'en'], 'x'))).toEqual({ ...none, itemsChanged: 1 })
  expect(changed(setAt(demo, first, moved(items, 0, 3)))).toEqual({ ...none, itemsMoved: 1 })
})

test('an item that went to another section was moved, not removed', () => {
  const without = setAt(demo, [...first, 0], undefined)
  const target = getAt(without, ['sections', 1, 'items']) as Json[]
  const after = setAt(without, ['sections', 1, 'items'], insertAt(target, 1, items[0] ?? null))
  expect(changed(after)).toEqual({ ...none, itemsMoved: 1 })
})

test('changes of the head and of section titles are counted apart from items', () => {
  expect(changed(setAt(demo, ['title', 'zh-CN'], '别的'))).toEqual({ ...none, headChanged: 1 })
  expect(changed(setAt(demo, ['approval'], { formNumber: '1' }))).toEqual({ ...none, headChanged: 1 })
  expect(changed(setAt(demo, ['sections', 2, 'title', 'zh-CN'], '别的'))).toEqual({ ...none, sectionsChanged: 1 })
})
