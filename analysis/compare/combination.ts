import type { Estimated } from '../estimate/estimator.ts'

/**
 * Σ cᵢ·estimateᵢ as an estimate of its own: its influence is the same sum, so what the parts share (units, people,
 * margins) is counted once in its variance.
 */
export function combination(parts: readonly { readonly coefficient: number; readonly of: Estimated }[]): Estimated {
  const size = parts[0]?.of.influence.length ?? 0
  const influence = new Float64Array(size)
  for (const { coefficient, of } of parts)
    for (let i = 0; i < size; i++) influence[i]! += coefficient * of.influence[i]!
  return { estimate: parts.reduce((sum, { coefficient, of }) => sum + coefficient * of.estimate, 0), influence }
}
