import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '../../../analysis/report/model.ts'
import { headingDepths } from '../../../client/reports/heading-depths.ts'

const headings = fc
  .array(fc.constantFrom<1 | 2 | 3>(1, 2, 3))
  .map((levels) => levels.map((level, index): Block => ({ kind: 'heading', id: `h${index}`, level, text: '' })))

test('no heading is more than one step below the one before', () => {
  fc.assert(
    fc.property(headings, (blocks) => {
      const depths = [...headingDepths(blocks).values()]
      for (const [index, depth] of depths.entries()) expect(depth).toBeLessThanOrEqual((depths[index - 1] ?? 0) + 1)
    }),
  )
})

test('headings without gaps keep their levels', () => {
  const blocks = ([1, 2, 3, 2, 1] as const).map(
    (level, index): Block => ({ kind: 'heading', id: `h${index}`, level, text: '' }),
  )
  expect([...headingDepths(blocks).values()]).toEqual([1, 2, 3, 2, 1])
})
