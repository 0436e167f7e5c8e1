export interface Midranks {
  /** Rank of every value from 1, the smallest; equal values share the mean of their ranks. */
  readonly ranks: Float64Array
  /** How many values share each distinct value. */
  readonly ties: readonly number[]
}

/** Ranks with ties. Values are finite; the order of equal ones does not matter. */
export function midranks(values: ArrayLike<number>): Midranks {
  const order = Uint32Array.from(values, (_, i) => i).sort((a, b) => values[a]! - values[b]!)
  const ranks = new Float64Array(values.length)
  const ties: number[] = []
  for (let start = 0; start < order.length; ) {
    let end = start
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++
    for (let i = start; i < end; i++) ranks[order[i]!] = (start + 1 + end) / 2
    ties.push(end - start)
    start = end
  }
  return { ranks, ties }
}

/** Σ(t³ − t) over groups of equal values: what ties take from a variance of ranks. */
export const tieLoss = (ties: readonly number[]): number => ties.reduce((sum, t) => sum + t ** 3 - t, 0)
