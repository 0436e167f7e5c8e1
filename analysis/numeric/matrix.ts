/**
 * Lower triangle L with LL′ = A of a symmetric positive definite matrix, row by row; null where A is singular up to
 * rounding (a pivot below 1e-12 of its diagonal).
 */
export function factorOf(matrix: Float64Array, size: number): Float64Array | null {
  const lower = new Float64Array(size * size)
  for (let j = 0; j < size; j++)
    for (let i = j; i < size; i++) {
      let sum = matrix[i * size + j]!
      for (let k = 0; k < j; k++) sum -= lower[i * size + k]! * lower[j * size + k]!
      if (i > j) lower[i * size + j] = sum / lower[j * size + j]!
      else if (sum > 1e-12 * matrix[j * size + j]!) lower[j * size + j] = Math.sqrt(sum)
      else return null
    }
  return lower
}

/** L⁻¹b. */
export function forward(lower: Float64Array, size: number, right: ArrayLike<number>): Float64Array {
  const x = Float64Array.from(right)
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i]! -= lower[i * size + k]! * x[k]!
    x[i]! /= lower[i * size + i]!
  }
  return x
}

/** A⁻¹b from the factor of A. */
export function solve(lower: Float64Array, size: number, right: ArrayLike<number>): Float64Array {
  const x = forward(lower, size, right)
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i]! -= lower[k * size + i]! * x[k]!
    x[i]! /= lower[i * size + i]!
  }
  return x
}

/** A⁻¹ from the factor of A. */
export function inverse(lower: Float64Array, size: number): Float64Array {
  const result = new Float64Array(size * size)
  for (let j = 0; j < size; j++) {
    const unit = new Float64Array(size)
    unit[j] = 1
    result.set(solve(lower, size, unit), j * size)
  }
  return result
}

/** x′A⁻¹x from the factor of A: the size of x in units of A, as in Wald's statistic and Mahalanobis' distance. */
export const quadratic = (lower: Float64Array, size: number, x: ArrayLike<number>): number =>
  forward(lower, size, x).reduce((sum, value) => sum + value * value, 0)

/** Eigenvalues of a symmetric matrix, the largest first, by Jacobi's rotations (Golub & Van Loan 8.5). */
export function eigenvalues(matrix: Float64Array, size: number): number[] {
  const a = matrix.slice()
  const total = a.reduce((sum, value) => sum + value * value, 0)
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0
    for (let p = 0; p < size; p++)
      for (let q = 0; q < p; q++) {
        off += a[p * size + q]! ** 2
        rotate(a, size, p, q)
      }
    if (off <= 1e-32 * total) break
  }
  return Array.from({ length: size }, (_, i) => a[i * size + i]!).sort((x, y) => y - x)
}

/** Makes the entry (p, q) zero; `a` is the caller's own. */
function rotate(a: Float64Array, size: number, p: number, q: number): void {
  const entry = a[p * size + q]!
  if (entry === 0) return
  const tau = (a[q * size + q]! - a[p * size + p]!) / (2 * entry)
  const t = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.hypot(1, tau))
  const c = 1 / Math.hypot(1, t)
  const s = t * c
  for (let k = 0; k < size; k++) {
    const [kp, kq] = [a[k * size + p]!, a[k * size + q]!]
    a[k * size + p] = c * kp - s * kq
    a[k * size + q] = s * kp + c * kq
  }
  for (let k = 0; k < size; k++) {
    const [pk, qk] = [a[p * size + k]!, a[q * size + k]!]
    a[p * size + k] = c * pk - s * qk
    a[q * size + k] = s * pk + c * qk
  }
}
