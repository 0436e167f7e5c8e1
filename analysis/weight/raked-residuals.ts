import type { Residuals } from '../variance/multistage.ts'

const rounds = 10

/** Rows that lie in the same cell of every margin, and the cells of each such group. */
interface JointCells {
  readonly of: Int32Array
  readonly counts: Float64Array
  /** By margin, the cell of every joint cell; −1 for none. */
  readonly cells: readonly Int32Array[]
}

function jointCells(cellsByMargin: readonly Int32Array[]): JointCells {
  const sizes = cellsByMargin.map((cellOf) => 2 + cellOf.reduce((most, cell) => Math.max(most, cell), -1))
  const known = new Map<number, number>()
  const firsts: number[] = []
  const of = new Int32Array(cellsByMargin[0]?.length ?? 0)
  for (let i = 0; i < of.length; i++) {
    let key = 0
    for (let m = 0; m < sizes.length; m++) key = key * sizes[m]! + cellsByMargin[m]![i]! + 1
    let joint = known.get(key)
    if (joint === undefined) {
      joint = firsts.push(i) - 1
      known.set(key, joint)
    }
    of[i] = joint
  }
  const counts = new Float64Array(firsts.length)
  for (let i = 0; i < of.length; i++) counts[of[i]!]!++
  return { of, counts, cells: cellsByMargin.map((cellOf) => Int32Array.from(firsts, (i) => cellOf[i]!)) }
}

/** Takes the mean of every cell of one margin out of `sums` and adds it to `taken`, both the caller's own. */
function centre(sums: Float64Array, taken: Float64Array, cellOf: Int32Array, counts: Float64Array): void {
  const size = cellOf.reduce((most, cell) => Math.max(most, cell + 1), 0)
  const [total, count] = [new Float64Array(size), new Float64Array(size)]
  for (let j = 0; j < cellOf.length; j++) {
    if (cellOf[j]! < 0) continue
    total[cellOf[j]!]! += sums[j]!
    count[cellOf[j]!]! += counts[j]!
  }
  for (let j = 0; j < cellOf.length; j++) {
    if (cellOf[j]! < 0) continue
    const mean = total[cellOf[j]!]! / count[cellOf[j]!]!
    sums[j]! -= mean * counts[j]!
    taken[j]! += mean
  }
}

/**
 * What R survey's `rake` leaves of an influence: ten rounds of taking the mean of every cell out of z/w, margin by
 * margin, all respondents counting the same. Near the regression of `calibratedResiduals`, which is the default here
 * and exact at first order. The rounds work on joint cells, so that they cost nothing beside the rows.
 */
export function rakedResiduals(cellsByMargin: readonly Int32Array[], weights: Float64Array): Residuals {
  const { of, counts, cells } = jointCells(cellsByMargin)
  return (influence) => {
    const sums = new Float64Array(counts.length)
    const taken = new Float64Array(counts.length)
    for (let i = 0; i < of.length; i++) if (weights[i] !== 0) sums[of[i]!]! += influence[i]! / weights[i]!
    for (let round = 0; round < rounds; round++) for (const cellOf of cells) centre(sums, taken, cellOf, counts)
    const left = new Float64Array(influence.length)
    for (let i = 0; i < of.length; i++) left[i] = weights[i] === 0 ? 0 : influence[i]! - taken[of[i]!]! * weights[i]!
    return left
  }
}
