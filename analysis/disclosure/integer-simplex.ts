/** Σ of some unknowns that are never negative equals a whole number of people. */
export interface Equation {
  /** Positions of the unknowns, each once. */
  readonly cells: readonly number[]
  readonly value: number
}

/** A basic solution of a system; changes as it is asked for other extremes. */
export interface Tableau {
  readonly size: number
  /** One row of `size` coefficients and the right-hand side; all times `scale.of`. */
  readonly rows: readonly Float64Array[]
  readonly basis: Int32Array
  readonly scale: { of: number }
}

const artificial = -1

function exact(value: number): number {
  if (!Number.isSafeInteger(value)) throw new Error(`a number of the simplex is too large: ${value}`)
  return value
}

/** Fraction-free pivot: all entries stay whole numbers, so nothing is ever rounded. */
function pivot({ rows, basis, scale, size }: Tableau, row: number, column: number): void {
  const own = rows[row]!
  const head = own[column]!
  for (const [i, other] of rows.entries()) {
    if (i === row) continue
    const factor = other[column]!
    if (factor === 0 && head === scale.of) continue
    for (let j = 0; j <= size; j++) other[j] = exact(other[j]! * head - factor * own[j]!) / scale.of
  }
  scale.of = head
  basis[row] = column
}

/** The row that first reaches zero when an unknown grows; of several the one with the lowest unknown (Bland 1977). */
function leaving({ rows, basis, size }: Tableau, column: number): number {
  let best = -1
  for (const [i, row] of rows.entries()) {
    if (row[column]! <= 0) continue
    if (best < 0) best = i
    const difference = row[size]! * rows[best]![column]! - rows[best]![size]! * row[column]!
    if (difference < 0 || (difference === 0 && basis[i]! < basis[best]!)) best = i
  }
  return best
}

/**
 * A first solution of the system with unknowns ≥ 0, or null when there is none. Whole numbers throughout
 * (Edmonds 1967, Bareiss 1968); throws when one leaves the exact range of doubles.
 */
export function solve(size: number, equations: readonly Equation[]): Tableau | null {
  const rows = equations.map(({ cells, value }) => {
    const row = new Float64Array(size + 1)
    for (const cell of cells) row[cell] = 1
    row[size] = value
    return row
  })
  if (equations.some(({ value }) => value < 0)) return null
  const tableau: Tableau = { size, rows, basis: new Int32Array(rows.length).fill(artificial), scale: { of: 1 } }
  for (;;) {
    const open = rows.filter((row, i) => tableau.basis[i] === artificial && row[size]! > 0)
    if (open.length === 0) return withoutArtificial(tableau)
    const column = firstPositive(size, (j) => open.reduce((sum, row) => sum + row[j]!, 0))
    if (column < 0) return null
    pivot(tableau, leaving(tableau, column), column)
  }
}

const firstPositive = (size: number, gain: (j: number) => number): number => {
  for (let j = 0; j < size; j++) if (gain(j) > 0) return j
  return -1
}

/** Rows that still lean on nothing have the value 0: they get an unknown, or say nothing new and go. */
function withoutArtificial(tableau: Tableau): Tableau {
  const { rows, basis, size } = tableau
  for (const [i, row] of rows.entries()) {
    if (basis[i] !== artificial) continue
    const column = row.subarray(0, size).findIndex((one) => one !== 0)
    if (column < 0) continue
    if (row[column]! < 0) for (let j = 0; j <= size; j++) row[j] = -row[j]!
    pivot(tableau, i, column)
  }
  const kept = [...rows.keys()].filter((i) => basis[i] !== artificial)
  return { ...tableau, rows: kept.map((i) => rows[i]!), basis: Int32Array.from(kept, (i) => basis[i]!) }
}

/** Largest (`sign` 1) or smallest (−1) sum of these unknowns over all solutions; Infinity without a limit. */
export function extreme(tableau: Tableau, cells: readonly number[], sign: 1 | -1): number {
  const { rows, basis, scale, size } = tableau
  const weight = new Float64Array(size)
  for (const cell of cells) weight[cell] = sign
  for (;;) {
    const column = firstPositive(
      size,
      (j) => scale.of * weight[j]! - rows.reduce((sum, row, i) => sum + weight[basis[i]!]! * row[j]!, 0),
    )
    if (column < 0) break
    const row = leaving(tableau, column)
    if (row < 0) return sign * Number.POSITIVE_INFINITY
    pivot(tableau, row, column)
  }
  return (sign * rows.reduce((sum, row, i) => sum + weight[basis[i]!]! * row[size]!, 0)) / scale.of
}
