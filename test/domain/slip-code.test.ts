import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeAlphabet } from '../../domain/response.ts'
import { printedSlipCode, readSlipCode, slipCodeFrom } from '../../domain/slip-code.ts'

const codes = fc.array(fc.integer({ min: 0, max: 31 }), { minLength: 11, maxLength: 11 }).map(slipCodeFrom)

test('a code is read as it was printed, in any case, with or without dashes', () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(readSlipCode(printedSlipCode(code))).toBe(code)
      expect(readSlipCode(` ${code.toLowerCase()} `)).toBe(code)
      expect(readSlipCode(code.replace(/0/g, 'o').replace(/1/g, 'l'))).toBe(code)
    }),
  )
})

test('one wrong letter is noticed, except where letters differ by the whole modulus', () => {
  fc.assert(
    fc.property(codes, fc.nat(10), fc.nat(30), (code, place, step) => {
      const old = codeAlphabet.indexOf(code[place] ?? '')
      const letter = codeAlphabet[(old + 1 + step) % 32] ?? '0'
      const differs = (old - codeAlphabet.indexOf(letter)) % 31 !== 0
      const mistyped = code.slice(0, place) + letter + code.slice(place + 1)
      if (differs) expect(readSlipCode(mistyped)).toBeUndefined()
    }),
  )
})

test('two letters that changed places are noticed', () => {
  fc.assert(
    fc.property(codes, fc.nat(9), (code, place) => {
      const [a, b] = [code[place] ?? '', code[place + 1] ?? '']
      const differs = (codeAlphabet.indexOf(a) - codeAlphabet.indexOf(b)) % 31 !== 0
      const mistyped = code.slice(0, place) + b + a + code.slice(place + 2)
      if (differs) expect(readSlipCode(mistyped)).toBeUndefined()
    }),
  )
})

test.each(['', 'abc', '!!!!!!!!!!!!', 'U'.repeat(12), '1'.repeat(13)])('%j is not a code', (typed) => {
  expect(readSlipCode(typed)).toBeUndefined()
})
