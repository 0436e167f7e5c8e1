import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import type { Json } from '../../../client/designer/document/json.ts'
import { setAt } from '../../../client/designer/document/json.ts'
import { type FieldShape, recordFields } from '../../../client/designer/form/shape.ts'
import { en } from '../../../client/i18n/designer/en.ts'
import { zh } from '../../../client/i18n/designer/zh-cn.ts'
import { instrumentSchema } from '../../../domain/instrument.ts'
import { itemTypes } from '../../../domain/items/index.ts'
import { checkInstrument, type Fault } from '../../../domain/logic/check.ts'
import { hotIssues2026 } from '../../../domain/seed/hot-issues-2026.ts'
import { violationCodes } from '../../../domain/violation.ts'
import { stubBrowser } from '../ui/browser-stubs.ts'

let words: typeof import('../../../client/designer/faults/fault-words.ts')
beforeAll(async () => {
  stubBrowser()
  words = await import('../../../client/designer/faults/fault-words.ts')
})

const demo = () => JSON.parse(JSON.stringify(hotIssues2026())) as Json
const fault = (code: string, path: Fault['path'] = [], params: Fault['params'] = {}): Fault => ({
  code,
  path,
  item: null,
  severity: 'error',
  params,
})

/** Codes as the schemas and the check write them; those of answers are violations and have words elsewhere. */
function codesInDomain(): string[] {
  const files = ['instrument', 'category', 'localized', 'hot-issue', 'logic/check', 'logic/condition']
  const items = readdirSync('domain/items').map((name) => `items/${name.replace(/\.ts$/, '')}`)
  const text = [...files, ...items].map((name) => readFileSync(`domain/${name}.ts`, 'utf8')).join('\n')
  const inSchemas = [...text.matchAll(/z\.(?:regex|minLength|maxLength|maximum|minimum)\([^'()]*'([a-z_]+)'\)/g)]
  const inRules = [...text.matchAll(/z\.refine\((?:[^']|'[a-z]+' in)*?'([a-z_]+)'\)/g)]
  const inCheck = [...text.matchAll(/fault\('([a-z_]+)'/g)]
  const codes = [...inSchemas, ...inRules, ...inCheck].map(([, code = '']) => code)
  return [...new Set([...codes, 'unknown_item_type'])].filter((code) => !violationCodes.some((own) => own === code))
}

test('every fault that the schemas and the check can find has its own words', () => {
  const codes = codesInDomain()
  // One of each way in which they are written there.
  expect(codes).toEqual(
    expect.arrayContaining(['bad_id', 'text_missing', 'codes_missing', 'code_too_large', 'code_reserved']),
  )
  expect(codes).toEqual(
    expect.arrayContaining(['min_above_max', 'duplicate_code', 'condition_looks_ahead', 'translation_missing']),
  )
  expect(codes.filter((code) => !words.hasWords(code))).toEqual([])
  const sentences = codes.map((code) => words.faultWords(fault(code)))
  expect(new Set(sentences).size).toBe(codes.length)
})

test('every kind of refusal of the schema library has words', () => {
  const kinds = ['invalid_type', 'too_big', 'too_small', 'unrecognized_keys', 'invalid_union', 'invalid_value']
  for (const code of [...kinds, 'invalid_format']) expect(words.hasWords(code)).toBe(true)
})

test('a code that is not known yet shows itself', () => {
  expect(words.faultWords(fault('brand_new'))).toContain('brand_new')
})

test('the demo broken in many ways never yields a fault without words', () => {
  const breaks: [(string | number)[], Json | undefined][] = [
    [['sections', 0, 'items', 0, 'text', 'zh-CN'], ''],
    [['sections', 0, 'items', 0, 'id'], 'Not Good'],
    [['sections', 0, 'items', 0, 'type'], 'hologram'],
    [['sections', 0, 'items', 0, 'categories'], []],
    [['sections', 0, 'items', 0, 'categories', 0, 'code'], -5],
    [['sections', 0, 'items', 0, 'extra'], 1],
    [['sections', 0, 'items', 1, 'showIf'], { variable: 'sector', in: [] }],
    [['sections', 0, 'items', 1, 'showIf'], { variable: 'age', in: [1] }],
    [['sections', 0, 'items', 1, 'id'], 'sector'],
    [['sections'], []],
    [['languages'], ['tlh']],
    [['title'], undefined],
    [['analysis', 'priority'], 'nothing'],
  ]
  for (const [path, value] of breaks) {
    const { faults } = checkInstrument(setAt(demo(), path, value))
    expect([path, faults.length > 0, faults.every(({ code }) => words.hasWords(code))]).toEqual([path, true, true])
  }
})

test('a fault says where it is in words', () => {
  const at = fault('text_missing', ['sections', 0, 'items', 2, 'categories', 1, 'label', 'zh-CN'])
  expect(words.placeWords(demo(), at)).toMatch(/^第 1 部分 · 第 3 题 · 选项 · 第 2 项 · 文字 · 中文（.+）$/)
  expect(words.placeWords(demo(), fault('text_missing', ['title', 'zh-CN']))).toBe('问卷首页与设置 · 标题 · 中文')
})

test('a missing translation names the language', () => {
  expect(words.faultWords(fault('translation_missing', [], { language: 'ru' }))).toContain('俄文')
})

test('both languages take the same parameters and shout at nobody', () => {
  const parameters = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
  for (const [key, chinese] of Object.entries(zh)) {
    const english = en[key as keyof typeof en]
    expect([key, parameters(english)]).toEqual([key, parameters(chinese)])
    expect(chinese + english).not.toMatch(/[!！]/)
  }
})

const keysOf = (fields: readonly FieldShape[]): string[] =>
  fields.flatMap(({ key, shape }) => {
    const inner = shape.kind === 'list' ? shape.element : shape
    const choices = inner.kind === 'choice' ? inner.choices.map((choice) => `choice_${choice}`) : []
    return [`field_${key}`, ...choices, ...(inner.kind === 'record' ? keysOf(inner.fields) : [])]
  })

test('every item type, field and choice of the document has a name', () => {
  const types = itemTypes.flatMap(({ type }) => [`type_${type}`, `typeHint_${type}`])
  const fields = itemTypes.flatMap(({ schema }) => keysOf(recordFields(schema)))
  const head = keysOf(recordFields(instrumentSchema).filter(({ key }) => key !== 'format'))
  for (const key of [...types, ...fields, ...head]) expect(Object.keys(zh)).toContain(key)
})
