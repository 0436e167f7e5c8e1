import { completeWeights, estimateColumns, standardErrors } from '../../../analysis/estimate/estimate-columns.ts'
import type { Estimator } from '../../../analysis/estimate/estimator.ts'
import { mean } from '../../../analysis/estimate/mean.ts'
import { total } from '../../../analysis/estimate/total.ts'
import { wald } from '../../../analysis/interval/wald.ts'
import { domainOf } from '../../../analysis/variance/domain.ts'
import { covariance } from '../../../analysis/variance/multistage.ts'
import { degreesOfFreedom } from '../../../analysis/variance/sampling-design.ts'
import { rowsOf } from '../answers.ts'
import { type Groups, groupsOf } from '../groups.ts'
import type { Op, OpContext, OpGroup, ReadDesign } from '../op.ts'
import { numberOf, textOf, textsOf } from '../spec.ts'
import { type Variable, variablesOf, weightsWhere } from '../variables.ts'

interface Cell {
  readonly value: number
  readonly standardError: number
  readonly influence: Float64Array
}

interface ByGroup {
  readonly read: ReadDesign
  readonly variables: readonly Variable[]
  readonly groups: Groups
  /** By variable, then by group. */
  readonly cells: readonly (readonly Cell[])[]
}

/** Estimates of every variable in every group, each with the variance that its domain has in the whole design. */
export function byGroup({ spec, design, labels }: OpContext, estimator: Estimator, drops: boolean): ByGroup {
  const read = design(textOf(spec, 'design'))
  const variables = variablesOf(read.table, textsOf(spec, 'vars'), labels)
  const columns = variables.map(({ values }) => values)
  const inDomain = weightsWhere(spec, read)
  const groups = groupsOf(read.table, textsOf(spec, 'by'), inDomain)
  const kept = drops ? completeWeights(columns, inDomain) : inDomain
  const cells = variables.map(({ values }) =>
    groups.names.map((_, group) => {
      const weights = kept.map((weight, i) => (groups.of[i] === group ? weight : 0))
      const plan = { ...read.plan, domain: domainOf(weights, read.design) }
      const found = estimator.of({ y: values, w: weights })
      const own = estimateColumns(estimator, [values], weights, plan)
      if (!found || typeof own === 'string')
        return { value: NaN, standardError: NaN, influence: weights.map(() => NaN) }
      return { value: found.estimate, standardError: standardErrors(own.covariance)[0]!, influence: found.influence }
    }),
  )
  return { read, variables, groups, cells }
}

/** R prefixes the names of a kind of column only where there are several variables. */
const titled = (variables: readonly Variable[], prefix: string): string[] =>
  variables.map(({ name }) => (variables.length === 1 ? prefix : `${prefix}.${name}`))

/** Names of the cells as R has them: groups first, then variables where there are several. */
const cellNames = ({ variables, groups }: ByGroup): string[] =>
  variables.flatMap(({ name }) => groups.names.map((group) => (variables.length === 1 ? group : `${group}:${name}`)))

const drops = (context: OpContext): boolean => context.spec.na_rm !== false

const intervalsOf = (found: ByGroup, df: number, level: number) =>
  found.cells.map((row) =>
    row.map(({ value, standardError }) =>
      wald.of({ value, standardError, df, level, baseSize: found.read.table.size }),
    ),
  )

const table =
  (estimator: Estimator): Op =>
  (context) => {
    const found = byGroup(context, estimator, drops(context))
    const { variables, groups, cells } = found
    const intervals = intervalsOf(found, Number.POSITIVE_INFINITY, 0.95)
    const ends = context.spec.ci === undefined ? [] : (['low', 'high'] as const)
    const columns = [
      ...variables.map(({ name }) => name),
      ...titled(variables, 'se'),
      ...ends.flatMap((end) => titled(variables, end === 'low' ? 'ci_l' : 'ci_u')),
    ]
    return {
      groups: groups.labels,
      variables: variables.map(({ name }) => name),
      columns,
      table: groups.names.map((_, g) => [
        ...cells.map((row) => row[g]!.value),
        ...cells.map((row) => row[g]!.standardError),
        ...ends.flatMap((end) => intervals.map((row) => row[g]?.[end] ?? null)),
      ]),
      cov_order: cellNames(found),
      vcov: rowsOf(
        covariance(
          cells.flat().map(({ influence }) => influence),
          found.read.plan,
        ),
      ),
    }
  }

const fullDesignIntervals =
  (estimator: Estimator): Op =>
  (context) => {
    const found = byGroup(context, estimator, drops(context))
    const df = degreesOfFreedom(found.read.weights, found.read.design)
    const intervals = intervalsOf(found, df, numberOf(context.spec, 'level', 0.95)).flat()
    return {
      rows: cellNames(found),
      lower: intervals.map((one) => one?.low ?? null),
      upper: intervals.map((one) => one?.high ?? null),
    }
  }

export const domains: OpGroup = {
  by_mean: table(mean),
  by_total: table(total),
  by_mean_ci_full_design_df: fullDesignIntervals(mean),
  by_total_ci_full_design_df: fullDesignIntervals(total),
}
