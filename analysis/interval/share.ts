import type { IntervalMethod } from './interval-method.ts'
import { kornGraubard } from './korn-graubard.ts'
import { logit } from './logit.ts'

/** As many effective respondents must lie on either side for the logit to be trusted. */
const enough = 5

/**
 * The default for shares: logit, and Korn–Graubard near 0 and 1, that is with fewer than 5 effective respondents on
 * one side or a standard error of 0. Logit is the narrower of the two and keeps its level for middling shares.
 */
export const share: IntervalMethod = {
  id: 'share',
  of: (input) => {
    const { value, standardError } = input
    const size = (value * (1 - value)) / standardError ** 2
    const isNearEnd = !(standardError > 0) || size * Math.min(value, 1 - value) < enough
    return (isNearEnd ? kornGraubard : logit).of(input)
  },
}
