import { type DesignTable, designTable } from '../../../analysis/compare/design-table.ts'
import { independenceWald } from '../../../analysis/compare/independence-wald.ts'
import { raoScott, raoScottChiSquare, raoScottF, raoScottMixture } from '../../../analysis/compare/rao-scott.ts'
import { crossTable, pearsonChiSquare, withoutEmpty } from '../../../analysis/correlate/cross-table.ts'
import { completeWeights, estimateColumns, standardErrors } from '../../../analysis/estimate/estimate-columns.ts'
import { mean } from '../../../analysis/estimate/mean.ts'
import type { Json, OpContext, OpGroup, ReadDesign, TableColumn } from '../op.ts'
import { columnOf, textOf } from '../spec.ts'
import { weightsWhere } from '../variables.ts'

interface Crossed {
  readonly read: ReadDesign
  readonly row: TableColumn
  readonly column: TableColumn
  readonly size: readonly [number, number]
  readonly weights: Float64Array
}

function crossedOf({ spec, design }: OpContext): Crossed {
  const read = design(textOf(spec, 'design'))
  const [row, column] = [columnOf(read.table, textOf(spec, 'row')), columnOf(read.table, textOf(spec, 'col'))]
  return { read, row, column, size: [row.levels.length, column.levels.length], weights: weightsWhere(spec, read) }
}

const fTest = (test: { statistic: number; df1: number; df2: number; p: number | null }): Json => ({
  statistic: test.statistic,
  parameter_names: ['ndf', 'ddf'],
  parameter: [test.df1, test.df2],
  p_value: test.p,
})

function tested(table: DesignTable, statistic: string): Json {
  if (statistic === 'Wald' || statistic === 'adjWald') {
    const test = independenceWald(table, statistic === 'adjWald')
    return test ? fTest(test) : { error: 'no_variation' }
  }
  const found = raoScott(table)
  if (!found) return { error: 'too_few_respondents' }
  if (statistic === 'F') return fTest(raoScottF(found))
  if (statistic === 'Chisq') {
    const { statistic: value, df, p } = raoScottChiSquare(found)
    return { statistic: value, parameter_names: ['df'], parameter: [df], p_value: p }
  }
  if (statistic !== 'saddlepoint' && statistic !== 'lincom') throw new Error(`no test ${statistic}`)
  const { statistic: value, p } = raoScottMixture(found, statistic === 'lincom')
  return { statistic: value, p_value: p }
}

export const tables: OpGroup = {
  svychisq: (context) => {
    const { read, row, column, size, weights } = crossedOf(context)
    const table = designTable({ rowOf: row.codes, columnOf: column.codes, size, weights, plan: read.plan })
    return table ? tested(table, textOf(context.spec, 'statistic', 'F')) : { error: 'no_variation' }
  },
  svytable: (context) => {
    const { row, column, size, weights } = crossedOf(context)
    return { rows: row.levels, cols: column.levels, value: crossTable(row.codes, column.codes, size, weights) }
  },
  cell_proportions: (context) => {
    const { read, row, column, weights } = crossedOf(context)
    const cells = column.levels.flatMap((name, c) => row.levels.map((other, r) => ({ name, other, c, r })))
    const values = cells.map(({ c, r }) =>
      Float64Array.from(row.codes, (code, i) => {
        const isMissing = code < 0 || column.codes[i]! < 0
        return isMissing ? Number.NaN : Number(code === r && column.codes[i] === c)
      }),
    )
    const found = estimateColumns(mean, values, completeWeights(values, weights), read.plan)
    if (typeof found === 'string') return { error: found }
    return {
      names: cells.map(({ name, other }) => `interaction(${row.name}, ${column.name})${other}.${name}`),
      estimate: found.estimates,
      se: standardErrors(found.covariance),
    }
  },
  unweighted_chisq: (context) => {
    const { row, column, size } = crossedOf(context)
    const test = pearsonChiSquare(withoutEmpty(crossTable(row.codes, column.codes, size)))
    if (!test) return { error: 'no_variation' }
    const { statistic, degreesOfFreedom, p } = test
    return { statistic, parameter_names: ['df'], parameter: [degreesOfFreedom], p_value: p }
  },
}
