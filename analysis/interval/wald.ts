import { studentQuantile } from '../numeric/distributions.ts'
import type { IntervalMethod } from './interval-method.ts'

/** Estimate ± t·SE: for means. May leave [0, 1] for shares and is poor for small ones. */
export const wald: IntervalMethod = {
  id: 'wald',
  of: ({ value, standardError, df, level }) => {
    if (!(df > 0)) return null
    const half = studentQuantile((1 + level) / 2, df) * standardError
    return { low: value - half, high: value + half }
  },
}
