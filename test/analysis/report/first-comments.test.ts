import { expect, test } from 'vitest'
import type { Released } from '../../../analysis/disclosure/released.ts'
import type { Findings } from '../../../analysis/report/findings.ts'
import { firstComments } from '../../../analysis/report/first-comments.ts'

const withComments = (comments: Findings['comments']) =>
  ({ comments, commentCount: comments.length }) as Released<Findings>
const comment = (group: string, text: string) => ({ group, text, sector: null })

test('a field has its first different comments, and the number of all', () => {
  const many = Array.from({ length: 500 }, (_, i) => comment('E', `第${i % 200}条`))
  const { findings, commentCounts } = firstComments(withComments([...many, comment('A', '好'), comment('A', '好')]))
  const ofE = findings.comments.filter(({ group }) => group === 'E')
  expect(ofE).toEqual(many.slice(0, 60))
  expect(findings.comments.filter(({ group }) => group === 'A')).toEqual([comment('A', '好')])
  expect(commentCounts).toEqual({ E: 500, A: 2 })
  expect(findings.commentCount).toBe(502)
})
