import type { IndexWeights } from '../report/findings.ts'

/** What the index of one issue is made of, each 0..1; null where it was not measured or may not be shown. */
export interface IndexParts {
  /** Share of respondents who name the issue. */
  readonly mention: number | null
  /** Share of the dissatisfied among those with an opinion. */
  readonly dissatisfied: number | null
  /** Share of the population in groups where the issue is named more than the average issue. */
  readonly breadth: number | null
}

/** The index with its parts, each 0..100. */
export interface HotIndex extends IndexWeights {
  readonly value: number
}

/**
 * Hot index 0..100 of every issue: the weighted mean of
 * - attention: its share of mentions in percent of that of the most named issue;
 * - dissatisfaction: the percentage dissatisfied (1 or 2 of 5) among those with an opinion;
 * - breadth: the percentage of the population that belongs to groups in which the issue is named at least as often as
 *   the average issue, averaged over the variables that make groups.
 *
 * A part that is missing reads 0 and takes no weight, so the others fill its place; without any weight the index is 0.
 * A convention, not a measurement, and without an interval: order and size depend on the weights. Attention is
 * relative to the wave, so indices of two waves are not comparable; breadth jumps where a group crosses the average.
 */
export function hotIndices(parts: readonly IndexParts[], weights: IndexWeights): HotIndex[] {
  const most = Math.max(0, ...parts.map(({ mention }) => mention ?? 0))
  return parts.map(({ mention, dissatisfied, breadth }) => {
    const attention = mention === null || most === 0 ? mention : (100 * mention) / most
    const percents = [
      attention,
      dissatisfied === null ? null : 100 * dissatisfied,
      breadth === null ? null : 100 * breadth,
    ]
    return {
      value: weightedMean(percents, [weights.attention, weights.dissatisfaction, weights.breadth]),
      attention: percents[0] ?? 0,
      dissatisfaction: percents[1] ?? 0,
      breadth: percents[2] ?? 0,
    }
  })
}

/** Of values that are not null, 0 without any weight. Relative to the largest, so that the tiniest keep their proportion. */
function weightedMean(values: readonly (number | null)[], weights: readonly number[]): number {
  let [largest, total, sum] = [0, 0, 0]
  for (let k = 0; k < values.length; k++) if (values[k] !== null) largest = Math.max(largest, weights[k]!)
  if (largest === 0) return 0
  for (let k = 0; k < values.length; k++) {
    const value = values[k]!
    if (value === null) continue
    total += weights[k]! / largest
    sum += (weights[k]! / largest) * value
  }
  return sum / total
}
