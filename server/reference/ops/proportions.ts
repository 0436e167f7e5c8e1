import { type FourCounts, fisherExact } from '../../../analysis/compare/fisher.ts'
import {
  exactBinomial,
  mcnemar,
  type ProportionTest,
  scoreTest,
  twoProportions,
  unpooledZ,
} from '../../../analysis/compare/proportion-tests.ts'
import { sizePerGroup } from '../../../analysis/compare/sample-size.ts'
import { normalTails } from '../../../analysis/numeric/distributions.ts'
import type { Json, OpContext, OpGroup } from '../op.ts'
import { numberOf, numbersOf } from '../spec.ts'

const written = (test: ProportionTest | null, estimate: readonly number[]) => {
  if (!test) return { error: 'no_respondents' }
  const { statistic, p, low, high } = test
  return { statistic, parameter_names: ['df'], parameter: [1], p_value: p, estimate, conf_int: [low, high] }
}

const score = ({ spec }: OpContext, correction: 0 | 0.5): Json => {
  const [x, n] = [numberOf(spec, 'x'), numberOf(spec, 'n')]
  return written(scoreTest(x, n, numberOf(spec, 'level', 0.95), correction), [x / n])
}

const four = ({ spec }: OpContext): FourCounts => {
  const [a = 0, b = 0, c = 0, d = 0] = numbersOf(spec, 'table')
  return [a, b, c, d]
}

const infinite = (value: number): Json => (value === Infinity ? 'Inf' : value)

export const proportions: OpGroup = {
  clopper_pearson: ({ spec }) => {
    const [x, n] = [numberOf(spec, 'x'), numberOf(spec, 'n')]
    const test = written(exactBinomial(x, n, numberOf(spec, 'level', 0.95)), [x / n])
    return { ...test, parameter_names: ['number of trials'], parameter: [n] }
  },
  wilson: (context) => score(context, 0),
  wilson_cc: (context) => score(context, 0.5),
  two_proportions: ({ spec }) => {
    const [x1, n1, x2, n2] = ['x1', 'n1', 'x2', 'n2'].map((key) => numberOf(spec, key)) as [
      number,
      number,
      number,
      number,
    ]
    return written(twoProportions([x1, x2], [n1, n2], numberOf(spec, 'level', 0.95)), [x1 / n1, x2 / n2])
  },
  two_independent_props_unpooled_z: ({ spec }) => {
    const z = unpooledZ(numberOf(spec, 'p1'), numberOf(spec, 'n1'), numberOf(spec, 'p2'), numberOf(spec, 'n2'))
    return z === null ? { error: 'no_variation' } : { z, p: 2 * normalTails(-Math.abs(z)).lower }
  },
  mcnemar: (context) => {
    const [, b, c] = four(context)
    const found = mcnemar(b, c)
    if (!found) return { error: 'no_variation' }
    const { statistic, p } = found
    return { statistic, parameter_names: ['df'], parameter: [1], p_value: p }
  },
  fisher: (context) => {
    const { p, oddsRatio, low, high } = fisherExact(four(context), numberOf(context.spec, 'level', 0.95))
    return { p_value: p, estimate: [infinite(oddsRatio)], conf_int: [infinite(low), infinite(high)] }
  },
  n_per_group: ({ spec }) => ({
    value: [sizePerGroup(numberOf(spec, 'p1'), numberOf(spec, 'p2'), numberOf(spec, 'power'), numberOf(spec, 'alpha'))],
  }),
}
