import { expect, test } from 'vitest'
import { inTurn } from '../../server/in-turn.ts'

const after = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

test('no more than allowed run at once, in the order in which they came', async () => {
  const turn = inTurn(2, 100)
  const began: number[] = []
  let running = 0
  let most = 0
  const runs = Array.from({ length: 9 }, (_, i) =>
    turn(async () => {
      began.push(i)
      most = Math.max(most, ++running)
      await after(2)
      running--
      return i
    }),
  )
  expect(await Promise.all(runs)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  expect(most).toBe(2)
  expect(began).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
})

test('whoever comes when the queue is full is refused, and one that fails makes room', async () => {
  const turn = inTurn(1, 1)
  const failing = turn(async () => {
    await after(5)
    throw new Error('no')
  })
  const second = turn(async () => 2)
  await expect(turn(async () => 3)).rejects.toMatchObject({ code: 'too_many_attempts' })
  await expect(failing).rejects.toThrow('no')
  expect(await second).toBe(2)
  expect(await turn(async () => 4)).toBe(4)
})
