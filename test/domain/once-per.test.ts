import { expect, test } from 'vitest'
import { oncePer } from '../../domain/once-per.ts'

test('what belongs to an object is made once, also where it is nothing', () => {
  const asked: object[] = []
  const nothing = oncePer((key: object) => {
    asked.push(key)
    return undefined
  })
  const [one, other] = [{}, {}]
  for (const key of [one, one, other, one]) expect(nothing(key)).toBeUndefined()
  expect(asked).toEqual([one, other])
})
