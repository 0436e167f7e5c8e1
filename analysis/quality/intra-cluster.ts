export interface IntraCluster {
  /** Correlation of two people of one unit; below 0 where units are more alike than chance. */
  readonly correlation: number
  /** Size of a unit, somewhat below the mean where units differ in size. */
  readonly unitSize: number
  /** Kish: 1 + (size − 1)·correlation. */
  readonly designEffect: number
}

/**
 * Intra-cluster correlation from the analysis of variance (Donner 1986), without weights; rows of unit −1 take no part.
 * Null with fewer than two units, one person per unit, or no variation.
 */
export function intraCluster(y: ArrayLike<number>, unitOf: ArrayLike<number>, units: number): IntraCluster | null {
  const sizes = new Float64Array(units)
  const sums = new Float64Array(units)
  let squares = 0
  for (let i = 0; i < y.length; i++) {
    const unit = unitOf[i]!
    if (unit < 0 || Number.isNaN(y[i]!)) continue
    sizes[unit]!++
    sums[unit]! += y[i]!
    squares += y[i]! ** 2
  }
  const n = sizes.reduce((all, one) => all + one, 0)
  const k = sizes.filter((size) => size > 0).length
  if (k < 2 || n <= k) return null
  const mean = sums.reduce((all, one) => all + one, 0) / n
  const byUnits = sums.reduce((all, sum, u) => (sizes[u]! > 0 ? all + sum ** 2 / sizes[u]! : all), 0)
  const between = (byUnits - n * mean ** 2) / (k - 1)
  const within = (squares - byUnits) / (n - k)
  const unitSize = (n - sizes.reduce((all, size) => all + size ** 2, 0) / n) / (k - 1)
  if (!(between + (unitSize - 1) * within > 0)) return null
  const correlation = (between - within) / (between + (unitSize - 1) * within)
  return { correlation, unitSize, designEffect: 1 + (unitSize - 1) * correlation }
}
