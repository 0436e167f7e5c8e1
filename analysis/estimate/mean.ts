import { type Estimator, sumOf } from './estimator.ts'

/** Weighted mean Σwy / Σw; of zeros and ones, a share. Influence w (y − mean) / Σw (Binder 1983). */
export const mean: Estimator = {
  id: 'mean',
  of: ({ y, w }) => {
    let size = 0
    for (let i = 0; i < w.length; i++) size += w[i]!
    if (!(size > 0)) return null
    const estimate = sumOf(y, w) / size
    const influence = new Float64Array(w.length)
    for (let i = 0; i < w.length; i++) if (w[i] !== 0) influence[i] = (w[i]! * (y[i]! - estimate)) / size
    return { estimate, influence }
  },
}
