import { factorOf, quadratic } from '../numeric/matrix.ts'

/**
 * Mahalanobis' (1936) squared distance of every row from the mean of all, in units of their covariance: answers that
 * are unusual together, compared with χ² of as many degrees of freedom as columns. NaN for rows with a gap, which shape
 * neither mean nor covariance; null where columns depend on each other or rows are too few.
 */
export function mahalanobis(columns: readonly ArrayLike<number>[]): Float64Array | null {
  const k = columns.length
  const size = columns[0]?.length ?? 0
  const isWhole = (i: number): boolean => columns.every((column) => !Number.isNaN(column[i]!))
  const rows = Array.from({ length: size }, (_, i) => i).filter(isWhole)
  const means = columns.map((column) => rows.reduce((sum, i) => sum + column[i]!, 0) / rows.length)
  const off = (i: number): Float64Array => Float64Array.from(columns, (column, j) => column[i]! - means[j]!)
  const covariance = new Float64Array(k * k)
  for (const i of rows) {
    const d = off(i)
    for (let a = 0; a < k; a++)
      for (let b = 0; b < k; b++) covariance[a * k + b]! += (d[a]! * d[b]!) / (rows.length - 1)
  }
  const factor = rows.length > k ? factorOf(covariance, k) : null
  if (!factor) return null
  const distances = new Float64Array(size).fill(Number.NaN)
  for (const i of rows) distances[i] = quadratic(factor, k, off(i))
  return distances
}
