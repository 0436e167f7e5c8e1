import {
  benjaminiHochberg,
  benjaminiYekutieli,
  bonferroni,
  hochberg,
  holm,
  hommel,
} from '../../../analysis/compare/multiplicity.ts'
import * as numeric from '../../../analysis/numeric/distributions.ts'
import { betaTails } from '../../../analysis/numeric/incomplete-beta.ts'
import { digamma, logBeta, logGamma } from '../../../analysis/numeric/log-gamma.ts'
import { studentizedRangeCdf, studentizedRangeQuantile } from '../../../analysis/numeric/studentized-range.ts'
import { type Tails, tailsFrom } from '../../../analysis/numeric/tails.ts'
import type { Json, Op, OpGroup } from '../op.ts'
import { numbersIn, numbersOf, textOf } from '../spec.ts'

type Parameters = readonly [number, number]

interface Distribution {
  tails(x: number, ...parameters: Parameters): Tails
  /** From both p and 1 − p. */
  quantile(p: number, q: number, ...parameters: Parameters): number
}

const rangeTails = (x: number, k: number, df: number): Tails => {
  const lower = studentizedRangeCdf(x, k, df)
  return tailsFrom(lower, Math.log(lower))
}

const families: Readonly<Record<string, Distribution>> = {
  norm: { tails: (z) => numeric.normalTails(z), quantile: (p, q) => numeric.normalQuantile(p, q) },
  t: { tails: (t, df) => numeric.studentTails(t, df), quantile: (p, q, df) => numeric.studentQuantile(p, df, q) },
  chisq: {
    tails: (x, df) => numeric.chiSquareTails(x, df),
    quantile: (p, q, df) => numeric.chiSquareQuantile(p, df, q),
  },
  gamma: { tails: (x, shape) => numeric.gammaTails(x, shape), quantile: (p, q, a) => numeric.gammaQuantile(p, a, q) },
  f: { tails: numeric.fTails, quantile: (p, q, a, b) => numeric.fQuantile(p, a, b, q) },
  beta: { tails: (x, a, b) => betaTails(a, b, x), quantile: (p, q, a, b) => numeric.betaQuantile(p, a, b, q) },
  binom: { tails: numeric.binomialTails, quantile: (p, _q, n, share) => numeric.binomialQuantile(p, n, share) },
  tukey: { tails: rangeTails, quantile: (p, _q, k, df) => studentizedRangeQuantile(p, k, df) },
}

const plain: Readonly<Record<string, (...x: Parameters) => number>> = { lgamma: logGamma, lbeta: logBeta, digamma }

const rowsOf = (rows: Json | undefined): (readonly number[])[] =>
  Array.isArray(rows) ? rows.map((row: Json) => numbersIn(row)) : []

const probability =
  ({ tails }: Distribution): Op =>
  ({ spec }) => {
    const isUpper = spec['lower.tail'] === false
    const isLog = spec['log.p'] === true
    const value = rowsOf(spec.rows).map(([x = 0, a = 0, b = 0]) => {
      const { lower, upper, logLower, logUpper } = tails(x, a, b)
      if (isLog) return isUpper ? logUpper : logLower
      return isUpper ? upper : lower
    })
    return { value }
  }

/**
 * What R's own quantile may be off: it takes the middle of Student's t to rounding only, and where the density falls
 * below 1e-308 its last refinement stops, so that p comes back to 1e-8 only.
 */
const inexactness = (x: number, p: number): number => {
  if (Math.abs(p - 0.5) < 1e-12) return 1e-15
  return p / Math.abs(x) < 1e-308 ? 1e-8 * Math.abs(x) : 0
}

const quantile =
  (distribution: Distribution): Op =>
  ({ spec }) => {
    const found = rowsOf(spec.rows).map(([given = 0, a = 0, b = 0]) => {
      const one = spec['log.p'] === true ? Math.exp(given) : given
      const other = spec['log.p'] === true ? -Math.expm1(given) : 1 - given
      const [p, q] = spec['lower.tail'] === false ? [other, one] : [one, other]
      const value = distribution.quantile(p, q, a, b)
      return { value, allowance: inexactness(value, Math.min(p, q)) }
    })
    return { value: found.map(({ value }) => value), allowance: { value: found.map(({ allowance }) => allowance) } }
  }

const adjustments = {
  none: (p: readonly number[]) => [...p],
  bonferroni,
  holm,
  hochberg,
  hommel,
  BH: benjaminiHochberg,
  fdr: benjaminiHochberg,
  BY: benjaminiYekutieli,
}

export const distributions: OpGroup = {
  ...Object.fromEntries(Object.entries(families).map(([name, family]) => [`p${name}`, probability(family)])),
  ...Object.fromEntries(Object.entries(families).map(([name, family]) => [`q${name}`, quantile(family)])),
  ...Object.fromEntries(
    Object.entries(plain).map(([name, f]): [string, Op] => [
      name,
      ({ spec }) => ({ value: rowsOf(spec.rows).map(([x = 0, y = 0]) => f(x, y)) }),
    ]),
  ),
  p_adjust: ({ spec }) => {
    const adjust = adjustments[textOf(spec, 'method') as keyof typeof adjustments]
    return { value: adjust(numbersOf(spec, 'p')) }
  },
}
