import type { IssueFinding } from '../../analysis/report/findings.ts'
import { linearScale, rankTicks, type Scale, ticksTo } from './scales.ts'

export interface RankingAxes {
  readonly share: Scale
  readonly shareTicks: readonly number[]
  readonly rank: Scale
  readonly rankTicks: readonly number[]
}

/** Common axes for the rows shown, in percent of the width. */
export function rankingAxes(issues: readonly IssueFinding[]): RankingAxes {
  const highs = issues.map(({ mention }) => (mention.isEstimable ? (mention.interval95?.high ?? mention.value) : 0))
  const highest = Math.max(0.01, ...highs)
  const lastRank = Math.max(5, ...issues.map(({ rank }) => rank.high))
  return {
    share: linearScale([0, highest * 1.03], [2, 98]),
    shareTicks: ticksTo(highest).filter((tick) => tick <= highest * 1.02),
    rank: linearScale([1, lastRank], [5, 91]),
    rankTicks: rankTicks(lastRank),
  }
}
