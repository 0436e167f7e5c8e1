import fc from 'fast-check'
import { expect, test } from 'vitest'
import { getAt, isSame, type Json, moved, setAt } from '../../../client/designer/document/json.ts'

const document: Json = { title: { 'zh-CN': '问卷' }, sections: [{ id: 'a', items: [{ id: 'q1' }, { id: 'q2' }] }] }

test('a value comes back from where it was put', () => {
  const keys = fc.oneof(fc.constantFrom('title', 'sections', 'x'), fc.nat(3))
  fc.assert(
    fc.property(fc.array(keys, { maxLength: 4 }), fc.string(), (path, text) => {
      expect(getAt(setAt(document, path, text), path)).toBe(text)
    }),
  )
})

test('a change leaves the old document and all other parts as they were', () => {
  const before = JSON.stringify(document)
  const after = setAt(document, ['sections', 0, 'items', 1, 'id'], 'other')
  expect(JSON.stringify(document)).toBe(before)
  expect(getAt(after, ['title'])).toBe(getAt(document, ['title']))
  expect(getAt(after, ['sections', 0, 'items', 0])).toBe(getAt(document, ['sections', 0, 'items', 0]))
})

test('undefined takes a key or an entry away', () => {
  expect(setAt({ a: 1, b: 2 }, ['a'], undefined)).toEqual({ b: 2 })
  expect(setAt(['x', 'y', 'z'], [1], undefined)).toEqual(['x', 'z'])
})

test('names that every object inherits are not found in a document', () => {
  expect(getAt(document, ['constructor'])).toBeUndefined()
  expect(getAt(document, ['title', 'toString'])).toBeUndefined()
})

test('moving there and back changes nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1 }), fc.nat(9), fc.nat(9), (list, from, to) => {
      const there = moved(list, from, to)
      expect([...there].sort()).toEqual([...list].sort())
      expect(moved(there, to, from)).toEqual(list)
    }),
  )
})

test('the order of keys makes no difference, the order of entries does', () => {
  expect(isSame({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 })).toBe(true)
  expect(isSame([1, 2], [2, 1])).toBe(false)
})
