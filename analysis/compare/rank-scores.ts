import { normalQuantile } from '../numeric/distributions.ts'

/** Score of a place 0..1 in the population, for a rank test. */
export const rankScores = {
  /** The place itself: Wilcoxon, Kruskal–Wallis. */
  wilcoxon: (place: number) => place,
  /** Its normal quantile: van der Waerden. */
  vanDerWaerden: (place: number) => normalQuantile(place),
  /** Above the middle or not: Mood. */
  median: (place: number) => Number(place > 0.5),
} as const

export type RankScore = keyof typeof rankScores

/**
 * Place of every respondent's value in the estimated population, 0..1: the weight below and half his own, averaged over
 * equal values (Lumley & Scott 2013). NaN for those of weight 0.
 */
export function populationPlaces(y: ArrayLike<number>, weights: Float64Array): Float64Array {
  const order = Array.from(weights.keys())
    .filter((i) => weights[i]! > 0)
    .sort((a, b) => y[a]! - y[b]! || a - b)
  const total = order.reduce((sum, i) => sum + weights[i]!, 0)
  const places = new Float64Array(weights.length).fill(Number.NaN)
  let below = 0
  for (let start = 0; start < order.length; ) {
    let [end, sum] = [start, 0]
    while (end < order.length && y[order[end]!] === y[order[start]!]) {
      sum += below + weights[order[end]!]! / 2
      below += weights[order[end++]!]!
    }
    for (let at = start; at < end; at++) places[order[at]!] = sum / (end - start) / total
    start = end
  }
  return places
}
