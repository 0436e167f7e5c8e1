import { designRankTest } from '../../../analysis/compare/design-rank-test.ts'
import type { RankScore } from '../../../analysis/compare/rank-scores.ts'
import { type Regression, regression } from '../../../analysis/compare/regression.ts'
import { waldOf } from '../../../analysis/compare/wald-test.ts'
import { cronbachAlpha, scaleAnalysis } from '../../../analysis/correlate/cronbach.ts'
import { completeWeights, estimateColumns, standardErrors } from '../../../analysis/estimate/estimate-columns.ts'
import { mean } from '../../../analysis/estimate/mean.ts'
import { populationCovariance } from '../../../analysis/estimate/population-variance.ts'
import { covariance } from '../../../analysis/variance/multistage.ts'
import { degreesOfFreedom } from '../../../analysis/variance/sampling-design.ts'
import { estimatesAnswer, studentAnswer } from '../answers.ts'
import { evaluate } from '../expression.ts'
import { modelOf, type Term } from '../model.ts'
import type { Json, OpContext, OpGroup, ReadDesign } from '../op.ts'
import { columnOf, numbersOf, textOf, textsOf } from '../spec.ts'
import { domainFor, weightsWhere } from '../variables.ts'
import { byGroup } from './domains.ts'
import { proportions } from './proportions.ts'

interface Fitted {
  readonly read: ReadDesign
  readonly terms: readonly Term[]
  readonly found: Regression
  readonly names: readonly string[]
  readonly covariance: Float64Array
  /** Of the design, less the coefficients but one, as R's svyglm counts. */
  readonly df: number
}

function fitted({ spec, design, rcall }: OpContext, formula: string): Fitted | string {
  const read = design(textOf(spec, 'design'))
  const { y, terms } = modelOf(formula, read.table)
  const columns = terms.flatMap((term) => term.columns)
  const values = columns.map((column) => column.values)
  const weights = completeWeights([y, ...values], weightsWhere(spec, read))
  const family = textOf(spec, 'family', /binomial/.test(rcall) ? 'quasibinomial' : 'gaussian')
  const link = family.includes('binomial') ? 'logit' : 'identity'
  const found = regression({ columns: values, y, weights, link })
  if (!found) return 'no_variation'
  return {
    read,
    terms,
    found,
    names: columns.map(({ name }) => name),
    covariance: covariance(found.influences, read.plan),
    df: degreesOfFreedom(weights, read.design) + 1 - columns.length,
  }
}

/** A part of a covariance matrix: rows and columns from..to. */
const block = (matrix: Float64Array, size: number, from: number, to: number): Float64Array =>
  matrix.filter((_, at) => [Math.floor(at / size), at % size].every((one) => one >= from && one < to))

/** One mean against 0: y ~ 0. */
function oneSample({ spec, design }: OpContext): Json {
  const read = design(textOf(spec, 'design'))
  const y = evaluate(textOf(spec, 'y'), read.table)
  const weights = completeWeights([y], weightsWhere(spec, read))
  const found = estimateColumns(mean, [y], weights, read.plan)
  if (typeof found === 'string') return { error: found }
  const df = degreesOfFreedom(weights, read.design) - 1
  return studentAnswer(found.estimates[0]!, standardErrors(found.covariance)[0]!, df)
}

/** Influence of a sum of group means, groups in R's order, with the errors that ignoring their covariance gives. */
function domainContrast(context: OpContext) {
  const spec = { ...context.spec, vars: [textOf(context.spec, 'y')] }
  const { read, cells } = byGroup({ ...context, spec }, mean, true)
  const weights = numbersOf(spec, 'weights')
  const groups = cells[0] ?? []
  const influence = read.weights.map((_, i) =>
    groups.reduce((sum, { influence: z }, g) => sum + weights[g]! * z[i]!, 0),
  )
  return {
    estimate: groups.reduce((sum, { value }, g) => sum + weights[g]! * value, 0),
    standardError: standardErrors(covariance([influence], read.plan))[0]!,
    naive: Math.sqrt(groups.reduce((sum, { standardError }, g) => sum + (weights[g]! * standardError) ** 2, 0)),
  }
}

const scores: Readonly<Record<string, RankScore>> = {
  wilcoxon: 'wilcoxon',
  KruskalWallis: 'wilcoxon',
  vanderWaerden: 'vanDerWaerden',
  median: 'median',
}

