import type { Residuals } from '../variance/multistage.ts'

/** Why weights cannot be brought to known populations. `cell` is its number where there is one. */
export interface PostStratificationFault {
  readonly reason: 'empty_cell' | 'category_without_population'
  readonly cell?: number
}

/** Weights by cell: what everybody weighs before, by the number of the cell. */
function cellSums(cellOf: Int32Array, cells: number, weights: Float64Array): Float64Array {
  const sums = new Float64Array(cells)
  for (let i = 0; i < weights.length; i++) if (cellOf[i]! >= 0) sums[cellOf[i]!]! += weights[i]!
  return sums
}

/**
 * Post-stratification (Holt & Smith 1979): every weight times the known population of its cell over what the cell
 * weighs. Refused when a populated cell has nobody, or somebody of positive weight lies in no cell (−1).
 */
export function postStratify(
  cellOf: Int32Array,
  populations: readonly number[],
  base: Float64Array,
): Float64Array | PostStratificationFault {
  if (cellOf.some((cell, i) => cell < 0 && base[i]! > 0)) return { reason: 'category_without_population' }
  const sums = cellSums(cellOf, populations.length, base)
  const empty = populations.findIndex((population, cell) => population > 0 && !(sums[cell]! > 0))
  if (empty >= 0) return { reason: 'empty_cell', cell: empty }
  return base.map((weight, i) => (weight > 0 ? (weight * populations[cellOf[i]!]!) / sums[cellOf[i]!]! : 0))
}

/** What post-stratification leaves of an influence: its distance from the mean of the cell under the base weights. */
export function postStratifiedResiduals(
  cellOf: Int32Array,
  cells: number,
  base: Float64Array,
  weights: Float64Array,
): Residuals {
  const sizes = cellSums(cellOf, cells, base)
  return (influence) => {
    const sums = new Float64Array(cells)
    for (let i = 0; i < influence.length; i++)
      if (weights[i] !== 0) sums[cellOf[i]!]! += (influence[i]! * base[i]!) / weights[i]!
    return influence.map((value, i) =>
      weights[i] === 0 ? value : value - (weights[i]! * sums[cellOf[i]!]!) / sizes[cellOf[i]!]!,
    )
  }
}
