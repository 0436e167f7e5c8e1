import type { IntervalMethod } from '../interval/interval-method.ts'
import type { Interval } from '../report/findings.ts'
import { domainOf } from '../variance/domain.ts'
import type { VariancePlan } from '../variance/linearize.ts'
import { covariance } from '../variance/multistage.ts'
import { mean } from './mean.ts'
import { ordered, type QuantileRule } from './quantile-rule.ts'

export interface QuantileRequest {
  readonly y: ArrayLike<number>
  /** Weights; 0 for missing values and for respondents outside. */
  readonly w: Float64Array
  readonly p: number
  readonly rule: QuantileRule
  readonly interval: IntervalMethod
  readonly level: number
  readonly df: number
}

export interface Quantile {
  readonly estimate: number
  /** Either end is null where the interval of the share leaves 0..1. */
  readonly low: number | null
  readonly high: number | null
}

/**
 * A weighted quantile with Woodruff's interval (1952): the interval of the share at or below it, mapped back by the
 * same rule. *Limit:* on a scale of few values it is nearly constant; report the mean and the distribution instead.
 * Null for nobody.
 */
export function quantile(request: QuantileRequest, plan: VariancePlan): Quantile | null {
  const { y, w, p, rule, level, df, interval } = request
  const values = ordered(y, w)
  if (values.x.length === 0) return null
  const estimate = rule.of(values, p)
  if (estimate === null) return null
  const below = mean.of({ y: Float64Array.from(y, (value) => Number(value <= estimate)), w })
  if (!below) return null
  const variance = covariance([below.influence], { ...plan, domain: domainOf(w, plan.design) })[0]!
  const share = Math.min(1, below.estimate)
  const ends: Interval | null = interval.of({
    value: share,
    standardError: Math.sqrt(Math.max(0, variance)),
    df,
    level,
    baseSize: values.x.length,
  })
  return {
    estimate,
    low: ends && ends.low >= 0 ? rule.of(values, ends.low) : null,
    high: ends && ends.high <= 1 ? rule.of(values, ends.high) : null,
  }
}
