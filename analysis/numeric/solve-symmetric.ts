/** Pivots below this part of the largest count as 0: their column depends on the others. */
const vanishing = 1e-13

/**
 * A solution of A x = b for a symmetric matrix without negative eigenvalues, given row by row. By elimination on the
 * diagonal, the largest pivot first; where A is singular the dependent entries are 0, which solves every b that A x
 * can reach.
 */
export function solveSymmetric(matrix: Float64Array, right: ArrayLike<number>): Float64Array {
  const size = right.length
  const a = matrix.slice()
  const b = Float64Array.from(right)
  const scale = Float64Array.from({ length: size }, (_, i) => Math.sqrt(Math.abs(a[i * size + i]!)) || 1)
  for (let i = 0; i < size; i++) {
    b[i]! /= scale[i]!
    for (let j = 0; j < size; j++) a[i * size + j]! /= scale[i]! * scale[j]!
  }
  const order: number[] = []
  const left = new Set(b.keys())
  while (left.size > 0) {
    const pivot = [...left].reduce((best, i) => (a[i * size + i]! > a[best * size + best]! ? i : best))
    if (!(a[pivot * size + pivot]! > vanishing)) break
    left.delete(pivot)
    order.push(pivot)
    for (const i of left) {
      const factor = a[i * size + pivot]! / a[pivot * size + pivot]!
      b[i]! -= factor * b[pivot]!
      for (let j = 0; j < size; j++) a[i * size + j]! -= factor * a[pivot * size + j]!
    }
  }
  const x = new Float64Array(size)
  for (let k = order.length - 1; k >= 0; k--) {
    const pivot = order[k]!
    let sum = b[pivot]!
    for (const later of order.slice(k + 1)) sum -= a[pivot * size + later]! * x[later]!
    x[pivot] = sum / a[pivot * size + pivot]!
  }
  return x.map((value, i) => value / scale[i]!)
}
