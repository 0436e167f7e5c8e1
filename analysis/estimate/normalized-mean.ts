import { exactSum } from '../numeric/exact-sum.ts'
import type { Estimator } from './estimator.ts'

/**
 * Weighted mean as Σ (w/Σw) y, the order in which R rounds it. *Limit:* the normalised weights need not sum to 1
 * exactly, so a share of one may come out 1e-16 below; use `mean` unless that is wanted.
 */
export const normalizedMean: Estimator = {
  id: 'normalized_mean',
  of: ({ y, w }) => {
    const weights = w.map((weight) => (weight === 0 ? 0 : 1 / (1 / weight)))
    const size = exactSum(weights)
    if (!(size > 0)) return null
    const estimate = exactSum(weights.map((weight, i) => (weight === 0 ? 0 : (y[i]! * weight) / size)))
    return {
      estimate,
      influence: weights.map((weight, i) => (weight === 0 ? 0 : ((y[i]! - estimate) * weight) / size)),
    }
  },
}
