import { jackknife, type Replicates } from '../../analysis/variance/replicates.ts'
import type { OpContext, ReadDesign, Spec, Table } from './op.ts'
import { numberOf, numbersOf, textOf } from './spec.ts'

/** Replicates of a file with one column of weights each. */
function given(spec: Spec, table: Table): Replicates {
  const weights = [...table.columns.values()].map(({ numbers }) => numbers)
  const factors = numbersOf(spec, 'rscales')
  return {
    weights,
    scale: numberOf(spec, 'scale'),
    factors: weights.map((_, r) => factors[factors.length === 1 ? 0 : r] ?? 1),
  }
}

/** The replicates a spec names: a file of weights, or a jackknife of the design. */
export function replicatesOf({ spec, table }: OpContext, read: ReadDesign): Replicates | string {
  if (spec.repweights !== undefined) return given(spec, table(textOf(spec, 'repweights')))
  const type = textOf(spec, 'type')
  if (type !== 'JK1' && type !== 'JKn') throw new Error(`no replicates ${type} without their weights`)
  return jackknife(read.weights, read.design, type)
}
