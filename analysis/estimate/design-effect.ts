import { populationCovariance } from './population-variance.ts'
import { weightedSize } from './weighted-size.ts'

/**
 * Variance that a simple random sample of as many respondents would give a mean (or a total): s²/n, times 1 − n/N
 * where it is drawn without replacement from the N that the weights stand for (Kish 1965; R's deff = TRUE and
 * "replace"). Null without variation, and for more respondents than people.
 */
export function simpleRandomVariance(
  y: ArrayLike<number>,
  w: Float64Array,
  options: { readonly of: 'mean' | 'total'; readonly isReplaced: boolean },
): number | null {
  const { count, weight } = weightedSize(w)
  const spread = populationCovariance([y], w)?.[0] ?? 0
  if (!(spread > 0) || (!options.isReplaced && weight < count)) return null
  const left = options.isReplaced ? 1 : (weight - count) / weight
  return ((spread * left) / count) * (options.of === 'total' ? weight ** 2 : 1)
}
