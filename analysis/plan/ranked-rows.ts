import * as z from 'zod/mini'
import type { Estimated } from '../estimate/estimator.ts'
import { studentQuantile } from '../numeric/distributions.ts'
import { rankDrawCount, rankDraws, spreadRows } from '../rank/draws.ts'
import { jointRegion } from '../rank/joint-region.ts'
import { downward, ranksOf } from '../rank/order.ts'
import { rankSets } from '../rank/rank-set.ts'
import { tiersOf } from '../rank/tier.ts'
import { topProbabilities } from '../rank/top-probability.ts'
import type { Answer, RowLabels } from './answer.ts'
import { covarianceIn, effectiveDegreesIn, type Frame, noVariance } from './frame.ts'
import type { PlanReason } from './reason.ts'
import type { Row } from './row.ts'

/** What every entry that ranks things may say. */
export const rankShape = {
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
}

export interface RankRequest {
  readonly top: number
  readonly sets: 'simultaneous' | 'marginal' | 'joint'
  readonly level: number
}

/** One thing to be ranked, with what is to be said of it beside its row. */
export interface RankedThing {
  readonly labels: RowLabels & Readonly<Record<string, unknown>>
  readonly row: Row
  readonly estimated: Estimated | null
}

/**
 * A share of 0 or 1 has no linearised variance; it gets that which its Korn–Graubard interval stands for. Other
 * estimates keep theirs.
 */
function covarianceWithFloor(found: readonly RankedThing[], level: number, frame: Frame, w: Float64Array) {
  const matrix = covarianceIn(
    frame,
    found.map(({ estimated }) => estimated!),
    w,
  )
  found.forEach(({ row: { interval, degreesOfFreedom: df, estimate } }, k) => {
    if (interval?.method !== 'korn_graubard' || !df || (estimate! > 0 && estimate! < 1)) return
    const half = studentQuantile((1 + level) / 2, df)
    matrix[k * found.length + k] = ((interval.high - interval.low) / half) ** 2
  })
  return matrix
}

interface Placed {
  readonly low: number
  readonly high: number
  readonly tier: number
  readonly topProbability: number | null
}

/** Sets, tiers and chances of things that stand from the largest estimate down. */
function placesOf(sorted: readonly RankedThing[], request: RankRequest, frame: Frame, w: Float64Array): Placed[] {
  const { level, top } = request
  const estimates = sorted.map(({ row }) => row.estimate!)
  const matrix = covarianceWithFloor(sorted, level, frame, w)
  const df = Math.min(...sorted.map(({ row }) => row.degreesOfFreedom!))
  const effective = effectiveDegreesIn(
    frame,
    sorted.map(({ estimated }) => estimated!),
  )
  const { draws, spreads } = rankDraws(matrix, Math.min(df, effective ?? df))
  const all = rankSets(estimates, matrix, draws, { level, spreads })
  const tiers = tiersOf(estimates, all.above)
  const chances = topProbabilities(estimates, spreadRows({ draws, spreads }), top)
  const sets = {
    simultaneous: () => all,
    marginal: () => {
      const own = estimates.map((_, only) => rankSets(estimates, matrix, draws, { level, spreads, only }))
      return { low: own.map(({ low }, k) => low[k]!), high: own.map(({ high }, k) => high[k]!) }
    },
    joint: () => {
      const errors = estimates.map((_, k) => Math.sqrt(matrix[k * estimates.length + k]!))
      return jointRegion(estimates, errors, { level, df })
    },
  }[request.sets]()
  return estimates.map((_, i) => ({
    low: sets.low[i]!,
    high: sets.high[i]!,
    tier: tiers[i]!,
    topProbability: chances[i]!,
  }))
}

function noPlaces(things: readonly RankedThing[], frame: Frame): PlanReason | null {
  const without = noVariance(frame) ?? things.find(({ row }) => row.reasons?.standardError)?.row.reasons?.standardError
  if (without) return without
  return things.every(({ row }) => row.degreesOfFreedom! > 0) ? null : 'no_degrees_of_freedom'
}

/**
 * Things from the largest estimate down, with confidence sets for their ranks, tiers (the leader of a tier is truly
 * above all of every later tier) and the share of draws in which each is among the top. `weights`: of all who count.
 */
export function rankedRows(
  things: readonly RankedThing[],
  request: RankRequest,
  frame: Frame,
  weights: Float64Array,
): Answer {
  const { sets, top } = request
  const empty = things.find(({ row }) => row.estimate === null)
  if (empty) return { rows: things.map(({ labels, row }) => ({ ...labels, ...row })), reason: empty.row.reason! }
  const order = downward(things.map(({ row }) => row.estimate!))
  const sorted = order.map((k) => things[k]!)
  const points = ranksOf(sorted.map(({ row }) => row.estimate!))
  const without = noPlaces(things, frame)
  const nothing = { low: 1, high: things.length, tier: 1, topProbability: null }
  const places = without ? things.map(() => nothing) : placesOf(sorted, request, frame, weights)
  const rows = sorted.map(({ labels, row }, i) => {
    const { low, high, ...place } = places[i]!
    const rank = { point: points[i]!, low, high }
    return { ...labels, ...row, rank, ...place, ...(without ? { rankReason: without } : {}) }
  })
  return { rows, sets, top, draws: rankDrawCount }
}
