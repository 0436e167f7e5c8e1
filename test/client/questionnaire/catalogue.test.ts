import { expect, test } from 'vitest'
import { en } from '../../../client/i18n/citizen/en.ts'
import { ru } from '../../../client/i18n/citizen/ru.ts'
import { zh } from '../../../client/i18n/citizen/zh-cn.ts'
import { zhLate } from '../../../client/i18n/citizen/zh-cn-late.ts'

const chinese: Record<string, string> = { ...zh, ...zhLate }
const parameters = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

for (const [language, words] of Object.entries({ en, ru }))
  test(`${language} has the same keys and parameters as Chinese`, () => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(chinese).sort())
    for (const [key, text] of Object.entries(words))
      expect([key, parameters(text)]).toEqual([key, parameters(chinese[key] ?? '')])
  })

test('nobody is shouted at', () => {
  for (const words of [chinese, en, ru]) expect(Object.values(words).join('')).not.toMatch(/[!！]/)
})

test('no word stands in both Chinese files', () => {
  expect(Object.keys(zh).filter((key) => key in zhLate)).toEqual([])
})

test('Russian is written in Cyrillic', () => {
  for (const [key, text] of Object.entries(ru))
    if (!['count', 'written', 'rowAnswer'].includes(key)) expect([key, /[а-я]/i.test(text)]).toEqual([key, true])
})
