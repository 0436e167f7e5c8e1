import { expect, test } from 'vitest'
import { moved } from '../../../client/questionnaire/controls/moved.ts'
import { numberIn } from '../../../client/questionnaire/controls/number-in.ts'

test('numbers are read as people type them, full width and comma too', () => {
  expect(['12', ' 7 ', '１２', '1,5', '0.5'].map(numberIn)).toEqual([12, 7, 12, 1.5, 0.5])
})

test('what is no number stays as it was typed, and nothing is no answer', () => {
  expect(['', '  ', '十二', '1e3', '1.2.3'].map(numberIn)).toEqual([undefined, undefined, '十二', '1e3', '1.2.3'])
})

test('a member moves by one place and stays at the ends', () => {
  expect(moved([1, 2, 3], 2, -1)).toEqual([2, 1, 3])
  expect(moved([1, 2, 3], 2, 1)).toEqual([1, 3, 2])
  expect(moved([1, 2, 3], 1, -1)).toEqual([1, 2, 3])
  expect(moved([1, 2, 3], 3, 1)).toEqual([1, 2, 3])
})
