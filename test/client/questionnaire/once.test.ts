import { expect, test, vi } from 'vitest'
import { once } from '../../../client/questionnaire/once.ts'

const press = (timeStamp: number, detail = 1) => ({ timeStamp, detail, preventDefault: vi.fn() })

test('the second tap of a double tap presses nothing, whatever button stands there by then', () => {
  const [next, send] = [vi.fn(), vi.fn()]
  const echo = press(10_250)
  once(next)(press(10_000) as unknown as MouseEvent)
  once(send)(echo as unknown as MouseEvent)
  expect([next, send].map((one) => one.mock.calls.length)).toEqual([1, 0])
  expect(echo.preventDefault).toHaveBeenCalledOnce()
  once(send)(press(10_400) as unknown as MouseEvent)
  expect(send).toHaveBeenCalledOnce()
})

test('a tap that pressed nothing puts the next one off no longer, and keys are never put off', () => {
  const next = vi.fn()
  for (const timeStamp of [20_000, 20_200, 20_400]) once(next)(press(timeStamp) as unknown as MouseEvent)
  expect(next).toHaveBeenCalledTimes(2)
  for (const timeStamp of [20_450, 20_500]) once(next)(press(timeStamp, 0) as unknown as MouseEvent)
  expect(next).toHaveBeenCalledTimes(4)
})