export const tests: OpGroup = {
  ...proportions,
  ttest: (context) => {
    const group = textOf(context.spec, 'group')
    if (/^[01]$/.test(group)) return oneSample(context)
    const model = fitted({ ...context, rcall: '' }, `${textOf(context.spec, 'y')}~${group}`)
    if (typeof model === 'string') return { error: model }
    // A test of one difference: R refuses, too, where there are more than two groups.
    if (model.names.length !== 2) return { error: 'not_two_groups' }
    return studentAnswer(model.found.coefficients[1]!, standardErrors(model.covariance)[1]!, model.df)
  },
  glm: (context) => {
    const model = fitted(context, textOf(context.spec, 'formula'))
    if (typeof model === 'string') return { error: model }
    const estimates = { estimates: model.found.coefficients, covariance: model.covariance }
    return { ...(estimatesAnswer(model.names, estimates) as object), df_residual: model.df }
  },
  wald_F_term: (context) => {
    const model = fitted(context, textOf(context.spec, 'formula'))
    if (typeof model === 'string') return { error: model }
    const at = model.terms.findIndex(({ name }) => name === textOf(context.spec, 'term'))
    const from = model.terms.slice(0, at).reduce((sum, { columns }) => sum + columns.length, 0)
    const to = from + (model.terms[at]?.columns.length ?? 0)
    const part = block(model.covariance, model.names.length, from, to)
    const test = waldOf(model.found.coefficients.slice(from, to), part, model.df)
    return test ? { F: test.statistic, df: test.df1, ddf: test.df2, p: test.p } : { error: 'no_variation' }
  },
  contrast: (context) => {
    const { variables, weights, plan } = domainFor(context, true)
    const given = numbersOf(context.spec, 'weights')
    const found = estimateColumns(
      mean,
      variables.map(({ values }) => values),
      weights,
      plan,
    )
    if (typeof found === 'string') return { error: found }
    const size = given.length
    const variance = found.covariance.reduce(
      (sum, value, at) => sum + given[Math.floor(at / size)]! * given[at % size]! * value,
      0,
    )
    const estimate = found.estimates.reduce((sum, value, k) => sum + given[k]! * value, 0)
    return { names: ['contrast'], estimate: [estimate], se: [Math.sqrt(Math.max(0, variance))] }
  },
  domain_contrast_with_covariance: (context) => {
    const { estimate, standardError } = domainContrast(context)
    return { names: ['contrast'], estimate: [estimate], se: [standardError] }
  },
  domain_contrast_ignoring_covariance: (context) => {
    const { estimate, naive } = domainContrast(context)
    return { names: ['diff', 'se'], value: [estimate, naive] }
  },
  ranktest: ({ spec, design }) => {
    const read = design(textOf(spec, 'design'))
    const group = columnOf(read.table, textOf(spec, 'group'))
    const test = designRankTest({
      y: evaluate(textOf(spec, 'y'), read.table),
      groupOf: group.codes,
      groups: group.levels.length,
      weights: weightsWhere(spec, read),
      plan: read.plan,
      score: scores[textOf(spec, 'test')] ?? 'wilcoxon',
    })
    if (!test) return { error: 'no_variation' }
    // R gives the number of contrasts as the statistic and its chi-square as the parameter.
    if (test.kind === 'F')
      return {
        statistic: test.df1,
        parameter_names: ['Chisq'],
        parameter: [test.statistic * test.df1],
        p_value: test.p,
      }
    return {
      statistic: test.t,
      parameter_names: ['df'],
      parameter: [test.df],
      p_value: test.p,
      estimate: [test.difference],
    }
  },
  cronbach_alpha_weighted: (context) => {
    const { variables, weights } = domainFor(context, true)
    const columns = variables.map(({ values }) => values)
    const sum = Float64Array.from(weights, (_, i) => columns.reduce((all, column) => all + column[i]!, 0))
    const variances = [...columns, sum].map((column) => populationCovariance([column], weights)?.[0] ?? Number.NaN)
    const alpha = cronbachAlpha(variances.slice(0, -1), variances.at(-1)!)
    return alpha === null ? { error: 'no_variation' } : { names: ['*alpha*'], value: [alpha] }
  },
  cronbach_alpha_unweighted: ({ spec, design }) => {
    const { table } = design(textOf(spec, 'design'))
    const columns = textsOf(spec, 'vars').map((name) => columnOf(table, name).numbers)
    const rows = Array.from({ length: table.size }, (_, i) => i).filter((i) =>
      columns.every((one) => !Number.isNaN(one[i]!)),
    )
    const found = scaleAnalysis(columns.map((column) => rows.map((i) => column[i]!)))
    return {
      alpha: found.alpha,
      std_alpha: found.standardizedAlpha,
      alpha_if_dropped: found.alphaWithout,
      item_rest_cor: found.itemRest,
    }
  },
}
