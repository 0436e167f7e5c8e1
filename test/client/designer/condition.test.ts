import { beforeAll, expect, test } from 'vitest'
import {
  asKind,
  kindOf,
  kindsFor,
  readCondition,
  startCondition,
} from '../../../client/designer/condition/condition-parts.ts'
import type { Json } from '../../../client/designer/document/json.ts'
import { findVariable, variablesBefore, variablesIn } from '../../../client/designer/document/variables.ts'
import type { Condition } from '../../../domain/logic/condition.ts'
import { conditionSchema } from '../../../domain/logic/condition.ts'
import { hotIssues2026 } from '../../../domain/seed/hot-issues-2026.ts'
import { stubBrowser } from '../ui/browser-stubs.ts'

let conditionWords: typeof import('../../../client/designer/condition/condition-words.ts').conditionWords
beforeAll(async () => {
  stubBrowser()
  conditionWords = (await import('../../../client/designer/condition/condition-words.ts')).conditionWords
})

const all = variablesIn(JSON.parse(JSON.stringify(hotIssues2026())) as Json)
const say = (condition: Condition) => conditionWords(condition, all, 'zh-CN')

test('a condition reads as a sentence with the words of the categories', () => {
  expect(say({ variable: 'sector', in: [1, 3] })).toBe('“您是从哪里收到这份问卷的？”是 机关 或 企业')
  expect(say({ not: { variable: 'sector', isAnswered: false } })).toBe('不是（没有答“您是从哪里收到这份问卷的？”）')
})

test('nested conditions keep their brackets', () => {
  const one: Condition = { variable: 'x', atLeast: 1, atMost: 3 }
  const two: Condition = { any: [one, { variable: 'y', in: [2] }] }
  expect(say({ all: [one, two] })).toBe('“x”在 1 到 3 之间 并且 （“x”在 1 到 3 之间 或者 “y”是 2）')
})

test('only what is asked before may be read', () => {
  const names = variablesBefore(all, { section: 0, item: 2 }).map(({ item }) => item.id)
  expect(names).toEqual(['sector', 'unit_office'])
  expect(variablesBefore(all, { section: 0, item: null })).toEqual([])
  const section = variablesBefore(all, { section: 1, item: null }).map(({ place }) => place.section)
  expect(new Set(section)).toEqual(new Set([0]))
})

test('an item with a fault of shape has no variables, the others keep theirs', () => {
  const document: Json = {
    sections: [
      {
        items: [
          { type: 'scale', id: 'broken' },
          { type: 'number', id: 'age', text: { 'zh-CN': '几岁' }, min: 0, max: 120 },
        ],
      },
    ],
  }
  expect(variablesIn(document).map(({ item }) => item.id)).toEqual(['age'])
})

test('whatever a variable is compared with to begin with is a valid condition', () => {
  for (const { variables } of all)
    for (const variable of variables)
      for (const condition of [startCondition(variable), ...kindsFor(variable).map((kind) => asKind(variable, kind))])
        expect(conditionSchema.safeParse(condition).success).toBe(true)
})

test('the way a comparison is written is recognised', () => {
  expect(kindOf({ variable: 'a', in: [1] })).toBe('in')
  expect(kindOf({ variable: 'a', atMost: 1 })).toBe('range')
  expect(kindOf({ not: { variable: 'a', in: [1] } })).toBe('not')
})

test('a comparison without codes can still be mended, other broken conditions are left to JSON', () => {
  expect(readCondition({ variable: 'a', in: [] })).toEqual({ variable: 'a', in: [] })
  expect(readCondition({ variable: 'a', over: 1 })).toBeNull()
})

test('a variable is found with the item that it belongs to', () => {
  expect(findVariable(all, 'priority_990')?.owner.item.id).toBe('priority')
  expect(findVariable(all, 'nothing')).toBeNull()
})
