import { describe, expect, test } from 'vitest'
import { comparing } from './degenerate-comparing.ts'
import { estimating } from './degenerate-estimating.ts'
import { amongMillions } from './degenerate-millions.ts'
import { degenerate } from './degenerate-samples.ts'

/** Places in an answer where a number is not finite. */
function badNumbers(answer: unknown, path = 'answer'): string[] {
  if (typeof answer === 'number') return Number.isFinite(answer) ? [] : [`${path} is ${answer}`]
  if (ArrayBuffer.isView(answer) || Array.isArray(answer))
    return Array.from(answer as unknown as ArrayLike<unknown>).flatMap((one, i) => badNumbers(one, `${path}[${i}]`))
  if (answer === null || typeof answer !== 'object') return []
  return Object.entries(answer).flatMap(([name, one]) => badNumbers(one, `${path}.${name}`))
}

const inputs = Object.entries(degenerate)

describe.each(Object.entries({ ...estimating, ...comparing }))('every %s', (_, members) => {
  describe.each(Object.entries(members))('%s', (__, method) => {
    test.each(inputs)('gives a finite number or none for %s', (___, sample) => {
      expect(badNumbers(method(sample)).slice(0, 5)).toEqual([])
    })
  })
})

describe('among a million categories', () => {
  test.each(Object.entries(amongMillions))(
    '%s: an answer or a reason, and no hang',
    (_, method) => {
      expect(badNumbers(method()).slice(0, 5)).toEqual([])
    },
    20_000,
  )
})
