import { expect, test } from 'vitest'
import { citizenPath, isOnlyHere, slipPath } from '../../../client/fieldwork/addresses.ts'
import { printedSlipCode, readSlipCode, slipCodeFrom } from '../../../domain/slip-code.ts'

test('the code of a slip stands behind the #, out of what a browser sends', () => {
  const code = slipCodeFrom([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  const address = new URL(slipPath('abcd1234', code), 'https://survey.example.cn')
  expect(address.pathname).toBe(citizenPath('abcd1234'))
  expect(readSlipCode(address.hash.slice(1))).toBe(code)
  expect(readSlipCode(printedSlipCode(code))).toBe(code)
})

test('addresses that only this computer can open are known', () => {
  for (const host of ['localhost', '127.0.0.1', '::1', '[::1]', '0.0.0.0']) expect(isOnlyHere(host)).toBe(true)
  for (const host of ['survey.example.cn', '192.168.1.20', '12.7.0.0']) expect(isOnlyHere(host)).toBe(false)
})
