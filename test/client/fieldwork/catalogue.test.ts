import { expect, test } from 'vitest'
import { en } from '../../../client/i18n/fieldwork/en.ts'
import { zh } from '../../../client/i18n/fieldwork/zh-cn.ts'
import { en as printedEn } from '../../../client/i18n/printed/en.ts'
import { ru as printedRu } from '../../../client/i18n/printed/ru.ts'
import { printedWords } from '../../../client/i18n/printed/words.ts'
import { zh as printedZh } from '../../../client/i18n/printed/zh-cn.ts'

const keys = Object.keys(zh) as (keyof typeof zh)[]
const parameters = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

test('both languages take the same parameters', () => {
  for (const key of keys) expect([key, parameters(en[key])]).toEqual([key, parameters(zh[key])])
})

test('nobody is shouted at', () => {
  for (const key of keys) expect(zh[key] + en[key]).not.toMatch(/[!！]/)
})

test('printed words take the same parameters in every language', () => {
  for (const key of Object.keys(printedZh) as (keyof typeof printedZh)[])
    for (const words of [printedEn, printedRu])
      expect([key, parameters(words[key])]).toEqual([key, parameters(printedZh[key])])
})

test('what is printed is in the language of the print, in Chinese where there are no words', () => {
  expect(printedWords('ru')('minutes', { count: 8 })).toBe('около 8 мин')
  expect(printedWords('mn-Mong')('code')).toBe('短码')
})
