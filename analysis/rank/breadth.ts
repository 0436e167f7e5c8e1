export interface Breadth {
  /** exp of Shannon's entropy: as if so many groups named the issue equally often (Hill 1973, order 1). */
  readonly effectiveGroups: number
  /** 1 / Σp²: the same, with more weight on the groups that name it most (order 2). */
  readonly dominantGroups: number
  /** Standard deviation over mean of the shares. */
  readonly variation: number
  /** Smallest over largest share. */
  readonly evenness: number
}

/** How evenly an issue is spread, from its share in every group; null where no group names it or there is one group. */
export function breadthOf(shares: readonly number[]): Breadth | null {
  const total = shares.reduce((sum, one) => sum + one, 0)
  if (!(total > 0) || shares.length < 2) return null
  const parts = shares.map((one) => one / total)
  const mean = total / shares.length
  const squares = shares.reduce((sum, one) => sum + (one - mean) ** 2, 0)
  return {
    effectiveGroups: Math.exp(-parts.reduce((sum, p) => (p > 0 ? sum + p * Math.log(p) : sum), 0)),
    dominantGroups: 1 / parts.reduce((sum, p) => sum + p * p, 0),
    variation: Math.sqrt(squares / (shares.length - 1)) / mean,
    evenness: Math.min(...shares) / Math.max(...shares),
  }
}
