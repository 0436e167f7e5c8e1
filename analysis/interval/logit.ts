import { studentQuantile } from '../numeric/distributions.ts'
import type { IntervalMethod } from './interval-method.ts'

/** Wald on the logit scale (R survey's "xlogit"): within (0, 1), but none at 0 and 1. */
export const logit: IntervalMethod = {
  id: 'logit',
  of: ({ value, standardError, df, level }) => {
    if (!(df > 0) || !(value > 0 && value < 1)) return null
    const centre = Math.log(value / (1 - value))
    const half = (studentQuantile((1 + level) / 2, df) * standardError) / (value * (1 - value))
    return { low: 1 / (1 + Math.exp(half - centre)), high: 1 / (1 + Math.exp(-half - centre)) }
  },
}
