import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Piece, shortened, wordDifference } from '../../../client/reports/review/word-difference.ts'

const whole = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('')
const marked = (pieces: readonly Piece[]) => pieces.flatMap(({ text, isChanged }) => (isChanged ? [text] : []))
const shared = (pieces: readonly Piece[]) => pieces.flatMap(({ text, isChanged }) => (isChanged ? [] : [text])).join('')

test('both texts stay whole, and what is not marked is the same in both', () => {
  const text = fc.string({ unit: fc.constantFrom('供', '热', '3', '4', '.', '，', 'a'), maxLength: 24 })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const difference = wordDifference(before, after)
      expect([whole(difference.before), whole(difference.after)]).toEqual([before, after])
      expect(shared(difference.before)).toBe(shared(difference.after))
      if (before === after) expect(marked(difference.before)).toEqual([])
    }),
  )
})

test('every change of a sentence is marked by itself, and no number is cut in two', () => {
  const { before, after } = wordDifference(
    '经复核，供热占34.4%，误差不超过3.6个百分点。',
    '供热占35.1%，误差在3.6个百分点以内。',
  )
  expect(marked(before)).toEqual(['经复核，', '34.4', '不超过'])
  expect(marked(after)).toEqual(['35.1', '在', '以内'])
})

test('what is changed far behind the beginning of a long text is still shown', () => {
  const { before } = wordDifference(
    `${'甲'.repeat(900)}3%${'乙'.repeat(900)}`,
    `${'甲'.repeat(900)}4%${'乙'.repeat(900)}`,
  )
  const pieces = shortened(before)
  expect(marked(pieces)).toEqual(['3'])
  expect(whole(pieces).length).toBeLessThan(150)
})
