import { mean, sampleVariance } from 'simple-statistics'
import { studentQuantile, studentUpper } from '../numeric/distributions.ts'

const momentsOf = (y: readonly number[]) => ({ mean: mean(y), error: sampleVariance(y) / y.length })

/** Welch's (1947) t test of two means of independent people, without weights. Null with fewer than two on a side. */
export function welch(a: readonly number[], b: readonly number[], level = 0.95) {
  if (a.length < 2 || b.length < 2) return null
  const [first, second] = [momentsOf(a), momentsOf(b)]
  const variance = first.error + second.error
  if (!(variance > 0)) return null
  const df = variance ** 2 / (first.error ** 2 / (a.length - 1) + second.error ** 2 / (b.length - 1))
  const difference = first.mean - second.mean
  const t = difference / Math.sqrt(variance)
  const half = studentQuantile((1 + level) / 2, df) * Math.sqrt(variance)
  return {
    means: [first.mean, second.mean],
    t,
    degreesOfFreedom: df,
    p: Math.min(1, 2 * studentUpper(Math.abs(t), df)),
    low: difference - half,
    high: difference + half,
  }
}
