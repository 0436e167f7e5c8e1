import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toggled } from '../../../client/questionnaire/controls/choose.ts'
import { violationOf } from '../../../domain/answers.ts'
import { multipleChoice } from '../../../domain/items/multiple-choice.ts'
import { singleChoice } from '../../../domain/items/single-choice.ts'

const zh = (text: string) => ({ 'zh-CN': text })
const item = {
  ...multipleChoice.blank('choice'),
  max: 2,
  categories: [
    ...[1, 2, 3].map((code) => ({ code, label: zh(`选项${code}`) })),
    { code: 8, label: zh('其他'), takesText: true },
    { code: 9, label: zh('都没有'), isExclusive: true },
  ],
}

test('a tap chooses, another takes away, and without any there is no answer', () => {
  expect(toggled(item, undefined, 1).answer).toEqual({ codes: [1] })
  expect(toggled(item, { codes: [1, 2] }, 1).answer).toEqual({ codes: [2] })
  expect(toggled(item, { codes: [1] }, 1).answer).toBeUndefined()
})

test('at the limit the answer stays and the respondent is told', () => {
  const full = { codes: [1, 2] }
  expect(toggled(item, full, 3)).toEqual({ answer: full, remark: 'limit' })
})

test('an exclusive category replaces the others, and gives way to them', () => {
  expect(toggled(item, { codes: [1, 2] }, 9)).toEqual({ answer: { codes: [9] }, remark: 'exclusive' })
  expect(toggled(item, { codes: [9] }, 1)).toEqual({ answer: { codes: [1] } })
})

test("one's own words leave with their category", () => {
  expect(toggled(item, { codes: [1, 8], text: '噪声' }, 8).answer).toEqual({ codes: [1] })
  expect(toggled(item, { codes: [1, 8], text: '噪声' }, 1).answer).toEqual({ codes: [8], text: '噪声' })
})

test('of a single choice the last tap counts', () => {
  expect(toggled(singleChoice.blank('one'), 1, 2)).toEqual({ answer: 2 })
})

test('no sequence of taps makes an answer that the server would refuse', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(1, 2, 3, 9), { maxLength: 30 }), (taps) => {
      let answer: unknown
      for (const code of taps) {
        answer = toggled(item, answer, code).answer
        const answers = answer === undefined ? {} : { choice: answer }
        expect(violationOf(item, { seed: 1, answers })).toBeUndefined()
      }
    }),
  )
})
