import { simpleRandomVariance } from '../../../analysis/estimate/design-effect.ts'
import {
  type ColumnEstimates,
  completeWeights,
  estimateColumns,
  standardErrors,
} from '../../../analysis/estimate/estimate-columns.ts'
import type { Estimator } from '../../../analysis/estimate/estimator.ts'
import { mean } from '../../../analysis/estimate/mean.ts'
import { populationCovariance } from '../../../analysis/estimate/population-variance.ts'
import { ratio } from '../../../analysis/estimate/ratio.ts'
import { total } from '../../../analysis/estimate/total.ts'
import { wald } from '../../../analysis/interval/wald.ts'
import { domainOf } from '../../../analysis/variance/domain.ts'
import { covariance } from '../../../analysis/variance/multistage.ts'
import { degreesOfFreedom } from '../../../analysis/variance/sampling-design.ts'
import { estimatesAnswer, rowsOf } from '../answers.ts'
import { evaluate } from '../expression.ts'
import type { Json, Op, OpContext, OpGroup } from '../op.ts'
import { numberOf, textOf } from '../spec.ts'
import { type Domain, domainFor, weightsWhere } from '../variables.ts'

const namesIn = (domain: Domain): string[] => domain.variables.map(({ name }) => name)

const estimateIn = ({ variables, weights, plan }: Domain, estimator: Estimator) =>
  estimateColumns(
    estimator,
    variables.map(({ values }) => values),
    weights,
    plan,
  )

/** Answers with what `of` makes of the estimates, or with the reason why there are none. */
const answering =
  (estimator: Estimator, of: (found: ColumnEstimates, domain: Domain, context: OpContext) => Json): Op =>
  (context) => {
    const domain = domainFor(context)
    const found = estimateIn(domain, estimator)
    return typeof found === 'string' ? { error: found } : of(found, domain, context)
  }

const plain = (estimator: Estimator, drops?: boolean): Op => {
  return (context) => {
    const domain = domainFor(context, drops)
    return estimatesAnswer(namesIn(domain), estimateIn(domain, estimator))
  }
}

const intervals = (estimator: Estimator): Op =>
  answering(estimator, ({ estimates, covariance: matrix }, domain, { spec }) => {
    const df = spec.df === 'design' ? degreesOfFreedom(domain.read.weights, domain.read.design) : numberOf(spec, 'df')
    const se = standardErrors(matrix)
    const level = numberOf(spec, 'level', 0.95)
    const found = estimates.map((value, i) =>
      wald.of({ value, standardError: se[i]!, df, level, baseSize: domain.read.table.size }),
    )
    return {
      rows: namesIn(domain),
      lower: found.map((one) => one?.low ?? null),
      upper: found.map((one) => one?.high ?? null),
    }
  })

/** R prints the coefficient of variation of one variable as a matrix. */
const variation = (estimator: Estimator): Op =>
  answering(estimator, ({ estimates, covariance: matrix }, domain) => {
    const values = standardErrors(matrix).map((se, i) => se / estimates[i]!)
    const names = namesIn(domain)
    return names.length === 1 ? { rows: names, cols: names, value: [values] } : { names, value: values }
  })

const designEffects = (estimator: Estimator, of: 'mean' | 'total'): Op =>
  answering(estimator, ({ estimates, covariance: matrix }, { variables, weights, ...domain }, { spec }) => {
    const se = standardErrors(matrix)
    const isReplaced = spec.srs === 'with_replacement'
    return {
      names: namesIn({ variables, weights, ...domain }),
      estimate: estimates,
      se,
      deff: variables.map(({ values }, i) => {
        const simple = simpleRandomVariance(values, weights, { of, isReplaced })
        return simple === null ? null : matrix[i * variables.length + i]! / simple
      }),
    }
  })

const ratioOf: Op = ({ spec, design }) => {
  const { table, weights, plan } = design(textOf(spec, 'design'))
  const [y, x] = [evaluate(textOf(spec, 'num'), table), evaluate(textOf(spec, 'den'), table)]
  const w = completeWeights([y, x], weights)
  const found = ratio.of({ y, x, w })
  if (!found) return { error: 'no_respondents' }
  const matrix = covariance([found.influence], { ...plan, domain: domainOf(w, plan.design) })
  return { ratio: found.estimate, se: standardErrors(matrix)[0] ?? null }
}

const spread: Op = (context) => {
  const { variables, weights } = domainFor(context, true)
  const matrix = populationCovariance(
    variables.map(({ values }) => values),
    weights,
  )
  return matrix ? { value: rowsOf(matrix) } : { error: 'too_few_respondents' }
}

const degrees: Op = ({ spec, design }) => {
  const read = design(textOf(spec, 'design'))
  return { value: [degreesOfFreedom(weightsWhere(spec, read), read.design)] }
}

export const estimates: OpGroup = {
  mean: plain(mean),
  total: plain(total),
  subset_mean: plain(mean, true),
  subset_total: plain(total, true),
  mean_ci: intervals(mean),
  total_ci: intervals(total),
  mean_cv: variation(mean),
  total_cv: variation(total),
  mean_deff: designEffects(mean, 'mean'),
  total_deff: designEffects(total, 'total'),
  ratio: ratioOf,
  var: spread,
  degf: degrees,
  subset_degf: degrees,
}
