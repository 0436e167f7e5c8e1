import { expect, test } from 'vitest'
import { found } from '../../../client/questionnaire/controls/find.ts'
import type { Category } from '../../../domain/category.ts'
import { issues2026 } from '../../../domain/seed/issues/index.ts'

const categories: Category[] = issues2026.map((issue, i) => ({
  code: i,
  label: issue.name,
  shortLabel: issue.shortName,
  group: issue.group,
  ...(issue.keywords ? { keywords: issue.keywords } : {}),
}))
const names = (typed: string, language: 'zh-CN' | 'en' | 'ru' = 'zh-CN') =>
  found(categories, typed, language).map(({ label }) => label[language])

test('Han characters of the name are found first, other words for the same after it', () => {
  const hits = names('养老')
  expect(hits[0]).toContain('养老')
  expect(names('退休金')).toContain('养老金与养老服务')
})

test('initials and full pinyin find an issue', () => {
  expect(names('jy')).toContain('就业与再就业')
  expect(names('JIUYE')).toContain('就业与再就业')
})

test('initials and pinyin find a part of a name, after what begins so', () => {
  expect(names('gr')).toContain('冬季供热')
  expect(names('gongre')).toContain('冬季供热')
  expect(names('ＧＲ')).toContain('冬季供热')
  const hits = names('jy')
  expect(hits.indexOf('就业与再就业')).toBeLessThan(hits.indexOf('医保报销与异地就医'))
})

test('letters that begin no syllable find nothing', () => {
  expect(names('iuye')).toEqual([])
  expect(names('gr')).not.toContain('选人用人公信度')
})

test('a name is found in the other languages too', () => {
  expect(names('heating')).toContain('冬季供热')
  expect(names('Отопление')).toContain('冬季供热')
  expect(names('供热', 'ru')).toContain('Отопление зимой')
})

test('every issue is found by its own name in every language', () => {
  for (const language of ['zh-CN', 'en', 'ru'] as const)
    for (const { label } of categories) expect(names(label[language] ?? '', language)[0]).toBe(label[language])
})

test('nothing typed and nonsense find nothing', () => {
  expect(names('  ')).toEqual([])
  expect(names('qqqq')).toEqual([])
})
