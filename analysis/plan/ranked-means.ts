import { simpleRandomVariance } from '../estimate/design-effect.ts'
import { mean } from '../estimate/mean.ts'
import type { IntervalMethod } from '../interval/interval-method.ts'
import { type Frame, isConstant, knownWeights } from './frame.ts'
import type { RankedThing } from './ranked-rows.ts'
import type { PlanReason } from './reason.ts'
import { rowOf } from './row.ts'

export interface RankedMeans {
  readonly things: readonly string[]
  /** What everybody gives a thing, as points or 0 and 1; NaN where it is missing. */
  readonly values: (thing: number) => Float64Array
  /** Weights of those who count. */
  readonly weights: Float64Array
  readonly domain: Float64Array
  readonly interval: IntervalMethod
  readonly level: number
  readonly scale: { readonly low: number; readonly high: number }
}

/** Weighted means of what everybody gives each thing, ready to be ranked. */
export const rankedMeans = (asked: RankedMeans, frame: Frame): RankedThing[] =>
  asked.things.map((variable, k) => {
    const { domain, interval, level, scale } = asked
    const y = asked.values(k)
    const w = knownWeights(y, asked.weights)
    const estimated = mean.of({ y, w })
    const simpleVariance: number | PlanReason =
      simpleRandomVariance(y, w, { of: 'mean', isReplaced: true }) ?? 'no_variation'
    const input = {
      estimated,
      weights: w,
      domain,
      simpleVariance,
      isConstant: isConstant(y, w),
      interval,
      level,
      scale,
    }
    return { labels: { variable }, estimated, row: rowOf(input, frame) }
  })
