import { completeWeights } from '../../../analysis/estimate/estimate-columns.ts'
import { effectiveSizeOf } from '../../../analysis/interval/effective-size.ts'
import type { IntervalInput } from '../../../analysis/interval/interval-method.ts'
import { boundedEffectiveSize, kornGraubard } from '../../../analysis/interval/korn-graubard.ts'
import { wilsonEffective } from '../../../analysis/interval/wilson-effective.ts'
import { degreesOfFreedom } from '../../../analysis/variance/sampling-design.ts'
import { evaluate } from '../expression.ts'
import { groupsOf } from '../groups.ts'
import type { Json, Op, OpContext, OpGroup } from '../op.ts'
import { shareOf, shareWithInterval } from '../share.ts'
import { numberOf, textOf, textsOf } from '../spec.ts'
import { weightsWhere } from '../variables.ts'

const ciprop: Op = ({ spec, design }) => {
  const read = design(textOf(spec, 'design'))
  const y = evaluate(textOf(spec, 'var'), read.table)
  const all = weightsWhere(spec, read)
  const weights = spec.na_rm === true ? completeWeights([y], all) : all
  // Only the words "design …" and "Inf" and numbers come: R's beta takes the design's degrees whatever it is told.
  const isDesign = spec.df === undefined || String(spec.df).startsWith('design') || spec.method === 'beta'
  const df = isDesign ? degreesOfFreedom(weights, read.design) : numberOf(spec, 'df')
  const method = textOf(spec, 'method', 'logit')
  const found = shareWithInterval({ read, y, weights, method, level: numberOf(spec, 'level', 0.95), df })
  if (typeof found === 'string') return { error: found }
  const { estimate, variance, interval } = found
  return { estimate, var: variance, lower: interval?.low ?? null, upper: interval?.high ?? null }
}

/** What the intervals of our own need, from those who gave an answer. */
function inputFor({ spec, design }: OpContext): IntervalInput | null {
  const read = design(textOf(spec, 'design'))
  const y = evaluate(textOf(spec, 'var'), read.table)
  const weights = completeWeights([y], weightsWhere(spec, read))
  const share = shareOf({ read, y, weights })
  if (!share) return null
  return {
    value: share.value,
    standardError: Math.sqrt(share.variance),
    df: degreesOfFreedom(read.weights, read.design),
    baseSize: weights.reduce((count, weight) => count + (weight > 0 ? 1 : 0), 0),
    level: numberOf(spec, 'level', 0.95),
  }
}

const withInput =
  (of: (input: IntervalInput) => Json): Op =>
  (context) => {
    const input = inputFor(context)
    return input ? of(input) : { error: 'no_respondents' }
  }

const byCiprop: Op = ({ spec, design }) => {
  const read = design(textOf(spec, 'design'))
  const name = textOf(spec, 'var')
  const y = evaluate(name, read.table)
  const groups = groupsOf(read.table, textsOf(spec, 'by'), read.weights)
  const rows = groups.names.map((_, group) => {
    const weights = read.weights.map((weight, i) => (groups.of[i] === group ? weight : 0))
    const df = degreesOfFreedom(weights, read.design)
    const method = textOf(spec, 'method', 'logit')
    const found = shareWithInterval({ read, y, weights, method, level: numberOf(spec, 'level', 0.95), df })
    if (typeof found === 'string') return [null, null, null]
    return [found.estimate, found.interval?.low ?? null, found.interval?.high ?? null]
  })
  return { groups: groups.labels, variables: [name], columns: [name, 'ci_l', 'ci_u'], table: rows }
}

export const intervals: OpGroup = {
  ciprop,
  by_ciprop: byCiprop,
  kg_nchs: withInput((input) => ({
    n_eff: effectiveSizeOf(input),
    n_eff_df: boundedEffectiveSize(input),
    lower: kornGraubard.of(input)?.low ?? null,
    upper: kornGraubard.of(input)?.high ?? null,
  })),
  wilson_effective_n_t: withInput((input) => {
    const interval = wilsonEffective.of(input)
    return { lower: interval?.low ?? null, upper: interval?.high ?? null }
  }),
}
