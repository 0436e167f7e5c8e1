export interface TrimBounds {
  readonly lower: number
  readonly upper: number
}

const mostRounds = 10_000

/** One round: cut, and spread the excess. Null when nobody is within the bounds to take it. */
function cutOnce(weights: Float64Array, { lower, upper }: TrimBounds): Float64Array | null {
  const cut = weights.map((weight) => Math.max(lower, Math.min(upper, weight)))
  const within = weights.reduce((count, weight, i) => count + (weight === cut[i] ? 1 : 0), 0)
  if (within === 0) return null
  const excess = weights.reduce((sum, weight, i) => sum + weight - cut[i]!, 0)
  return cut.map((weight, i) => (weight === weights[i] ? weight + excess / within : weight))
}

/**
 * Weights cut at two bounds, what is cut off (or put on) being spread in equal parts over those within (R survey's
 * trimWeights). `isStrict` repeats until none lies outside. Null when nobody is left to take the excess: the mean weight
 * itself lies outside, or at a bound. Trimmed weights no longer meet their margins: rake again and look at their errors.
 */
export function trim(weights: Float64Array, bounds: TrimBounds, isStrict: boolean): Float64Array | null {
  const isOutside = (weight: number) => weight < bounds.lower || weight > bounds.upper
  if (!weights.some(isOutside)) return weights
  if (!isStrict) return cutOnce(weights, bounds)
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length
  if (isOutside(mean)) return null
  let trimmed: Float64Array | null = weights
  for (let round = 0; round < mostRounds && trimmed?.some(isOutside); round++) trimmed = cutOnce(trimmed, bounds)
  return trimmed?.some(isOutside) ? null : trimmed
}
