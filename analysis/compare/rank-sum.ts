import { midranks, tieLoss } from '../correlate/midranks.ts'
import { chiSquareUpper, normalTails } from '../numeric/distributions.ts'

/** Sums of midranks and sizes by group; rows of group −1 take no part. */
function rankSums(y: ArrayLike<number>, groupOf: ArrayLike<number>, groups: number) {
  const kept = Array.from(y, (_, i) => i).filter((i) => groupOf[i]! >= 0)
  const { ranks, ties } = midranks(kept.map((i) => y[i]!))
  const sums = new Float64Array(groups)
  const sizes = new Float64Array(groups)
  kept.forEach((i, at) => {
    sums[groupOf[i]!]! += ranks[at]!
    sizes[groupOf[i]!]!++
  })
  return { sums, sizes, n: kept.length, loss: tieLoss(ties) }
}

/** Kruskal & Wallis (1952), corrected for ties; independent people, no weights. Null where all values are equal. */
export function kruskalWallis(y: ArrayLike<number>, groupOf: ArrayLike<number>, groups: number) {
  const { sums, sizes, n, loss } = rankSums(y, groupOf, groups)
  const whole = n ** 3 - n
  if (groups < 2 || !(whole > loss) || sizes.some((size) => size === 0)) return null
  const spread = sums.reduce((all, sum, g) => all + sum ** 2 / sizes[g]!, 0)
  const statistic = ((12 * spread) / (n * (n + 1)) - 3 * (n + 1)) / (1 - loss / whole)
  return { statistic, degreesOfFreedom: groups - 1, p: chiSquareUpper(statistic, groups - 1) }
}

/**
 * Wilcoxon's (1945) rank sum test of the first group against the second: Mann–Whitney's W, normal approximation corrected
 * for ties and continuity. Independent people, no weights. Null where all values are equal.
 */
export function wilcoxonRankSum(y: ArrayLike<number>, groupOf: ArrayLike<number>) {
  const { sums, sizes, n, loss } = rankSums(y, groupOf, 2)
  const [first, second] = [sizes[0]!, sizes[1]!]
  const variance = ((first * second) / 12) * (n + 1 - loss / (n * (n - 1)))
  if (!(variance > 0)) return null
  const statistic = sums[0]! - (first * (first + 1)) / 2
  const distance = statistic - (first * second) / 2
  const z = (distance - Math.sign(distance) * 0.5) / Math.sqrt(variance)
  return { statistic, z, p: Math.min(1, 2 * normalTails(-Math.abs(z)).lower) }
}
