import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { designRankTest } from '../../../analysis/compare/design-rank-test.ts'
import { designTable } from '../../../analysis/compare/design-table.ts'
import { independenceWald } from '../../../analysis/compare/independence-wald.ts'
import { raoScott, raoScottF, raoScottMixture } from '../../../analysis/compare/rao-scott.ts'
import { regression } from '../../../analysis/compare/regression.ts'
import { crossTable, pearsonChiSquare } from '../../../analysis/correlate/cross-table.ts'
import { asSimple, columnsOf, samples } from './samples.ts'

const tableOf = ({ group, answer, weights, plan }: ReturnType<typeof columnsOf>) =>
  designTable({ rowOf: group, columnOf: answer, size: [3, 3], weights, plan })!

describe('tests of a cross-table', () => {
  test('are Pearson’s in a simple random sample', () => {
    fc.assert(
      fc.property(samples, (people) => {
        const simple = asSimple(people)
        const found = raoScott(tableOf(simple))!
        const n = people.length
        expect(found.pearson).toBeCloseTo(
          pearsonChiSquare(crossTable(simple.group, simple.answer, [3, 3]))!.statistic,
          8,
        )
        for (const effect of found.designEffects) expect(effect).toBeCloseTo(n / (n - 1), 8)
      }),
    )
  })

  test('do not depend on the scale of the weights or on which level comes first', () => {
    fc.assert(
      fc.property(samples, fc.double({ min: 0.01, max: 100, noNaN: true }), (people, factor) => {
        const turned = people.map((one) => ({ ...one, group: (one.group + 1) % 3, answer: 2 - one.answer }))
        const [one, scaled, other] = [columnsOf(people), columnsOf(people, factor), columnsOf(turned)].map(tableOf)
        const p = raoScottF(raoScott(one!)!).p!
        const wald = independenceWald(one!, false)!.statistic
        for (const table of [scaled!, other!]) {
          expect(raoScottF(raoScott(table)!).p!).toBeCloseTo(p, 8)
          expect(independenceWald(table, false)!.statistic / wald).toBeCloseTo(1, 5)
        }
      }),
    )
  })

  test('give probabilities', () => {
    fc.assert(
      fc.property(samples, (people) => {
        const found = raoScott(tableOf(columnsOf(people)))!
        for (const p of [raoScottF(found).p, raoScottMixture(found).p, raoScottMixture(found, true).p]) {
          expect(p).toBeGreaterThanOrEqual(0)
          expect(p).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('are refused for one row, for nobody and without weight', () => {
    const { group, answer, weights, plan } = columnsOf([{ unit: 0, group: 0, answer: 0, weight: 1 }])
    expect(designTable({ rowOf: group, columnOf: answer, size: [1, 2], weights, plan })).toBeNull()
    const none = new Float64Array(1)
    expect(designTable({ rowOf: group, columnOf: answer, size: [3, 3], weights: none, plan })).toBeNull()
    const nobody = columnsOf([])
    expect(designTable({ ...nobody, rowOf: nobody.group, columnOf: nobody.answer, size: [3, 3] })).toBeNull()
  })
})

describe('regression', () => {
  const dummies = (group: Int32Array) =>
    [0, 1, 2].map((g) => Float64Array.from(group, (one) => Number(g === 0 || one === g)))

  test('on groups gives their means, and their logits for zeros and ones', () => {
    fc.assert(
      fc.property(samples, (people) => {
        const { group, answer, weights } = columnsOf(people)
        const y = Float64Array.from(answer, (one) => Number(one > 0))
        const meanOf = (g: number) => {
          const [named, all] = people.reduce(
            ([a, b], one) => (one.group === g ? [a + one.weight * Number(one.answer > 0), b + one.weight] : [a, b]),
            [0, 0],
          )
          return named / all
        }
        const line = regression({ columns: dummies(group), y, weights, link: 'identity' })!
        const logit = regression({ columns: dummies(group), y, weights, link: 'logit' })!
        expect(line.coefficients[0]! + line.coefficients[2]!).toBeCloseTo(meanOf(2), 9)
        expect(1 / (1 + Math.exp(-logit.coefficients[0]! - logit.coefficients[1]!))).toBeCloseTo(meanOf(1), 5)
        for (const influence of line.influences) expect(influence.reduce((sum, z) => sum + z, 0)).toBeCloseTo(0, 9)
      }),
    )
  })

  test('is refused for nobody, for dependent columns and where a logit is endless', () => {
    const one = Float64Array.of(1, 1, 1, 1)
    const weights = Float64Array.of(1, 1, 1, 1)
    const y = [0, 1, 1, 1]
    expect(regression({ columns: [one], y, weights: new Float64Array(4), link: 'identity' })).toBeNull()
    expect(regression({ columns: [one, one], y, weights, link: 'identity' })).toBeNull()
    expect(regression({ columns: [one], y: [1, 1, 1, 1], weights, link: 'logit' })).toBeNull()
    const separating = Float64Array.of(0, 1, 1, 1)
    expect(regression({ columns: [one, separating], y, weights, link: 'logit' })).toBeNull()
  })
})

describe('rank tests', () => {
  test('depend on the order of values alone', () => {
    fc.assert(
      fc.property(samples, fc.constantFrom('wilcoxon', 'vanDerWaerden', 'median'), (people, score) => {
        const { group, answer, weights, plan } = columnsOf(people, 7)
        const [one, other] = [answer, Float64Array.from(answer, (y) => Math.exp(3 * y) - 5)].map((y) =>
          designRankTest({ y, groupOf: group, groups: 3, weights, plan, score }),
        )
        expect(one === null).toBe(other === null)
        if (one && other) expect(other.p!).toBeCloseTo(one.p!, 10)
      }),
    )
  })

  test('are refused where all say the same', () => {
    const { group, weights, plan } = columnsOf(
      [0, 1, 2, 3].map((unit) => ({ unit, group: unit >> 1, answer: 1, weight: 1 })),
    )
    const y = new Float64Array(4).fill(2)
    expect(designRankTest({ y, groupOf: group, groups: 2, weights, plan, score: 'wilcoxon' })).toBeNull()
  })
})
