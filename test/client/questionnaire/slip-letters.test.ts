import { expect, test } from 'vitest'
import { codeBehindHash, latinOf } from '../../../client/questionnaire/slip-letters.ts'
import { printedSlipCode, readSlipCode, slipCodeFrom } from '../../../domain/slip-code.ts'

const code = slipCodeFrom([10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20])

test('a code is read with full-width letters, long dashes, dots and stray spaces', () => {
  const wide = [...code].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join('')
  const [a, b, c] = [code.slice(0, 4), code.slice(4, 8), code.slice(8)]
  for (const typed of [wide, `${a}—${b}–${c}`, ` ${a}·${b}・${c}。`, `${a}\u00a0${b}\u200b${c}`, code.toLowerCase()])
    expect([typed, readSlipCode(latinOf(typed))]).toEqual([typed, code])
})

test('the code behind the # of a scanned slip is shown as it is printed', () => {
  expect(codeBehindHash(`#${code}`)).toBe(printedSlipCode(code))
  expect(codeBehindHash('')).toBe('')
  expect(codeBehindHash(`#${'<'.repeat(9)}${code}${'A'.repeat(5000)}`)).toBe(printedSlipCode(code))
})

test('letters of a Russian keyboard count as the Latin ones that they look like', () => {
  expect(latinOf('авекмн-орстху')).toBe('ABEKMHOPCTXY')
})

test('a letter that looks like none makes the code too short, never another code', () => {
  expect(readSlipCode(latinOf(`Ж${code.slice(1)}`))).toBeUndefined()
  expect(latinOf('供热')).toBe('')
})
