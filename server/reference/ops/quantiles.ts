import { completeWeights } from '../../../analysis/estimate/estimate-columns.ts'
import { quantile } from '../../../analysis/estimate/quantile.ts'
import { quantileRules } from '../../../analysis/estimate/quantile-rule.ts'
import { asin } from '../../../analysis/interval/asin.ts'
import { beta } from '../../../analysis/interval/beta.ts'
import type { IntervalMethod } from '../../../analysis/interval/interval-method.ts'
import { logit } from '../../../analysis/interval/logit.ts'
import { wald } from '../../../analysis/interval/wald.ts'
import { studentQuantile } from '../../../analysis/numeric/distributions.ts'
import { degreesOfFreedom } from '../../../analysis/variance/sampling-design.ts'
import { evaluate } from '../expression.ts'
import type { Json, Op, OpGroup, Spec } from '../op.ts'
import { numberOf, numbersOf, textOf } from '../spec.ts'
import { weightsWhere } from '../variables.ts'

const methods: Readonly<Record<string, IntervalMethod>> = { mean: wald, xlogit: logit, asin, beta }

export function ruleOf(spec: Spec) {
  const rule = quantileRules.find(({ id }) => id === textOf(spec, 'qrule', 'math'))
  if (!rule) throw new Error(`no rule ${spec.qrule} for quantiles`)
  return rule
}

/** A table as R prints quantiles: the value, its interval, and a standard error from the interval's width. */
export function quantileTable(p: readonly number[], level: number, df: number, rows: readonly Quantiles[]): Json {
  const t = studentQuantile((1 + level) / 2, df)
  const tail = (100 * (1 - level)) / 2
  const title = (percent: number) => `ci.${Number(percent.toFixed(2))}`
  return {
    p: p.map(String),
    columns: ['quantile', title(tail), title(100 - tail), 'se'],
    table: rows.map(({ estimate, low, high }) => [
      estimate,
      low,
      high,
      low === null || high === null ? null : (high - low) / (2 * t),
    ]),
  }
}

export interface Quantiles {
  readonly estimate: number | null
  readonly low: number | null
  readonly high: number | null
}

const nobody: Quantiles = { estimate: null, low: null, high: null }

const quantileOp: Op = ({ spec, design }) => {
  const read = design(textOf(spec, 'design'))
  const name = textOf(spec, 'var')
  const y = evaluate(name, read.table)
  const w = completeWeights([y], weightsWhere(spec, read))
  const df = degreesOfFreedom(w, read.design)
  const level = numberOf(spec, 'level', 0.95)
  const interval = methods[textOf(spec, 'interval', 'mean')]
  if (!interval) throw new Error(`no interval ${spec.interval} for quantiles`)
  const p = numbersOf(spec, 'p')
  const request = { y, w, rule: ruleOf(spec), interval, level, df }
  const rows = p.map((one) => quantile({ ...request, p: one }, read.plan) ?? nobody)
  return { [name]: quantileTable(p, level, df, rows) }
}

export const quantiles: OpGroup = { quantile: quantileOp }
