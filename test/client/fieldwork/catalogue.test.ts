import { expect, test } from 'vitest'
import { en } from '../../../client/i18n/fieldwork/en.ts'
import { zh } from '../../../client/i18n/fieldwork/zh-cn.ts'

const keys = Object.keys(zh) as (keyof typeof zh)[]
const parameters = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

test('both languages take the same parameters', () => {
  for (const key of keys) expect([key, parameters(en[key])]).toEqual([key, parameters(zh[key])])
})

test('nobody is shouted at', () => {
  for (const key of keys) expect(zh[key] + en[key]).not.toMatch(/[!！]/)
})
