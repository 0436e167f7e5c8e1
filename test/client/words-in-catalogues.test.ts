import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const components = readdirSync('client', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx') && !name.startsWith('i18n'))
  .map((name) => join('client', name))

const withoutComments = (source: string): string => source.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')
const saysSomethingInChinese = (source: string): boolean => /\p{Script=Han}/u.test(withoutComments(source))

test('components take their words from the catalogues', () => {
  expect(components.length).toBeGreaterThan(50)
  expect(components.filter((file) => saysSomethingInChinese(readFileSync(file, 'utf8')))).toEqual([])
})

test('Chinese in a component would be found, in a comment not', () => {
  expect(saysSomethingInChinese("<p title='https://x.cn 标题' />")).toBe(true)
  expect(saysSomethingInChinese('/** 标题 */ const title = 1 // 标题')).toBe(false)
})
