import type { Draws } from './draws.ts'
import { topProbabilities } from './top-probability.ts'

export interface RankDistribution {
  readonly topProbability: readonly number[]
  readonly mean: readonly number[]
  /** Standard deviation of the rank over the draws. */
  readonly deviation: readonly number[]
  readonly low: readonly number[]
  readonly high: readonly number[]
}

/** Rank of every value of a row, 1 the largest, equal values sharing the smallest; written into `ranks`. */
function rankRow(values: Float64Array, order: Uint32Array, ranks: Uint32Array): void {
  order.sort((a, b) => values[b]! - values[a]!)
  order.forEach((k, at) => {
    const above = order[at - 1]
    ranks[k] = above !== undefined && values[above] === values[k] ? ranks[above]! : at + 1
  })
}

/** The smallest rank that at least this share of draws does not exceed. */
function quantile(counts: Uint32Array, draws: number, share: number): number {
  let seen = 0
  for (let rank = 0; rank < counts.length; rank++) {
    seen += counts[rank]!
    if (seen >= share * draws - 1e-9 * draws) return rank + 1
  }
  return counts.length
}

/** Where each estimate ranks in draws around all estimates. Describes how firm a place is; not a confidence. */
export function rankDistribution(
  estimates: readonly number[],
  draws: Draws,
  options: { top: number; level?: number },
): RankDistribution {
  const size = estimates.length
  const tail = (1 - (options.level ?? 0.95)) / 2
  const counts = Array.from({ length: size }, () => new Uint32Array(size))
  const [values, ranks] = [new Float64Array(size), new Uint32Array(size)]
  const order = Uint32Array.from(values, (_, k) => k)
  for (let r = 0; r < draws.count; r++) {
    for (let k = 0; k < size; k++) values[k] = estimates[k]! + draws.values[r * size + k]!
    rankRow(values, order, ranks)
    for (let k = 0; k < size; k++) counts[k]![ranks[k]! - 1]!++
  }
  const mean = counts.map((one) => one.reduce((sum, count, at) => sum + count * (at + 1), 0) / draws.count)
  const squares = counts.map((one) => one.reduce((sum, count, at) => sum + count * (at + 1) ** 2, 0) / draws.count)
  return {
    topProbability: topProbabilities(estimates, draws, options.top),
    mean,
    deviation: squares.map((square, k) => Math.sqrt(Math.max(0, square - mean[k]! ** 2))),
    low: counts.map((one) => quantile(one, draws.count, tail)),
    high: counts.map((one) => quantile(one, draws.count, 1 - tail)),
  }
}
