import { studentQuantile } from '../numeric/distributions.ts'
import type { IntervalMethod } from './interval-method.ts'

/**
 * Wald on the arcsine of the root, where a share's variance does not depend on it (R survey's "asin"). None at 0 and
 * 1. *Limit:* an end that passes 0 or 1 is reflected, as in R, instead of being cut.
 */
export const asin: IntervalMethod = {
  id: 'asin',
  of: ({ value, standardError, df, level }) => {
    if (!(df > 0) || !(value > 0 && value < 1)) return null
    const centre = Math.asin(Math.sqrt(value))
    const half = (studentQuantile((1 + level) / 2, df) * standardError) / (2 * Math.sqrt(value * (1 - value)))
    return { low: Math.sin(centre - half) ** 2, high: Math.sin(centre + half) ** 2 }
  },
}
