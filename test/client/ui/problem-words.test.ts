import { beforeAll, expect, test } from 'vitest'
import { Problem, problemCodes } from '../../../domain/problem.ts'
import { stubBrowser } from './browser-stubs.ts'

let problemWords: (problem: Problem) => string
beforeAll(async () => {
  stubBrowser()
  problemWords = (await import('../../../client/ui/problem-words.ts')).problemWords
})

test('every problem has its own plain words', () => {
  const words = problemCodes.map((code) => problemWords(new Problem(code)))
  expect(new Set(words).size).toBe(problemCodes.length)
  for (const text of words) expect(text).toMatch(/^[^!！]+[。]$/)
})

test('a server out of reach is told from a fault of the server', () => {
  expect(problemWords(new Problem('internal', { offline: true }))).not.toBe(problemWords(new Problem('internal')))
})
