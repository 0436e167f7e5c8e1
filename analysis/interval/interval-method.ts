import type { Interval } from '../report/findings.ts'

/** What an interval is made of. */
export interface IntervalInput {
  readonly value: number
  readonly standardError: number
  /** Degrees of freedom of the design; Infinity for the normal. */
  readonly df: number
  /** Unweighted number of respondents. */
  readonly baseSize: number
  /** Confidence level, as 0.95. */
  readonly level: number
}

/** A confidence interval. Null where the method has none: no degrees of freedom, a share of 0 or 1, or none at all. */
export interface IntervalMethod {
  readonly id: string
  of(input: IntervalInput): Interval | null
}
