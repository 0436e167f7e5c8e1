/**
 * Weights cut at two bounds, what is cut off (or put on) being spread in equal parts over those within (R survey's
 * trimWeights). `strict` repeats until none lies outside. Null when nobody is left to take the excess. Trimmed weights
 * no longer meet their margins: rake again and look at the margins' errors.
 */
export function trim(
  weights: Float64Array,
  bounds: { readonly lower: number; readonly upper: number },
  isStrict: boolean,
): Float64Array | null {
  const { lower, upper } = bounds
  const isOutside = (weight: number) => weight < lower || weight > upper
  const outside = weights.reduce((count, weight) => count + (isOutside(weight) ? 1 : 0), 0)
  if (outside === 0) return weights
  if (outside === weights.length) return null
  const excess = weights.reduce((sum, weight) => sum + weight - Math.max(lower, Math.min(upper, weight)), 0)
  const share = excess / (weights.length - outside)
  const trimmed = weights.map((weight) =>
    isOutside(weight) ? Math.max(lower, Math.min(upper, weight)) : weight + share,
  )
  return isStrict ? trim(trimmed, bounds, true) : trimmed
}
