import { completeWeights } from '../../../analysis/estimate/estimate-columns.ts'
import type { Estimator } from '../../../analysis/estimate/estimator.ts'
import { mean } from '../../../analysis/estimate/mean.ts'
import { ordered } from '../../../analysis/estimate/quantile-rule.ts'
import { ratio } from '../../../analysis/estimate/ratio.ts'
import { total } from '../../../analysis/estimate/total.ts'
import { wald } from '../../../analysis/interval/wald.ts'
import { type Replicates, replicateCovariance, replicateDegrees } from '../../../analysis/variance/replicates.ts'
import { estimatesAnswer } from '../answers.ts'
import { rakedTo } from '../calibrated.ts'
import { evaluate } from '../expression.ts'
import type { Json, Op, OpGroup, ReadDesign, Spec } from '../op.ts'
import { marginTables } from '../populations.ts'
import { replicatesOf } from '../replicate-weights.ts'
import { flagOf, numberOf, numbersOf, textOf, textsOf } from '../spec.ts'
import { variablesOf } from '../variables.ts'
import { quantileTable, ruleOf } from './quantiles.ts'

/** Estimates from one set of weights; null where it gives none. */
type EstimateAll = (weights: Float64Array) => readonly number[] | null

function withReplicates(full: Float64Array, replicates: Replicates, estimate: EstimateAll, isAroundFull: boolean) {
  const estimates = estimate(full)
  const thetas = replicates.weights.map(estimate)
  const known = thetas.filter((theta) => theta !== null)
  if (!estimates || known.length < thetas.length) return 'no_respondents'
  return { estimates, covariance: replicateCovariance(known, replicates, isAroundFull ? estimates : null) }
}

const columnsEstimate =
  (estimator: Estimator, columns: readonly Float64Array[]): EstimateAll =>
  (weights) => {
    const kept = completeWeights(columns, weights)
    const found = columns.map((y) => estimator.of({ y, w: kept })?.estimate)
    return found.every((one) => one !== undefined) ? found : null
  }

const description = (replicates: Replicates): Json => ({
  scale: replicates.scale,
  rscales: replicates.factors,
  degf: replicateDegrees(replicates.weights),
  nrep: replicates.weights.length,
})

/** Weights of every replicate raked to the spec's margins, and the full weights too. */
function reraked(spec: Spec, read: ReadDesign, replicates: Replicates) {
  const margins = marginTables(spec, read.table)
  const rakeOne = (base: Float64Array) => rakedTo(margins, base)
  const full = rakeOne(read.weights)
  const all = replicates.weights.map(rakeOne)
  if (typeof full === 'string') return full
  const fault = all.find((one) => typeof one === 'string')
  if (typeof fault === 'string') return fault
  const weights = all.flatMap((one) => (typeof one === 'string' ? [] : [one.weights]))
  return { full: full.weights, replicates: { ...replicates, weights } }
}

const estimates =
  (estimator: Estimator, isReraked = false): Op =>
  (context) => {
    const { spec, design, labels } = context
    const read = design(textOf(spec, 'design'))
    const replicates = replicatesOf(context, read)
    if (typeof replicates === 'string') return { error: replicates }
    if (spec.vars === undefined) return description(replicates)
    const weighted = isReraked ? reraked(spec, read, replicates) : { full: read.weights, replicates }
    if (typeof weighted === 'string') return { error: weighted }
    const variables = variablesOf(read.table, textsOf(spec, 'vars'), labels)
    const estimate = columnsEstimate(
      estimator,
      variables.map(({ values }) => values),
    )
    const found = withReplicates(weighted.full, weighted.replicates, estimate, flagOf(spec, 'mse'))
    return estimatesAnswer(
      variables.map(({ name }) => name),
      found,
    )
  }

const ratioOp: Op = (context) => {
  const { spec, design } = context
  const read = design(textOf(spec, 'design'))
  const replicates = replicatesOf(context, read)
  if (typeof replicates === 'string') return { error: replicates }
  const [y, x] = [evaluate(textOf(spec, 'num'), read.table), evaluate(textOf(spec, 'den'), read.table)]
  const estimate: EstimateAll = (weights) => {
    const found = ratio.of({ y, x, w: completeWeights([y, x], weights) })
    return found && [found.estimate]
  }
  const found = withReplicates(read.weights, replicates, estimate, flagOf(spec, 'mse'))
  if (typeof found === 'string') return { error: found }
  return { ratio: found.estimates[0] ?? null, se: Math.sqrt(found.covariance[0] ?? Number.NaN) }
}

/** The first variable's quantile; its interval from the scatter of the replicates' quantiles. */
const quantileOp: Op = (context) => {
  const { spec, design } = context
  const read = design(textOf(spec, 'design'))
  const replicates = replicatesOf(context, read)
  if (typeof replicates === 'string') return { error: replicates }
  const name = spec.var === undefined ? (textsOf(spec, 'vars')[0] ?? '') : textOf(spec, 'var')
  const y = evaluate(name, read.table)
  const rule = ruleOf(spec)
  const kept = replicates.weights.map((weights) => completeWeights([y], weights))
  const df = replicateDegrees(kept)
  const level = numberOf(spec, 'level', 0.95)
  const levels = spec.p === undefined ? [0.5] : numbersOf(spec, 'p')
  const rows = levels.map((p) => {
    const estimate: EstimateAll = (weights) => {
      const values = ordered(y, completeWeights([y], weights))
      const found = values.x.length > 0 ? rule.of(values, p) : null
      return found === null ? null : [found]
    }
    const found = withReplicates(read.weights, replicates, estimate, flagOf(spec, 'mse'))
    if (typeof found === 'string') return { estimate: null, low: null, high: null }
    const value = found.estimates[0] ?? Number.NaN
    const standardError = Math.sqrt(found.covariance[0] ?? Number.NaN)
    const ends = wald.of({ value, standardError, df, level, baseSize: y.length })
    return { estimate: value, low: ends?.low ?? null, high: ends?.high ?? null }
  })
  return { [name]: quantileTable(levels, level, df, rows) }
}

export const replicates: OpGroup = {
  replicate_mean: estimates(mean),
  replicate_total: estimates(total),
  replicate_ratio: ratioOp,
  replicate_given: estimates(mean),
  replicate_given_total: estimates(total),
  replicate_given_ratio: ratioOp,
  replicate_given_each_reraked: estimates(mean, true),
  replicate_quantile: quantileOp,
}
