import { completeWeights, estimateColumns } from '../../../analysis/estimate/estimate-columns.ts'
import type { Estimator } from '../../../analysis/estimate/estimator.ts'
import { mean } from '../../../analysis/estimate/mean.ts'
import { total } from '../../../analysis/estimate/total.ts'
import { domainOf } from '../../../analysis/variance/domain.ts'
import { kish } from '../../../analysis/weight/diagnostics.ts'
import { type Distance, exponential, linear, logistic } from '../../../analysis/weight/distance.ts'
import { trim } from '../../../analysis/weight/trim.ts'
import { estimatesAnswer } from '../answers.ts'
import { type Calibrated, calibratedToFormula, calibratedToMargins, postStratified, raked } from '../calibrated.ts'
import type { Json, Op, OpContext, OpGroup, ReadDesign, Spec } from '../op.ts'
import { flagOf, numberOf, numbersOf, textOf, textsOf } from '../spec.ts'
import { variablesOf, weightsWhere } from '../variables.ts'

type Weighting = (context: OpContext, read: ReadDesign) => Calibrated

const answerOf = (weights: Float64Array): Json => {
  const { effectiveSize, designEffect } = kish(weights)
  const n = weights.length
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const squares = weights.reduce((all, weight) => all + (weight - sum / n) ** 2, 0)
  return {
    n,
    sum,
    min: weights.reduce((least, weight) => Math.min(least, weight), Infinity),
    max: weights.reduce((most, weight) => Math.max(most, weight), -Infinity),
    cv: Math.sqrt(squares / (n - 1)) / (sum / n),
    kish_deff: designEffect,
    n_eff: effectiveSize,
    weights: [...weights],
  }
}

const weightsBy =
  (weighting: Weighting): Op =>
  (context) => {
    const found = weighting(context, context.design(textOf(context.spec, 'design')))
    return typeof found === 'string' ? { error: found } : answerOf(found.weights)
  }

/** Estimates with calibrated weights; `isFixed` takes them as if they were design weights. */
const estimatesBy =
  (weighting: Weighting, estimator: Estimator, isFixed = false): Op =>
  (context) => {
    const { spec, design, labels } = context
    const read = design(textOf(spec, 'design'))
    const found = weighting(context, read)
    if (typeof found === 'string') return { error: found }
    const variables = variablesOf(read.table, textsOf(spec, 'vars'), labels)
    const columns = variables.map(({ values }) => values)
    const weights = completeWeights(columns, weightsWhere(spec, { ...read, weights: found.weights }))
    const plan = isFixed ? { ...read.plan, domain: domainOf(weights, read.design) } : read.plan
    const estimates = estimateColumns(estimator, columns, weights, plan, isFixed ? undefined : found.residuals)
    return estimatesAnswer(
      variables.map(({ name }) => name),
      estimates,
    )
  }

const boundsOf = (spec: Spec): { readonly lower: number; readonly upper: number } => {
  const [lower = -Infinity, upper = Infinity] = spec.bounds === undefined ? [] : numbersOf(spec, 'bounds')
  return { lower, upper }
}

const toMargins =
  (distance: (spec: Spec) => Distance): Weighting =>
  ({ spec }, read) =>
    calibratedToMargins(spec, read, distance(spec))

const toFormula =
  (distance: (spec: Spec) => Distance): Weighting =>
  (context, read) =>
    calibratedToFormula(context, read, distance(context.spec))

const trimmed: Weighting = ({ spec }, read) => {
  const found = raked(spec, read)
  if (typeof found === 'string') return found
  const bounds = { lower: numberOf(spec, 'lower', -Infinity), upper: numberOf(spec, 'upper', Infinity) }
  const weights = trim(found.weights, bounds, flagOf(spec, 'strict'))
  return weights ? { ...found, weights } : 'nobody_within_bounds'
}

/** Ops of one way of weighting: the weights, and estimates with them. */
const opsOf = (names: { weights: string; estimates: string }, weighting: Weighting): OpGroup => ({
  [names.weights]: weightsBy(weighting),
  [`${names.estimates}_mean`]: estimatesBy(weighting, mean),
  [`${names.estimates}_total`]: estimatesBy(weighting, total),
  [`${names.estimates}_subset_mean`]: estimatesBy(weighting, mean),
  [`${names.estimates}_subset_total`]: estimatesBy(weighting, total),
})

const calibrations: Readonly<Record<string, (spec: Spec) => Distance>> = {
  linear: (spec) => linear(boundsOf(spec)),
  raking: (spec) => exponential(boundsOf(spec)),
  logit: (spec) => logistic(boundsOf(spec)),
  linear_bounded: (spec) => linear(boundsOf(spec)),
  raking_bounded: (spec) => exponential(boundsOf(spec)),
}

const byStrata: Weighting = ({ spec }, read) => postStratified(spec, read)
const byRaking: Weighting = ({ spec }, read) => raked(spec, read)

export const weights: OpGroup = {
  ...opsOf({ weights: 'poststratify', estimates: 'poststratified' }, byStrata),
  ...opsOf({ weights: 'rake', estimates: 'raked' }, byRaking),
  raked_weights_treated_as_fixed: estimatesBy(byRaking, mean, true),
  trim_after_rake: weightsBy(trimmed),
  ...Object.assign(
    {},
    ...Object.entries(calibrations).map(([name, distance]) => ({
      ...opsOf({ weights: `calibrate_${name}`, estimates: `calibrate_${name}` }, toMargins(distance)),
      ...opsOf({ weights: `calibrate_${name}_formula`, estimates: `calibrate_${name}_formula` }, toFormula(distance)),
    })),
  ),
  ...opsOf({ weights: 'greg', estimates: 'greg' }, toFormula(calibrations.linear ?? (() => linear()))),
}
