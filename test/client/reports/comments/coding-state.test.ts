import { expect, test } from 'vitest'
import { codingState, nextOpen } from '../../../../client/reports/comments/coding-state.ts'

const comments = ['a', 'b', 'c', 'd'].map((id) => ({ id }))
const codings = {
  mine: { a: ['t1'], b: [] },
  full: ['c'],
  both: [{ comment: 'a', coders: [], settled: null }],
}

test('a comment is open, saved, complete or taken by two others', () => {
  expect(comments.map(({ id }) => codingState(id, codings))).toEqual(['complete', 'saved', 'full', 'open'])
})

test('the next open comment is sought to the end and then from the start', () => {
  expect([nextOpen(comments, codings, -1), nextOpen(comments, codings, 3)]).toEqual([3, null])
  expect(nextOpen(comments, { ...codings, mine: { b: [] } }, 3)).toBe(0)
  expect(nextOpen([], codings, -1)).toBe(null)
})
