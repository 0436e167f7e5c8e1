import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logLikelihood, logOdds, pooledPrior } from '../../../analysis/text/keyness.ts'

const counts = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 })), { minLength: 2, maxLength: 20 })
  .map((list) => [...list, [5, 9] as [number, number]])
  .map((list) => ({ a: list.map(([x]) => x), b: list.map(([, y]) => y) }))

test('keyness turns its sign when the texts change places', () => {
  fc.assert(
    fc.property(counts, ({ a, b }) => {
      const [one, other] = [logLikelihood({ a, b }), logLikelihood({ a: b, b: a })]
      one.fourCell.forEach((g2, i) => {
        expect(other.fourCell[i]! + g2).toBeCloseTo(0, 8)
        expect(other.twoTerm[i]! + one.twoTerm[i]!).toBeCloseTo(0, 8)
        expect(other.logRatio[i]! + one.logRatio[i]!).toBeCloseTo(0, 8)
        expect(Math.sign(g2) * g2).toBeGreaterThanOrEqual(-1e-9)
      })
      const prior = pooledPrior({ a, b }, 10)
      const [up, down] = [logOdds({ a, b }, prior), logOdds({ a: b, b: a }, prior)]
      up.forEach((word, i) => {
        if (word) expect(down[i]!.z + word.z).toBeCloseTo(0, 8)
      })
    }),
  )
})

test('a word that nobody used is not compared, and without a prior neither is one that a side lacks', () => {
  const words = { a: [0, 3, 5, 1], b: [0, 0, 6, 2] }
  expect(logOdds(words, pooledPrior(words, 10))[0]).toBeNull()
  expect(logOdds(words, [0, 0, 0, 0]).map((one) => one === null)).toEqual([true, true, false, false])
  expect(logLikelihood(words).fourCell[0]).toBe(0)
})
