import type { KnownShares, MarginCells } from './margin-cells.ts'
import { cellTotals } from './rake.ts'

/** What raking has fixed: an orthonormal basis, on joint cells, of all that the margins determine. */
export interface Projection {
  readonly joint: Int32Array
  readonly cells: number
  /** Basis functions by joint cell; orthonormal under the weights before raking. */
  readonly basis: readonly Float64Array[]
  /** The same functions divided by what raking has multiplied the weights of the cell with. */
  readonly dual: readonly Float64Array[]
}

/** Functions of the joint cell that a met margin determines: one per cell, centred among those of known value. */
function contrasts(margin: KnownShares, totals: Float64Array): Float64Array[] {
  const byCell = new Float64Array(margin.shares.length)
  let known = 0
  totals.forEach((total, j) => {
    if (margin.cellOf[j]! < 0) return
    byCell[margin.cellOf[j]!]! += total
    known += total
  })
  return margin.shares.map((_, c) =>
    Float64Array.from(totals, (_, j) => {
      const cell = margin.cellOf[j]!
      if (cell < 0) return 0
      return (cell === c ? 1 : 0) - byCell[c]! / known
    }),
  )
}

const inner = (a: Float64Array, b: Float64Array, totals: Float64Array): number =>
  totals.reduce((sum, total, j) => sum + total * a[j]! * b[j]!, 0)

/**
 * The part of an influence that the margins and the size of the population explain has no variance left after raking:
 * it is replaced by its residual in a regression on the margins, under the weights before raking (Deville & Särndal
 * 1992, eq. 3.4; R survey's calibrate). Gram–Schmidt, twice for accuracy; dependent cells fall out.
 */
export const projectionOf = (cells: MarginCells, base: Float64Array, raked: Float64Array): Projection =>
  projectionOfTotals(cells, cellTotals(cells, base), cellTotals(cells, raked))

/** The same from the weight of every joint cell before and after raking. */
export function projectionOfTotals(cells: MarginCells, before: Float64Array, after: Float64Array): Projection {
  const all = before.reduce((sum, total) => sum + total, 0)
  const totalOnly = new Float64Array(cells.count).fill(1)
  const basis: Float64Array[] = []
  for (const known of [totalOnly, ...cells.margins.flatMap((margin) => contrasts(margin, after))]) {
    const rest = known.slice()
    for (let round = 0; round < 2; round++)
      for (const direction of basis) {
        const along = inner(rest, direction, before)
        for (let j = 0; j < rest.length; j++) rest[j]! -= along * direction[j]!
      }
    const length = Math.sqrt(inner(rest, rest, before))
    if (length > 1e-8 * Math.sqrt(all)) basis.push(rest.map((value) => value / length))
  }
  const dual = basis.map((values) => values.map((value, j) => (after[j]! > 0 ? (value * before[j]!) / after[j]! : 0)))
  return { joint: cells.joint, cells: cells.count, basis, dual }
}
