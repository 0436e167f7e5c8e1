import fc from 'fast-check'
import { expect, test } from 'vitest'
import { record, redo, startHistory, undo } from '../../../client/designer/document/history.ts'

test('as many steps back as were made lead to the start, and forward again to the end', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 30 }), (states) => {
      const end = states.reduce((history, state) => record(history, state, 0, null), startHistory(-1))
      const back = states.reduce((history) => undo(history), end)
      expect(back.present).toBe(-1)
      expect(states.reduce((history) => redo(history), back).present).toBe(end.present)
    }),
  )
})

test('typing in one field without a pause is one step', () => {
  let history = startHistory('')
  for (const [at, text] of ['人', '人民', '人民的'].entries()) history = record(history, text, at * 300, 'title')
  expect(undo(history).present).toBe('')
})

test('a pause, another field, or an undo begins a new step', () => {
  const typed = record(startHistory(''), 'a', 0, 'title')
  expect(undo(record(typed, 'ab', 9_000, 'title')).present).toBe('a')
  expect(undo(record(typed, 'b', 100, 'text')).present).toBe('a')
  const back = undo(record(typed, 'ab', 9_000, 'title'))
  expect(undo(record(back, 'ac', 9_100, 'title')).present).toBe('a')
})

test('a new change drops what was undone', () => {
  const back = undo(record(record(startHistory(0), 1, 0, null), 2, 0, null))
  expect(redo(record(back, 3, 0, null)).present).toBe(3)
})

test('there is nothing before the start and nothing after the end', () => {
  const history = startHistory('x')
  expect(undo(history)).toBe(history)
  expect(redo(history)).toBe(history)
})
