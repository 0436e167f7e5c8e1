import type { Random } from '../../domain/random.ts'

/** Standard normal draws by the polar method (Marsaglia & Bray 1964), two at a time. */
export function normalSource(random: Random): () => number {
  let spare: number | undefined
  return () => {
    if (spare !== undefined) {
      const value = spare
      spare = undefined
      return value
    }
    for (;;) {
      const u = 2 * random() - 1
      const v = 2 * random() - 1
      const s = u * u + v * v
      if (s >= 1 || s === 0) continue
      const factor = Math.sqrt((-2 * Math.log(s)) / s)
      spare = v * factor
      return u * factor
    }
  }
}

/** One chi-square draw (Marsaglia & Tsang 2000 for the gamma distribution); df ≥ 1. */
export function chiSquareDraw(df: number, random: Random, normal: () => number): number {
  if (df < 2) return normal() ** 2 + (df > 1 ? (df - 1) * normal() ** 2 : 0)
  const d = df / 2 - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal()
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(random() || 1e-300) < 0.5 * x * x + d - d * v + d * Math.log(v)) return 2 * d * v
  }
}

/**
 * Lower triangle L with LL′ = V, row by row. A covariance of more estimates than degrees of freedom is singular: a
 * pivot that vanishes, up to rounding, leaves its column empty, so draws keep the right covariance.
 */
export function choleskyOf(matrix: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size)
  for (let j = 0; j < size; j++) {
    let pivot = matrix[j * size + j]!
    for (let k = 0; k < j; k++) pivot -= lower[j * size + k]! ** 2
    if (!(pivot > 1e-12 * matrix[j * size + j]!)) continue
    const root = Math.sqrt(pivot)
    for (let i = j; i < size; i++) {
      let sum = matrix[i * size + j]!
      for (let k = 0; k < j; k++) sum -= lower[i * size + k]! * lower[j * size + k]!
      lower[i * size + j] = sum / root
    }
  }
  return lower
}
