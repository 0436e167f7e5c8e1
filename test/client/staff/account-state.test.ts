import { expect, test } from 'vitest'
import { accountState, accountTone } from '../../../client/staff/account-state.ts'

const account = (isDisabled: boolean, isSetUp: boolean) =>
  ({ id: 'a', name: '李分析', role: 'analyst', isDisabled, isSetUp }) as const

test('an account is in use only once its owner has set a password', () => {
  expect(accountState(account(false, false))).toBe('notSetUp')
  expect(accountState(account(false, true))).toBe('active')
})

test('that an account is disabled is said whether it was set up or not', () => {
  for (const isSetUp of [false, true]) expect(accountState(account(true, isSetUp))).toBe('disabled')
})

test('the three states look different', () => {
  const all = [account(false, false), account(false, true), account(true, true)]
  expect(new Set(all.map(accountTone)).size).toBe(3)
})
