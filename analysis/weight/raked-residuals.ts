import type { Residuals } from '../variance/multistage.ts'

const rounds = 10

/** Takes out of z/w its mean in every cell of one margin, all respondents counting the same. */
function centred(ratio: Float64Array, cellOf: Int32Array): Float64Array {
  const cells = cellOf.reduce((most, cell) => Math.max(most, cell + 1), 0)
  const sums = new Float64Array(cells)
  const counts = new Float64Array(cells)
  cellOf.forEach((cell, i) => {
    if (cell < 0) return
    sums[cell]! += ratio[i]!
    counts[cell]!++
  })
  return ratio.map((value, i) => (cellOf[i]! < 0 ? value : value - sums[cellOf[i]!]! / counts[cellOf[i]!]!))
}

/**
 * What R survey's `rake` leaves of an influence: ten rounds of taking out the mean of every cell, margin by margin,
 * without weights. Near the regression of `calibratedResiduals`, which is the default here and exact at first order.
 */
export function rakedResiduals(cellsByMargin: readonly Int32Array[], weights: Float64Array): Residuals {
  return (influence) => {
    let ratio: Float64Array = influence.map((value, i) => (weights[i] === 0 ? 0 : value / weights[i]!))
    for (let round = 0; round < rounds; round++) for (const cellOf of cellsByMargin) ratio = centred(ratio, cellOf)
    return ratio.map((value, i) => value * weights[i]!)
  }
}
