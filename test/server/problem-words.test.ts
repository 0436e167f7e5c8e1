import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Problem, problemCodes } from '../../domain/problem.ts'
import { problemWords, toldOf } from '../../server/cli/problem-words.ts'

/** What a command line that writes files goes through. */
const files = [
  'chosen-report',
  'printed-report',
  'report-in-form',
  'wave-capsule',
  'published-wave',
  'find-wave-issues',
]

const isOwn = (code: string | undefined) =>
  problemCodes.some((one) => one === code && !problemWords(new Problem(one)).includes(one))

test('no problem is said as a bare code, and each of those that stop the writing of files has words of its own', () => {
  const sources = files.map((name) => readFileSync(`server/commands/${name}.ts`, 'utf8')).join('')
  const thrown = [...sources.matchAll(/new Problem\('(\w+)'/g)].map(([, code]) => code)
  // Only pages have readers who may not see something.
  const wordless = [...thrown, 'too_many_attempts'].filter((code) => code !== 'forbidden' && !isOwn(code))
  expect(wordless).toEqual([])
  for (const code of problemCodes) expect(problemWords(new Problem(code))).toMatch(/^\p{Script=Han}.* · \w+ .{20}/u)
})

test('the sentences that stop a file stand below, and what is no problem is said as it is', () => {
  const problem = new Problem('sentences_orphaned', { sentences: ['停车难居第一。'] })
  expect(toldOf(problem).split('\n')).toEqual([expect.stringContaining('校对'), '  停车难居第一。'])
  expect(toldOf(new Error('no room'))).toBe('no room')
})
