import { standardErrors } from '../../analysis/estimate/estimate-columns.ts'
import { logisticShare } from '../../analysis/estimate/logistic-share.ts'
import { normalizedMean } from '../../analysis/estimate/normalized-mean.ts'
import { asin } from '../../analysis/interval/asin.ts'
import { beta } from '../../analysis/interval/beta.ts'
import type { IntervalInput, IntervalMethod } from '../../analysis/interval/interval-method.ts'
import { likelihoodInterval } from '../../analysis/interval/likelihood.ts'
import { logit } from '../../analysis/interval/logit.ts'
import { wald } from '../../analysis/interval/wald.ts'
import type { Interval } from '../../analysis/report/findings.ts'
import { domainOf } from '../../analysis/variance/domain.ts'
import { covariance } from '../../analysis/variance/multistage.ts'
import type { ReadDesign } from './op.ts'

/** R's names of the methods that need an estimate and its error alone. */
const methods: Readonly<Record<string, IntervalMethod>> = { mean: wald, xlogit: logit, asin, beta }

export interface Share {
  readonly estimate: number
  readonly variance: number
  readonly interval: Interval | null
}

export interface ShareRequest {
  readonly read: ReadDesign
  readonly y: Float64Array
  /** Weights of the domain. */
  readonly weights: Float64Array
  readonly method: string
  readonly level: number
  readonly df: number
}

const expit = (x: number): number => 1 / (1 + Math.exp(-x))

/** Variance of a share from R's order of rounding; NaN when a value is missing, as R has it. */
export function shareOf({ read, y, weights }: Pick<ShareRequest, 'read' | 'y' | 'weights'>) {
  const plan = { ...read.plan, domain: domainOf(weights, read.design) }
  const found = normalizedMean.of({ y, w: weights })
  if (!found) return null
  return { value: found.estimate, variance: covariance([found.influence], plan)[0]!, plan }
}

/** A share with its interval by one of R svyciprop's methods; a reason where the method has none at all. */
export function shareWithInterval(request: ShareRequest): Share | string {
  const { read, y, weights, method, level, df } = request
  const share = shareOf(request)
  if (!share) return 'no_respondents'
  const baseSize = weights.reduce((count, weight) => count + (weight > 0 ? 1 : 0), 0)
  const simple = methods[method]
  if (simple) {
    const input: IntervalInput = { value: share.value, standardError: Math.sqrt(share.variance), df, baseSize, level }
    return { estimate: share.value, variance: share.variance, interval: simple.of(input) }
  }
  const known = weights.map((weight, i) => (Number.isNaN(y[i]!) ? 0 : weight))
  const fit = logisticShare(y, known)
  if (!fit) return 'no_respondents'
  const plan = { ...read.plan, domain: domainOf(known, read.design) }
  const standardError = standardErrors(covariance([fit.influence], plan))[0]!
  const model = { estimate: expit(fit.coefficient), variance: share.variance }
  if (method === 'likelihood') {
    const size = known.reduce((count, weight) => count + (weight > 0 ? 1 : 0), 0)
    const interval = likelihoodInterval({ fit, standardError, df, baseSize: size, level })
    return interval ? { ...model, interval } : 'no_variation'
  }
  if (method !== 'logit') throw new Error(`no interval ${method}`)
  const ends = wald.of({ value: fit.coefficient, standardError, df, baseSize, level })
  return { ...model, interval: ends && { low: expit(ends.low), high: expit(ends.high) } }
}
