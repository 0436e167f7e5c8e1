import * as z from 'zod/mini'
import { simpleRandomVariance } from '../../estimate/design-effect.ts'
import type { Estimated } from '../../estimate/estimator.ts'
import { mean } from '../../estimate/mean.ts'
import { kornGraubard } from '../../interval/korn-graubard.ts'
import { studentQuantile } from '../../numeric/distributions.ts'
import { rankDrawCount, rankDraws, spreadRows } from '../../rank/draws.ts'
import { jointRegion } from '../../rank/joint-region.ts'
import { downward, ranksOf } from '../../rank/order.ts'
import { rankSets } from '../../rank/rank-set.ts'
import { tiersOf } from '../../rank/tier.ts'
import { topProbabilities } from '../../rank/top-probability.ts'
import { noRows } from '../answer.ts'
import { covarianceIn, effectiveDegreesIn, type Frame, isConstant, knownWeights, noVariance } from '../frame.ts'
import type { PlanReason } from '../reason.ts'
import { columnNames, commonShape, needsOf } from '../request.ts'
import { type Row, rowOf } from '../row.ts'
import { defineEstimator } from './plan-estimator.ts'

const schema = z.strictObject({
  estimator: z.literal('ranking'),
  variables: columnNames.check(z.describe('columns of 0 and 1, one for each thing that could be chosen')),
  top: z._default(z.int().check(z.minimum(1)), 5),
  sets: z._default(
    z
      .enum(['simultaneous', 'marginal', 'joint'])
      .check(
        z.describe(
          'simultaneous: all sets hold together (Mogstad et al. 2024); marginal: each alone; joint: Klein et al. 2020',
        ),
      ),
    'simultaneous',
  ),
  ...commonShape,
})
type Request = z.output<typeof schema>

interface Measured {
  readonly variable: string
  readonly row: Row
  readonly estimated: Estimated | null
  readonly weights: Float64Array
}

const isBinary = (y: Float64Array, w: Float64Array): boolean =>
  y.every((value, i) => value === 0 || value === 1 || w[i] === 0)

function measure(variable: string, request: Request, frame: Frame, weights: Float64Array): Measured | null {
  const y = frame.data.numbers(variable)
  const w = knownWeights(y, weights)
  if (!isBinary(y, w)) return null
  const estimated = mean.of({ y, w })
  const row = rowOf(
    {
      estimated,
      weights: w,
      domain: weights,
      simpleVariance: simpleRandomVariance(y, w, { of: 'mean', isReplaced: true }) ?? 'no_variation',
      isConstant: isConstant(y, w),
      interval: kornGraubard,
      level: request.level,
      scale: { low: 0, high: 1 },
    },
    frame,
  )
  return { variable, row, estimated, weights: w }
}

/** A share of 0 or 1 has no linearised variance; it gets that which its Korn–Graubard interval stands for. */
function covarianceWithFloor(found: readonly Measured[], level: number, frame: Frame, w: Float64Array): Float64Array {
  const matrix = covarianceIn(
    frame,
    found.map(({ estimated }) => estimated!),
    w,
  )
  found.forEach(({ row }, k) => {
    if (row.estimate! > 0 && row.estimate! < 1) return
    const { interval, degreesOfFreedom: df } = row
    if (!interval || !df) return
    const half = studentQuantile((1 + level) / 2, df)
    matrix[k * found.length + k] = ((interval.high - interval.low) / half) ** 2
  })
  return matrix
}

interface Placed {
  readonly low: number
  readonly high: number
  readonly tier: number
  readonly topProbability: number
}

/** Sets, tiers and chances, in the order of `found`. */
function places(found: readonly Measured[], request: Request, frame: Frame, w: Float64Array): readonly Placed[] {
  const { level, top } = request
  const order = downward(found.map(({ row }) => row.estimate!))
  const sorted = order.map((k) => found[k]!)
  const estimates = sorted.map(({ row }) => row.estimate!)
  const matrix = covarianceWithFloor(sorted, level, frame, w)
  const df = Math.min(...sorted.map(({ row }) => row.degreesOfFreedom!))
  const effective = effectiveDegreesIn(
    frame,
    sorted.map(({ estimated }) => estimated!),
  )
  const made = rankDraws(matrix, Math.min(df, effective ?? df))
  const options = { level, spreads: made.spreads }
  const all = rankSets(estimates, matrix, made.draws, options)
  const tiers = tiersOf(estimates, all.above)
  const chances = topProbabilities(estimates, spreadRows(made), top)
  const sets = {
    simultaneous: () => all,
    marginal: () => {
      const own = estimates.map((_, only) => rankSets(estimates, matrix, made.draws, { ...options, only }))
      return { low: own.map(({ low }, k) => low[k]!), high: own.map(({ high }, k) => high[k]!) }
    },
    joint: () => {
      const errors = estimates.map((_, k) => Math.sqrt(matrix[k * estimates.length + k]!))
      return jointRegion(estimates, errors, { level, df })
    },
  }[request.sets]()
  const result: Placed[] = []
  order.forEach((k, i) => {
    result[k] = { low: sets.low[i]!, high: sets.high[i]!, tier: tiers[i]!, topProbability: chances[i]! }
  })
  return result
}

/**
 * Ranks things by their shares in a choose-up-to-k item, with confidence sets for the ranks, tiers (the leader of a
 * tier is truly above all of every later tier) and the share of draws in which each is among the top. Rows stand by
 * share. Shares depend on k: never compare them with those of another k.
 */
export const ranking = defineEstimator({
  id: 'ranking',
  schema,
  needs: (request) => needsOf(request.variables, 'variables', 'numbers'),
  run: (request, frame, weights) => {
    const measured = request.variables.map((variable) => measure(variable, request, frame, weights))
    if (measured.some((one) => one === null)) return noRows('not_zero_or_one')
    const all = measured.map((one) => one!)
    const empty = all.find(({ row }) => row.estimate === null)
    if (empty) return { rows: all.map(({ variable, row }) => ({ variable, ...row })), reason: empty.row.reason! }
    const points = ranksOf(all.map(({ row }) => row.estimate!))
    const without: PlanReason | null =
      noVariance(frame) ?? (all.some(({ row }) => !(row.degreesOfFreedom! > 0)) ? 'no_degrees_of_freedom' : null)
    const nothing = { low: 1, high: all.length, tier: 1, topProbability: null }
    const placed = without ? all.map(() => nothing) : places(all, request, frame, weights)
    const rows = all.map(({ variable, row }, k) => {
      const { low, high, ...place } = placed[k]!
      const rank = { point: points[k]!, low, high }
      return { variable, ...row, rank, ...place, ...(without ? { rankReason: without } : {}) }
    })
    const order = downward(all.map(({ row }) => row.estimate!))
    return { rows: order.map((k) => rows[k]!), sets: request.sets, top: request.top, draws: rankDrawCount }
  },
})
