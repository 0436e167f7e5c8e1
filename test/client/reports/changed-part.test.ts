import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partsAgainst, shortened } from '../../../client/reports/review/changed-part.ts'

const whole = ({ before, changed, after }: ReturnType<typeof partsAgainst>) => before + changed + after

test('a text against another is cut, never altered, and both sides agree on what they share', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, other) => {
      const here = partsAgainst(text, other)
      const there = partsAgainst(other, text)
      expect(whole(here)).toBe(text)
      expect([here.before, here.after]).toEqual([there.before, there.after])
    }),
  )
})

test('only what differs is marked, also where letters repeat; without another side nothing is', () => {
  expect(partsAgainst('供热占34.4%，居前。', '供热占35.1%，居前。').changed).toBe('34.4')
  expect(partsAgainst('高高', '高高高')).toEqual({ before: '高高', changed: '', after: '' })
  expect(partsAgainst('新的一句', null)).toEqual({ before: '新的一句', changed: '', after: '' })
})

test('what is changed far behind the beginning of a long text is still shown', () => {
  const parts = shortened(
    partsAgainst(`${'甲'.repeat(300)}3%${'乙'.repeat(300)}`, `${'甲'.repeat(300)}4%${'乙'.repeat(300)}`),
  )
  expect(parts.changed).toBe('3')
  expect(whole(parts).length).toBeLessThan(220)
})
