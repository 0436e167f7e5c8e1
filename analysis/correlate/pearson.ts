import { normalQuantile, studentUpper } from '../numeric/distributions.ts'
import { midranks } from './midranks.ts'

/** Product-moment correlation; null for fewer than two rows or without variation. */
export function pearson(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  const n = x.length
  const [meanX, meanY] = [meanOf(x), meanOf(y)]
  let [xx, yy, xy] = [0, 0, 0]
  for (let i = 0; i < n; i++) {
    const [u, v] = [x[i]! - meanX, y[i]! - meanY]
    xx += u * u
    yy += v * v
    xy += u * v
  }
  return xx > 0 && yy > 0 ? Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy))) : null
}

const meanOf = (x: ArrayLike<number>): number => Array.from(x).reduce((sum, value) => sum + value, 0) / x.length

const tOf = (r: number, n: number): number => (r / Math.sqrt(1 - r * r)) * Math.sqrt(n - 2)

/**
 * Two-sided t test of no correlation among n independent rows, and Fisher's z interval, which is −1..1 for three rows.
 * Null for fewer; at r = ±1 t is infinite and the interval that point.
 */
export function pearsonTest(r: number, n: number, level = 0.95) {
  if (n < 3) return null
  const t = tOf(r, n)
  const half = Math.min(Number.MAX_VALUE, normalQuantile((1 + level) / 2) / Math.sqrt(n - 3))
  return {
    t,
    degreesOfFreedom: n - 2,
    p: Math.min(1, 2 * studentUpper(Math.abs(t), n - 2)),
    low: Math.tanh(Math.atanh(r) - half),
    high: Math.tanh(Math.atanh(r) + half),
  }
}

/** Spearman (1904): the correlation of midranks, S = (n³ − n)(1 − r)/6 and the t test. Null as for both. */
export function spearman(x: ArrayLike<number>, y: ArrayLike<number>) {
  const r = pearson(midranks(x).ranks, midranks(y).ranks)
  const n = x.length
  if (r === null || n < 3) return null
  const statistic = ((n ** 3 - n) * (1 - r)) / 6
  return { r, statistic, p: Math.min(1, 2 * studentUpper(Math.abs(tOf(r, n)), n - 2)) }
}
