import { csvLine, csvMark } from '../../domain/csv.ts'
import type { SampleDesign } from '../../domain/sample-design.ts'
import type { Cell, Variable } from '../../domain/variable.ts'
import { designColumns } from '../report/explore/plan-of-table.ts'
import { unitWeights } from '../weight/base-weight.ts'

/** A sampling unit as the file has it. */
export interface DesignUnit {
  readonly sector: number
  readonly size: number
  readonly received: number
}

/** Lines of a data file by which errors can be computed again. */
export interface DesignCsv {
  readonly head: string
  /** `unit`: place in the units that the file was made for. */
  line(unit: number, cells: readonly Cell[]): string
}

/**
 * The data file of a wave with stratum, sampling unit as a number, and design weight. It shows who answered in the same
 * unit, and hides nothing of few: it is for computing only, to be kept as the answers themselves. Units are numbered in
 * the order given, which must tell nothing.
 */
export function designCsv(
  variables: readonly Variable[],
  units: readonly DesignUnit[],
  design: SampleDesign,
): DesignCsv {
  const shown = variables.flatMap(({ kind }, i) => (kind === 'text' ? [] : [i]))
  const { stratum, size, unit: number, weight } = designColumns
  const known = unitWeights(
    units,
    units.map(({ received }) => received),
    design,
  )
  // Without known populations everybody counts 1, as in the estimates.
  const weights = known.some((one) => one > 0) ? known : known.map(() => 1)
  return {
    head: csvMark + csvLine([stratum, size, number, weight, ...shown.map((i) => variables[i]!.name)]),
    line: (unit, cells) => {
      const { sector, size: sizeClass } = units[unit]!
      return csvLine([sector, sizeClass, unit + 1, weights[unit]!, ...shown.map((i) => cells[i] ?? null)])
    },
  }
}

/** What its columns mean besides those of the codebook. */
export const designCodebook = (): string =>
  [
    [designColumns.unit, '', 'number', '抽样单位编号，没有别的含义', '', ''],
    [designColumns.weight, '', 'number', '设计权数，事后分层（raking）以前', '', ''],
  ]
    .map(csvLine)
    .join('')
