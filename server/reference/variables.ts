import { completeWeights } from '../../analysis/estimate/estimate-columns.ts'
import { domainOf } from '../../analysis/variance/domain.ts'
import type { VariancePlan } from '../../analysis/variance/linearize.ts'
import { evaluate, rowsWhere } from './expression.ts'
import type { Json, OpContext, ReadDesign, Table } from './op.ts'
import { flagOf, textOf, textsOf } from './spec.ts'

/** A column to estimate: a numeric variable, an expression, or one level of a factor. */
export interface Variable {
  readonly name: string
  readonly values: Float64Array
}

/** Every text in some labels. */
const textsIn = (labels: Json): readonly string[] => {
  if (typeof labels === 'string') return [labels]
  return typeof labels === 'object' && labels !== null
    ? Object.values(labels).flatMap((one) => textsIn(one ?? null))
    : []
}

/**
 * Columns of some variables, as R's model matrix without contrasts has them. A variable named twice comes once. Codes
 * are a factor where the labels of the result name its levels, which a CSV cannot tell.
 */
export function variablesOf(table: Table, names: readonly string[], labels: Json): readonly Variable[] {
  const known = new Set(textsIn(labels))
  return [...new Set(names)].flatMap((name) => {
    const column = table.columns.get(name)
    if (!column) return [{ name, values: evaluate(name, table) }]
    const isFactor = !known.has(name) && column.levels.some((level) => known.has(`${name}${level}`))
    if (column.isNumeric && !isFactor) return [{ name, values: column.numbers }]
    return column.levels.map((level, code) => ({
      name: `${name}${level}`,
      values: Float64Array.from(column.codes, (one) => (one < 0 ? Number.NaN : Number(one === code))),
    }))
  })
}

/** What an estimate of some variables works on: their columns and the weights of the domain. */
export interface Domain {
  readonly read: ReadDesign
  readonly variables: readonly Variable[]
  readonly weights: Float64Array
  readonly plan: VariancePlan
}

/** Weights of the rows for which `where` holds; everybody's without one. */
export const weightsWhere = (spec: OpContext['spec'], { table, weights }: ReadDesign): Float64Array => {
  if (spec.where === undefined) return weights
  const isIn = rowsWhere(textOf(spec, 'where'), table)
  return weights.map((weight, i) => (isIn[i] ? weight : 0))
}

/** Variables, design and domain of a spec. Missing values are dropped by case where it asks so. */
export function domainFor({ spec, design, labels }: OpContext, drops = flagOf(spec, 'na_rm')): Domain {
  const read = design(textOf(spec, 'design'))
  const names = spec.vars === undefined ? textsOf(spec, 'var') : textsOf(spec, 'vars')
  const variables = variablesOf(read.table, names, labels)
  const inDomain = weightsWhere(spec, read)
  const weights = drops
    ? completeWeights(
        variables.map(({ values }) => values),
        inDomain,
      )
    : inDomain
  const domain = domainOf(weights, read.design, flagOf(spec, 'adjust_domain_lonely'))
  return { read, variables, weights, plan: { ...read.plan, domain } }
}
