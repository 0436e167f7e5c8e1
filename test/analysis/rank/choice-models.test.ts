import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bestWorst } from '../../../analysis/rank/best-worst.ts'
import { borda } from '../../../analysis/rank/borda.ts'
import { bradleyTerry } from '../../../analysis/rank/bradley-terry.ts'
import { plackettLuce } from '../../../analysis/rank/plackett-luce.ts'

const items = 4
const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1 })
const weight = fc.double({ min: 0.1, max: 5, noNaN: true })
const people = fc.array(fc.record({ order, weight }), { minLength: 3, maxLength: 30 })

/** Everybody once first and once last, so that all can be compared. */
const rounds = [0, 1, 2, 3].map((k) => [k, (k + 1) % 4, (k + 2) % 4, (k + 3) % 4])

const rankingsOf = (list: readonly { order: readonly number[]; weight: number }[], factor = 1) => ({
  items,
  orders: [...list.map((one) => one.order), ...rounds],
  weights: [...list.map((one) => factor * one.weight), ...rounds.map(() => factor)],
})

const worthsOf = (rankings: Parameters<typeof plackettLuce>[0]): readonly number[] => {
  const found = plackettLuce(rankings)
  if (typeof found === 'string') throw new Error(found)
  return found.worths
}

describe('Plackett and Luce', () => {
  test('give shares that follow the names, not the scale of weights', () => {
    fc.assert(
      fc.property(people, weight, (list, factor) => {
        const worths = worthsOf(rankingsOf(list))
        expect(worths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12)
        worthsOf(rankingsOf(list, factor)).forEach((one, k) => {
          expect(one).toBeCloseTo(worths[k]!, 8)
        })
        const turned = rankingsOf(list)
        const renamed = { ...turned, orders: turned.orders.map((one) => one.map((k) => (k + 1) % items)) }
        worthsOf(renamed).forEach((one, k) => {
          expect(one).toBeCloseTo(worths[(k + items - 1) % items]!, 8)
        })
      }),
    )
  })

  test('find the shares of first choices where only those were asked', () => {
    const orders = [[0], [0], [0], [1], [1], [2], [3], [3], [3], [3]]
    const worths = worthsOf({ items, orders, weights: orders.map(() => 1) })
    ;[0.3, 0.2, 0.1, 0.4].forEach((share, k) => {
      expect(worths[k]!).toBeCloseTo(share, 10)
    })
  })

  test('compare nothing that never lost, never won, or was never asked', () => {
    expect(plackettLuce({ items: 2, orders: [[0, 1]], weights: [1] })).toBe('not_comparable')
    expect(plackettLuce({ items: 2, orders: [], weights: [] })).toBe('not_comparable')
    expect(plackettLuce({ items: 2, orders: [[0], [1]], weights: [1, 0] })).toBe('not_comparable')
    expect(plackettLuce({ items: 1, orders: [[0]], weights: [1] })).toBe('not_comparable')
  })
})

describe('Bradley and Terry', () => {
  test('find the log odds of two, with their error', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }), (winsA, winsB) => {
        const found = bradleyTerry([{ a: 0, b: 1, winsA, winsB }], 2)
        if (typeof found === 'string') throw new Error(found)
        expect(found.abilities[1]!).toBeCloseTo(Math.log(winsB / winsA), 9)
        expect(found.standardErrors[1]!).toBeCloseTo(Math.sqrt(1 / winsA + 1 / winsB), 9)
        expect(found.deviance).toBeCloseTo(0, 8)
        expect(found.degreesOfFreedom).toBe(0)
      }),
    )
  })

  test('compare nobody who won all', () => {
    expect(bradleyTerry([{ a: 0, b: 1, winsA: 3, winsB: 0 }], 2)).toBe('not_comparable')
    expect(bradleyTerry([], 3)).toBe('not_comparable')
  })
})

test('Borda gives away the same points for every ranking, and every preference once', () => {
  fc.assert(
    fc.property(people, (list) => {
      const found = borda(rankingsOf(list))!
      expect(found.means.reduce((sum, one) => sum + one, 0)).toBeCloseTo((items * (items - 1)) / 2, 9)
      expect(found.firstShares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9)
      found.preferred.forEach((row, k) => {
        expect(row[k]).toBe(0)
      })
    }),
  )
  expect(borda({ items, orders: [], weights: [] })).toBeNull()
  expect(borda({ items, orders: [[0]], weights: [0] })).toBeNull()
})

test('best–worst scores lie in −1..1 and balance over all screens', () => {
  const screen = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(fc.array(fc.record({ screen, weight }), { maxLength: 20 }), (list) => {
      const counts = bestWorst(
        list.map((one) => ({ shown: one.screen, best: one.screen[0]!, worst: one.screen[2]!, weight: one.weight })),
        5,
      )
      expect(counts.reduce((sum, one) => sum + one.best - one.worst, 0)).toBeCloseTo(0, 9)
      for (const { score, shown, logOdds } of counts) {
        expect(score === null).toBe(shown === 0)
        expect(Math.abs(score ?? 0)).toBeLessThanOrEqual(1)
        expect(logOdds).not.toBeNaN()
      }
    }),
  )
})
