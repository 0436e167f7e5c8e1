/**
 * Kish (1965): what unequal weights cost. Effective size (Σw)²/Σw² and design effect n/effective size, over respondents
 * of positive weight. Clustering is not in it. Zero for nobody, and where weights add up to nothing.
 */
export function kish(weights: Float64Array): { size: number; effectiveSize: number; designEffect: number } {
  let size = 0
  let sum = 0
  let squares = 0
  for (const weight of weights) {
    if (weight > 0) size++
    sum += weight
    squares += weight * weight
  }
  if (size === 0 || !(sum > 0)) return { size, effectiveSize: 0, designEffect: 1 }
  const effectiveSize = (sum * sum) / squares
  return { size, effectiveSize, designEffect: size / effectiveSize }
}
