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

test('letters in the middle of a word find nothing', () => {
  expect(names('iuye')).toEqual([])
})

test('every issue is found by its own name in every language', () => {
  for (const language of ['zh-CN', 'en', 'ru'] as const)
    for (const { label } of categories) expect(names(label[language] ?? '', language)[0]).toBe(label[language])
})

test('nothing typed and nonsense find nothing', () => {
  expect(names('  ')).toEqual([])
  expect(names('qqqq')).toEqual([])
})
