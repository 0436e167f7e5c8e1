import { studentQuantile } from '../numeric/distributions.ts'
import { ranksOf } from './order.ts'

/** How the level is shared among K intervals: Šidák is a little narrower and needs normal or independent estimates. */
export type Sharing = 'bonferroni' | 'sidak'

export interface JointRegion {
  readonly criticalValue: number
  readonly lower: readonly number[]
  readonly upper: readonly number[]
  readonly ranks: readonly number[]
  /** Best and worst rank that the intervals allow. */
  readonly low: readonly number[]
  readonly high: readonly number[]
}

/**
 * Joint confidence region for all ranks (Klein, Wright & Wieczorek 2020) from intervals that hold together: an issue is
 * below all whose interval lies wholly above its own. Exact and without simulation, but wider than the sets of
 * rank-set.ts, since it knows nothing of covariances.
 */
export function jointRegion(
  estimates: readonly number[],
  standardErrors: readonly number[],
  options: { level: number; sharing?: Sharing; df?: number },
): JointRegion {
  const { level, sharing = 'bonferroni', df = Infinity } = options
  const size = estimates.length
  const each = sharing === 'bonferroni' ? (1 - level) / size : -Math.expm1(Math.log(level) / size)
  const criticalValue = -studentQuantile(each / 2, df)
  const lower = estimates.map((value, k) => value - criticalValue * standardErrors[k]!)
  const upper = estimates.map((value, k) => value + criticalValue * standardErrors[k]!)
  const others = (k: number, isSo: (j: number) => boolean): number => {
    let count = 0
    for (let j = 0; j < size; j++) if (j !== k && isSo(j)) count++
    return count
  }
  return {
    criticalValue,
    lower,
    upper,
    ranks: ranksOf(estimates),
    low: estimates.map((_, k) => 1 + others(k, (j) => lower[j]! >= upper[k]!)),
    high: estimates.map((_, k) => size - others(k, (j) => upper[j]! <= lower[k]!)),
  }
}
