import { type Estimator, sumOf } from './estimator.ts'

/** Weighted mean Σwy / Σw; of zeros and ones, a share. Influence w (y − mean) / Σw (Binder 1983). */
export const mean: Estimator = {
  id: 'mean',
  of: ({ y, w }) => {
    const size = w.reduce((sum, weight) => sum + weight, 0)
    if (!(size > 0)) return null
    const estimate = sumOf(y, w) / size
    return { estimate, influence: w.map((weight, i) => (weight === 0 ? 0 : (weight * (y[i]! - estimate)) / size)) }
  },
}
