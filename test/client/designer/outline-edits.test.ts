import { expect, test } from 'vitest'
import { asList, asRecord, getAt, type Json } from '../../../client/designer/document/json.ts'
import {
  addItem,
  addSection,
  duplicate,
  freeId,
  headPlace,
  move,
  nearestPlace,
  remove,
} from '../../../client/designer/document/outline-edits.ts'
import { itemTypes } from '../../../domain/items/index.ts'
import { checkInstrument } from '../../../domain/logic/check.ts'
import { emptyInstrument } from '../../../domain/seed/empty.ts'
import { hotIssues2026 } from '../../../domain/seed/hot-issues-2026.ts'

const empty = () => emptyInstrument('试一试') as Json
const demo = () => JSON.parse(JSON.stringify(hotIssues2026())) as Json
const ids = (document: Json, section = 0) =>
  asList(getAt(document, ['sections', section, 'items'])).map((item) => asRecord(item).id)

test('an item of every type can be added to an empty questionnaire, and lacks nothing but its words', () => {
  for (const { type } of itemTypes) {
    const { document, place } = addItem(empty(), { section: 0, item: 0 }, type)
    expect(checkInstrument(document).faults.filter(({ code }) => code !== 'stand_in_left')).toEqual([])
    expect(checkInstrument(document).faults.map(({ path }) => path.join('/'))).toContain(
      'sections/0/items/1/text/zh-CN',
    )
    expect(place).toEqual({ section: 0, item: 1 })
    expect(asRecord(getAt(document, ['sections', 0, 'items', 1])).type).toBe(type)
  }
})

test('every section and item of the demo can be duplicated without a clash of ids or variables', () => {
  for (const [section, one] of asList(getAt(demo(), ['sections'])).entries()) {
    expect(checkInstrument(duplicate(demo(), { section, item: null }).document).faults).toEqual([])
    for (const item of asList(asRecord(one).items).keys())
      expect(checkInstrument(duplicate(demo(), { section, item }).document).faults).toEqual([])
  }
})

test('a free id does not begin the variables of another item', () => {
  const document = { sections: [{ id: 's', items: [{ id: 'item_1_5' }, { id: 'item_3' }] }] }
  expect(freeId(document, 'item')).toBe('item_2')
})

test('an item goes up and down inside its section and across its borders', () => {
  const two = addSection(addItem(empty(), { section: 0, item: 0 }, 'scale').document, { section: 0, item: null }, '二')
  const [first, second] = ids(two.document)
  const swapped = move(two.document, { section: 0, item: 1 }, -1)
  expect(ids(swapped.document)).toEqual([second, first])
  const across = move(two.document, { section: 0, item: 1 }, 1)
  expect([ids(across.document, 0), ids(across.document, 1)]).toEqual([[first], [second]])
  expect(across.place).toEqual({ section: 1, item: 0 })
  expect(move(across.document, across.place, -1).document).toEqual(two.document)
})

test('what is first or last stays where it is', () => {
  const document = empty()
  expect(move(document, { section: 0, item: 0 }, -1).document).toBe(document)
  expect(move(document, { section: 0, item: 0 }, 1).document).toBe(document)
  expect(move(document, { section: 0, item: null }, 1).document).toBe(document)
})

test('after removing the last item the one before it is open, then the section', () => {
  const { document } = addItem(empty(), { section: 0, item: 0 }, 'scale')
  const once = remove(document, { section: 0, item: 1 })
  expect(once.place).toEqual({ section: 0, item: 0 })
  expect(remove(once.document, once.place).place).toEqual({ section: 0, item: null })
})

test('a place that no longer exists leads to the nearest one', () => {
  expect(nearestPlace(empty(), { section: 7, item: 7 })).toEqual({ section: 0, item: 0 })
  expect(nearestPlace({}, { section: 1, item: 1 })).toEqual(headPlace)
})

test('an item can be added to a document without sections', () => {
  const { document } = addItem({ sections: [] }, headPlace, 'statement')
  expect(ids(document)).toHaveLength(1)
})
