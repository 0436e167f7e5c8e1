import { studentQuantile } from '../numeric/distributions.ts'
import type { IntervalMethod } from './interval-method.ts'

/** Wald on Fisher's z = atanh r (1921), whose error hardly depends on r: for correlations. None at −1 and 1. */
export const fisherZ: IntervalMethod = {
  id: 'fisher_z',
  of: ({ value, standardError, df, level }) => {
    if (!(df > 0) || !(Math.abs(value) < 1)) return null
    const half = (studentQuantile((1 + level) / 2, df) * standardError) / (1 - value * value)
    return { low: Math.tanh(Math.atanh(value) - half), high: Math.tanh(Math.atanh(value) + half) }
  },
}
