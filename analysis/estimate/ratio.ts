import { type Estimator, sumOf } from './estimator.ts'

/** Ratio of two totals Σwy / Σwx. Influence w (y − ratio·x) / Σwx. Null without a denominator. */
export const ratio: Estimator = {
  id: 'ratio',
  of: ({ y, x, w }) => {
    const denominator = x ? sumOf(x, w) : 0
    if (!x || denominator === 0) return null
    const estimate = sumOf(y, w) / denominator
    return {
      estimate,
      influence: w.map((weight, i) => (weight === 0 ? 0 : (weight * (y[i]! - estimate * x[i]!)) / denominator)),
    }
  },
}
