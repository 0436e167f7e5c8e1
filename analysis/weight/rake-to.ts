import type { Dataset } from '../dataset.ts'
import type { Residuals } from '../variance/multistage.ts'
import { type MarginFault, marginCells } from './margin-cells.ts'
import { rake } from './rake.ts'
import { rakedResiduals } from './raked-residuals.ts'

/** A known population by numbered cells, and the cell of every respondent; −1 for who lies in none. */
export interface KnownCells {
  readonly populations: readonly number[]
  readonly cellOf: Int32Array
}

/** Raked weights with what they leave of an influence; else why a margin can't be used, or where raking stopped. */
export type RakedTo =
  | { readonly weights: Float64Array; readonly residuals: Residuals }
  | { readonly fault: MarginFault['reason'] }
  | { readonly stoppedAt: Float64Array }

/** Rakes `base` to margins of numbered cells; the weights sum to the people of the first margin. */
export function rakeTo(margins: readonly KnownCells[], base: Float64Array): RakedTo {
  const cells = marginCells(
    margins.map(({ populations }, m) => ({
      id: `${m}`,
      source: '',
      variables: [`${m}`],
      cells: populations.map((population, cell) => ({ codes: [cell], population })),
    })),
    coded(margins, base.length),
  )
  if (!('joint' in cells)) return { fault: cells[0]?.reason ?? 'unknown_variable' }
  const found = rake(cells, base)
  if (!found.hasConverged) return { stoppedAt: found.weights }
  const size = found.weights.reduce((sum, weight) => sum + weight, 0)
  const people = margins[0]?.populations.reduce((sum, one) => sum + one, 0) ?? size
  const weights = found.weights.map((weight) => (weight * people) / size)
  const residuals = rakedResiduals(
    margins.map(({ cellOf }) => cellOf),
    weights,
  )
  return { weights, residuals }
}

/** The cells as columns of a data set, which `marginCells` reads. */
const coded = (margins: readonly KnownCells[], size: number): Dataset => ({
  size,
  columns: new Map(margins.map(({ cellOf }, m) => [`${m}`, Float64Array.from(cellOf)])),
  texts: new Map(),
  units: [],
  unit: new Int32Array(size),
})
