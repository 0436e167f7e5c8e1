import { expect, test } from 'vitest'
import { addWords } from '../../../client/i18n/citizen/words.ts'
import { zhLate } from '../../../client/i18n/citizen/zh-cn-late.ts'
import { violationWords } from '../../../client/questionnaire/violation-words.ts'
import { multipleChoice } from '../../../domain/items/multiple-choice.ts'
import { shortText } from '../../../domain/items/short-text.ts'

addWords(zhLate)

test("words of one's own are measured by their length, not by the number of choices", () => {
  const item = { ...multipleChoice.blank('a'), max: 5 }
  expect(violationWords({ item: 'a', code: 'text_too_long' }, item)).toContain('100')
  expect(violationWords({ item: 'a', code: 'too_many_chosen' }, item)).toContain('5')
})

test('a text that is too long hears its own limit', () => {
  expect(violationWords({ item: 'a', code: 'text_too_long' }, { ...shortText.blank('a'), maxLength: 70 })).toContain(
    '70',
  )
})
