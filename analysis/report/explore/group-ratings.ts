import type { Instrument } from '../../../domain/instrument.ts'
import { type IssueColumns, issueColumns } from '../find/issue-columns.ts'
import type { Scope } from '../find/scope.ts'

/** Satisfaction with each group of issues, respondent by respondent. */
export interface GroupRatings {
  readonly groups: readonly string[]
  /** By group; NaN for who rated none of its issues. */
  readonly ratings: readonly Float64Array[]
  /** Mean over all issues. */
  readonly overall: Float64Array
  /** 1 for who named an issue of the group, 0 for who did not; negative who was not asked. */
  readonly mentions: readonly Int16Array[]
}

function weightedMean(values: ArrayLike<number>, weights: Float64Array): number {
  let [sum, all] = [0, 0]
  for (let i = 0; i < weights.length; i++) {
    if (values[i]! < 0) continue
    sum += weights[i]! * values[i]!
    all += weights[i]!
  }
  return all > 0 ? sum / all : 0
}

function mentionsOf(columns: readonly IssueColumns[], size: number): Int16Array {
  const found = new Int16Array(size).fill(-1)
  for (const { mention } of columns)
    if (mention) for (let i = 0; i < size; i++) found[i] = Math.max(found[i]!, mention[i]!)
  return found
}

/**
 * What everybody thinks of each group of issues: the mean of how far their ratings lie above or below what all give the
 * same issue. Each was asked some issues only, drawn by the seed of the response; without this, who drew issues that
 * please nobody would seem displeased.
 */
export function groupRatings(instrument: Instrument, { dataset, weights }: Scope): GroupRatings {
  const columns = issueColumns(instrument, dataset)
  const groupOf = new Map(instrument.issues.map(({ id, group }) => [id, group]))
  const rated = columns.filter(({ satisfaction }) => satisfaction)
  const groups = instrument.issueGroups
    .map(({ id }) => id)
    .filter((id) => rated.some(({ issue }) => groupOf.get(issue) === id))
  const { size } = dataset
  const [allSums, allCounts] = [new Float64Array(size), new Float64Array(size)]
  const ratings = groups.map((group) => {
    const [sums, counts] = [new Float64Array(size), new Uint8Array(size)]
    for (const { issue, satisfaction } of rated) {
      if (groupOf.get(issue) !== group || !satisfaction) continue
      const usual = weightedMean(satisfaction, weights)
      for (let i = 0; i < size; i++) {
        if (satisfaction[i]! < 0) continue
        sums[i]! += satisfaction[i]! - usual
        counts[i]!++
      }
    }
    for (let i = 0; i < size; i++) {
      allSums[i]! += sums[i]!
      allCounts[i]! += counts[i]!
    }
    return sums.map((sum, i) => (counts[i]! > 0 ? sum / counts[i]! : Number.NaN))
  })
  return {
    groups,
    ratings,
    overall: allSums.map((sum, i) => (allCounts[i]! > 0 ? sum / allCounts[i]! : Number.NaN)),
    mentions: groups.map((group) =>
      mentionsOf(
        columns.filter(({ issue }) => groupOf.get(issue) === group),
        size,
      ),
    ),
  }
}
