import { expect, test } from 'vitest'
import { unwaited } from '../../server/unwaited.ts'

test('what fails while nobody waits for it is written down, with the place', async () => {
  const lines: string[] = []
  unwaited('warming', Promise.reject(new Error('no memory left')), (line) => lines.push(line))
  unwaited('warming', Promise.resolve(), (line) => lines.push(line))
  await new Promise(setImmediate)
  expect(lines).toEqual([expect.stringMatching(/^warming: Error: no memory left\n\s+at .*unwaited\.test/)])
})
