import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { blankOf, entriesFromLines, newEntry } from '../../../client/designer/form/new-entry.ts'
import { columnsOf, type FieldShape, recordFields, type Shape, shapeOf } from '../../../client/designer/form/shape.ts'
import { categorySchema } from '../../../domain/category.ts'
import { instrumentSchema } from '../../../domain/instrument.ts'
import { itemTypes } from '../../../domain/items/index.ts'

const category = recordFields(categorySchema)
const everyShape = (fields: readonly FieldShape[]): [string, Shape][] =>
  fields.flatMap(({ key, shape }): [string, Shape][] => [
    [key, shape],
    ...(shape.kind === 'record' ? everyShape(shape.fields) : []),
    ...(shape.kind === 'list' && shape.element.kind === 'record' ? everyShape(shape.element.fields) : []),
  ])

test('every field of every item type and of the questionnaire has an editor of its own', () => {
  const all = [
    ...itemTypes.flatMap(({ schema }) => everyShape(recordFields(schema))),
    ...everyShape(recordFields(instrumentSchema).filter(({ key }) => key !== 'sections')),
  ]
  expect(all.length).toBeGreaterThan(80)
  expect(all.filter(([, { kind }]) => kind === 'other')).toEqual([])
})

test('what a schema says about a field is read from it', () => {
  const fields = recordFields(
    z.strictObject({
      whole: z.int().check(z.minimum(1), z.maximum(9)),
      part: z.optional(z.number()),
      way: z.enum(['a', 'b']),
      strange: z.record(z.string(), z.string()),
    }),
  )
  expect(fields).toEqual([
    { key: 'whole', isOptional: false, shape: { kind: 'number', isWhole: true, min: 1, max: 9 } },
    { key: 'part', isOptional: true, shape: { kind: 'number', isWhole: false, min: null, max: null } },
    { key: 'way', isOptional: false, shape: { kind: 'choice', choices: ['a', 'b'] } },
    { key: 'strange', isOptional: false, shape: { kind: 'other' } },
  ])
})

test('a schema that is no object has no fields', () => {
  expect(recordFields(z.string())).toEqual([])
  expect(shapeOf(z.lazy(() => z.string())).kind).toBe('other')
})

test('an optional part that is switched on starts with what its schema demands', () => {
  const grid = itemTypes.find(({ type }) => type === 'grid')
  const subset = recordFields(grid?.schema ?? z.string()).find(({ key }) => key === 'subset')
  expect(blankOf(subset?.shape ?? { kind: 'other' })).toEqual({ key: '', size: 1 })
})

test('entries are told apart by code or id and named by their first text', () => {
  expect(columnsOf(category)).toMatchObject({ key: { key: 'code' }, label: { key: 'label' } })
})

test('a new category gets the next free code and is valid once it has a text', () => {
  const before = [{ code: 1 }, { code: 4 }, { code: 900 }, { code: -8 }]
  const entry = newEntry(before, category, '新的')
  expect(entry).toEqual({ code: 5, label: { 'zh-CN': '新的' } })
  expect(categorySchema.safeParse(entry).success).toBe(true)
})

test('pasted lines become entries with codes and languages', () => {
  const lines = '供热\r\n\n  停车 \n7\t看病\tHealth\tВрачи\n-8、说不清\n3岁以下'
  expect(entriesFromLines(lines, [{ code: 2 }], category, ['zh-CN', 'en', 'ru'])).toEqual([
    { code: 3, label: { 'zh-CN': '供热' } },
    { code: 4, label: { 'zh-CN': '停车' } },
    { code: 7, label: { 'zh-CN': '看病', en: 'Health', ru: 'Врачи' } },
    { code: -8, label: { 'zh-CN': '说不清' } },
    { code: 8, label: { 'zh-CN': '3岁以下' } },
  ])
})

test('a pasted cell without a text stays apart from its neighbours', () => {
  expect(entriesFromLines('甲\t\tВ', [], category, ['zh-CN', 'en', 'ru'])).toEqual([
    { code: 1, label: { 'zh-CN': '甲', ru: 'В' } },
  ])
})
