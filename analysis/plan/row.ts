import type { Estimated } from '../estimate/estimator.ts'
import type { IntervalMethod } from '../interval/interval-method.ts'
import { degreesOfFreedom } from '../variance/sampling-design.ts'
import { baseSizeOf, covarianceIn, type Frame, noVariance } from './frame.ts'
import type { PlanReason } from './reason.ts'

/** Parts of a result that may be missing for a reason of their own. */
const parts = ['standardError', 'interval', 'degreesOfFreedom', 'designEffect', 'effectiveSize'] as const
type Part = (typeof parts)[number]

/** One number of the results with everything that says how far to trust it. */
export interface Row {
  readonly estimate: number | null
  readonly standardError: number | null
  readonly interval: {
    readonly low: number
    readonly high: number
    readonly level: number
    readonly method: string
  } | null
  readonly degreesOfFreedom: number | null
  readonly designEffect: number | null
  /** Unweighted number of rows behind the estimate. */
  readonly baseSize: number
  readonly effectiveSize: number | null
  /** Why there is no estimate. */
  readonly reason?: PlanReason
  /** Why single parts are missing beside an estimate. */
  readonly reasons?: Partial<Record<Part, PlanReason>>
}

/** What a row is made of. */
export interface RowInput {
  readonly estimated: Estimated | null
  /** Weights of those whom the estimate counts; 0 for the others. */
  readonly weights: Float64Array
  /** Those and everybody of the domain without a value: degrees of freedom are theirs, as in R. */
  readonly domain?: Float64Array
  /** Variance that a simple random sample of as many would give; or why there is none. */
  readonly simpleVariance: number | PlanReason
  readonly isConstant: boolean
  readonly interval: IntervalMethod
  readonly level: number
  /** Totals move with every single row; other estimates say nothing of their error from one. */
  readonly isTotal?: boolean
  readonly scale?: { readonly low: number; readonly high: number }
  /** Slopes that a test takes off the degrees of freedom. */
  readonly lessDegrees?: number
  /** Why there is no estimate where there are people; `no_denominator` if not said. */
  readonly otherwise?: PlanReason
}

/** A row without an estimate. */
export const emptyRow = (reason: PlanReason, baseSize = 0): Row => ({
  estimate: null,
  standardError: null,
  interval: null,
  degreesOfFreedom: null,
  designEffect: null,
  baseSize,
  effectiveSize: null,
  reason,
})

/** An estimate without its error, each part with the reason. */
const bareRow = (estimate: number, baseSize: number, reason: PlanReason): Row => {
  const { reason: _, ...rest } = emptyRow(reason, baseSize)
  return { ...rest, estimate, reasons: Object.fromEntries(parts.map((part) => [part, reason])) }
}

const countOfUnits = (weights: Float64Array, frame: Frame): number => {
  const seen = new Uint8Array(frame.plan.design.psuCount)
  let count = 0
  for (let i = 0; i < weights.length; i++) {
    if (weights[i] === 0 || seen[frame.plan.design.psu[i]!] === 1) continue
    seen[frame.plan.design.psu[i]!] = 1
    count++
  }
  return count
}

/** Why the error of this estimate would say nothing, though the design gives one. */
function noErrorHere({ weights, isTotal }: RowInput, baseSize: number, frame: Frame): PlanReason | null {
  if (isTotal) return null
  if (baseSize < 2) return 'too_few_respondents'
  const isOneStage = frame.plan.design.within === undefined
  return isOneStage && countOfUnits(weights, frame) < 2 ? 'single_psu' : null
}

function intervalOf(input: RowInput, value: number, standardError: number, df: number): Row['interval'] | PlanReason {
  const { interval, level, scale, weights } = input
  if (!(df > 0)) return 'no_degrees_of_freedom'
  if (scale && (value < scale.low - 1e-9 || value > scale.high + 1e-9)) return 'outside_scale'
  if (input.isConstant && !holdsAtEnds.has(interval.id)) return 'no_variation'
  const inScale = scale ? Math.min(scale.high, Math.max(scale.low, value)) : value
  const found = interval.of({ value: inScale, standardError, df, level, baseSize: baseSizeOf(weights) })
  if (!found) return 'no_interval_at_0_or_1'
  if (!Number.isFinite(found.low) || !Number.isFinite(found.high)) return 'out_of_range'
  return { low: found.low, high: found.high, level, method: interval.id }
}

/** Methods that still say something where all agree. */
const holdsAtEnds = new Set(['korn_graubard', 'wilson_effective'])

function sizesOf({ simpleVariance }: RowInput, variance: number, baseSize: number): number | PlanReason {
  if (typeof simpleVariance === 'string') return simpleVariance
  const effect = variance / simpleVariance
  if (!(simpleVariance > 0) || !Number.isFinite(effect)) return baseSize < 2 ? 'too_few_respondents' : 'no_variation'
  return effect
}

/** An estimate with its error under the design, or the named reason for every part that is not there. */
export function rowOf(input: RowInput, frame: Frame): Row {
  const { estimated, weights } = input
  const baseSize = baseSizeOf(weights)
  if (baseSize === 0) return emptyRow('no_respondents')
  if (!estimated) return emptyRow(input.otherwise ?? 'no_denominator', baseSize)
  const value = estimated.estimate
  if (!Number.isFinite(value)) return emptyRow('out_of_range', baseSize)
  const without = noVariance(frame) ?? noErrorHere(input, baseSize, frame)
  if (without) return bareRow(value, baseSize, without)
  const variance = covarianceIn(frame, [estimated], weights)[0]!
  if (!Number.isFinite(variance)) return bareRow(value, baseSize, 'out_of_range')
  const standardError = Math.sqrt(Math.max(0, variance))
  const df = degreesOfFreedom(input.domain ?? weights, frame.plan.design) - (input.lessDegrees ?? 0)
  const interval = intervalOf(input, value, standardError, df)
  const effect = sizesOf(input, Math.max(0, variance), baseSize)
  const reasons = {
    ...(typeof interval === 'string' ? { interval } : {}),
    ...(typeof effect === 'string' ? { designEffect: effect, effectiveSize: effect } : {}),
  }
  const known = typeof effect === 'number'
  return {
    estimate: value,
    standardError,
    interval: typeof interval === 'string' ? null : interval,
    degreesOfFreedom: df,
    designEffect: known ? effect : null,
    baseSize,
    effectiveSize: known ? Math.min(baseSize, effect > 0 ? baseSize / effect : baseSize) : null,
    ...(Object.keys(reasons).length > 0 ? { reasons } : {}),
  }
}
