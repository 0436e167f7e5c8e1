import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as d from '../../../analysis/numeric/distributions.ts'
import { incompleteBeta } from '../../../analysis/numeric/incomplete-beta.ts'
import { goldenCases, goldenNumber, relativeError } from '../read-golden.ts'

const functions: Record<string, (...args: number[]) => number> = {
  pnorm: d.normalCdf,
  qnorm: d.normalQuantile,
  pt: (t, df) => d.studentTails(t!, df!).lower,
  pt_upper: d.studentUpper,
  qt: d.studentQuantile,
  pchisq: (x, df) => d.chiSquareTails(x!, df!).lower,
  pchisq_upper: d.chiSquareUpper,
  qchisq: d.chiSquareQuantile,
  pf: (x, df1, df2) => d.fTails(x!, df1!, df2!).lower,
  pf_upper: d.fUpper,
  qf: d.fQuantile,
  pbeta: (x, a, b) => incompleteBeta(a!, b!, x!),
  qbeta: d.betaQuantile,
}

/** Beyond what a survey has: ten million degrees of freedom, p of 1e-100; there only eight digits are kept. */
const isExtreme = (args: readonly number[]): boolean =>
  args.some((a) => a >= 1e7 && a !== Number.POSITIVE_INFINITY) || (args[0]! > 0 && args[0]! <= 1e-100)

describe('distributions agree with R', () => {
  const covered = goldenCases('distributions/distributions.json').filter((one) => functions[one.id])
  test.each(covered.map((one) => [one.id, one] as const))('%s', (id, { expected }) => {
    let rows = 0
    for (const row of (expected.rows as unknown[][]).map((r) => r.map(goldenNumber))) {
      const args = row.slice(0, -1)
      if (isExtreme(args)) continue
      rows++
      const found = functions[id]!(...args)
      const tolerance = id === 'qf' ? 1e-8 : 1e-10
      const isHalf = id === 'qt' && args[0] === 0.5
      expect(isHalf ? found : relativeError([found], [row.at(-1)!]), `${id}(${args})`).toBeLessThan(tolerance)
    }
    expect(rows).toBeGreaterThan(10)
  })
})

describe('quantiles', () => {
  test('invert their distribution functions', () => {
    const p = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })
    const df = fc.double({ min: 0.7, max: 5000, noNaN: true })
    fc.assert(
      fc.property(p, df, df, (p, a, b) => {
        expect(relativeError([d.studentTails(d.studentQuantile(p, a), a).lower], [p])).toBeLessThan(1e-9)
        expect(relativeError([d.chiSquareTails(d.chiSquareQuantile(p, a), a).lower], [p])).toBeLessThan(1e-9)
        expect(relativeError([d.fTails(d.fQuantile(p, a, b), a, b).lower], [p])).toBeLessThan(1e-9)
        expect(relativeError([d.normalCdf(d.normalQuantile(p))], [p])).toBeLessThan(1e-12)
      }),
    )
  })

  test('Student with no end of degrees of freedom is the normal', () => {
    expect(d.studentQuantile(0.975, Number.POSITIVE_INFINITY)).toBeCloseTo(1.959963984540054, 14)
  })
})
