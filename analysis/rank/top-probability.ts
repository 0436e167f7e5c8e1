import type { Draws } from './draws.ts'

/**
 * Share of draws around the estimates in which each is among the `top` largest. Describes how firm a place is; it is
 * not a confidence level. Equal values share the smallest rank.
 */
export function topProbabilities(estimates: readonly number[], draws: Draws, top: number): number[] {
  const size = estimates.length
  const hits = new Float64Array(size)
  const values = new Float64Array(size)
  for (let r = 0; r < draws.count; r++) {
    for (let k = 0; k < size; k++) values[k] = estimates[k]! + draws.values[r * size + k]!
    const limit = values.slice().sort()[Math.max(0, size - top)]!
    for (let k = 0; k < size; k++) if (values[k]! >= limit) hits[k]!++
  }
  return Array.from(hits, (hit) => hit / draws.count)
}
