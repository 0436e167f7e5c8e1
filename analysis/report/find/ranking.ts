import { kornGraubard } from '../../interval/korn-graubard.ts'
import { studentQuantile } from '../../numeric/distributions.ts'
import { rankDraws, spreadRows } from '../../rank/draws.ts'
import { ranksOf } from '../../rank/order.ts'
import { rankSets } from '../../rank/rank-set.ts'
import { tiersOf } from '../../rank/tier.ts'
import { topProbabilities } from '../../rank/top-probability.ts'
import { effectiveDegrees } from '../../variance/effective-degrees.ts'
import { covarianceOf } from '../../variance/linearize.ts'
import type { IssueFinding } from '../findings.ts'
import type { Measured } from './measure.ts'
import type { Scope } from './scope.ts'

/** Where one issue stands. */
export interface Ranked {
  readonly rank: IssueFinding['rank']
  readonly tier: number
  /** Positions of the issues that this one is significantly above, by one simultaneous test of all pairs. */
  readonly above: readonly number[]
}

const level = 0.95
const top = 5

/**
 * Ranks, their simultaneous 95 % sets and tiers of the issues by share of mentions. Without a variance (no probability
 * sample, one sampling unit, nobody) nothing is told apart: every rank is possible, all are in one tier, and each has
 * the same chance of the top. Draws are given out in the order of shares, so the order of the catalogue does not matter.
 */
export function rankIssues(mentions: readonly Measured[], codes: readonly number[], scope: Scope): Ranked[] {
  const values = mentions.map(({ estimate }) => (estimate.isEstimable ? estimate.value : 0))
  const points = ranksOf(values)
  const size = mentions.length
  const columns = mentions.flatMap(({ totals }) => totals ?? [])
  if (columns.length < size || size === 0)
    return points.map((point) => ({
      rank: { point, low: 1, high: size, probabilityTopFive: Math.min(1, top / size) },
      tier: 1,
      above: [],
    }))
  const order = [...values.keys()].sort((a, b) => values[b]! - values[a]! || codes[a]! - codes[b]!)
  const estimates = order.map((k) => values[k]!)
  const covariance = covarianceWithFloor(
    order.map((k) => mentions[k]!),
    scope,
  )
  const most = Math.min(...mentions.map(({ estimate }) => (estimate.isEstimable && estimate.degreesOfFreedom) || 1))
  const made = rankDraws(covariance, Math.min(most, effectiveDegrees(columns, scope.plan) ?? most))
  const sets = rankSets(estimates, covariance, made.draws, { level, spreads: made.spreads })
  const tiers = tiersOf(estimates, sets.above)
  const probabilities = topProbabilities(estimates, spreadRows(made), top)
  const place = new Map(order.map((k, i) => [k, i]))
  return points.map((point, k) => {
    const i = place.get(k)!
    return {
      rank: { point, low: sets.low[i]!, high: sets.high[i]!, probabilityTopFive: probabilities[i]! },
      tier: tiers[i]!,
      above: order.filter((_, j) => sets.above[i * size + j] === 1),
    }
  })
}

/**
 * A share of 0 or 1 has no linearised variance and would be compared as if it were certain. It gets the variance that
 * its Korn–Graubard interval stands for.
 */
function covarianceWithFloor(mentions: readonly Measured[], { plan }: Scope): Float64Array {
  const covariance = covarianceOf(
    mentions.flatMap(({ totals }) => totals ?? []),
    plan,
  )
  mentions.forEach(({ estimate }, k) => {
    if (!estimate.isEstimable || (estimate.value > 0 && estimate.value < 1)) return
    const df = estimate.degreesOfFreedom ?? 1
    const bounds = kornGraubard.of({ ...estimate, standardError: 0, df, level })
    if (!bounds) return
    covariance[k * mentions.length + k] = ((bounds.high - bounds.low) / studentQuantile((1 + level) / 2, df)) ** 2
  })
  return covariance
}
