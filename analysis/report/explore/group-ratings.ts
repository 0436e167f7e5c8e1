import type { Instrument } from '../../../domain/instrument.ts'
import type { Column, Dataset } from '../../dataset.ts'
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

/** Who rated an issue, and how, one after the other. */
interface Rated {
  readonly at: Int32Array
  readonly ratings: Column
}

/** What is the same whoever is looked at. */
interface Asked {
  readonly groups: readonly string[]
  /** Issues that were rated, by group. */
  readonly rated: readonly (readonly Rated[])[]
  readonly mentions: readonly Int16Array[]
}

const known = new WeakMap<Dataset, Asked>()

function mentionsOf(columns: readonly IssueColumns[], size: number): Int16Array {
  const found = new Int16Array(size).fill(-1)
  for (const { mention } of columns)
    if (mention) for (let i = 0; i < size; i++) if (mention[i]! > found[i]!) found[i] = mention[i]!
  return found
}

function whoRated(ratings: Column): Rated {
  const at = new Int32Array(ratings.length)
  const own = ratings.slice()
  let count = 0
  for (let i = 0; i < ratings.length; i++) {
    if (!(ratings[i]! >= 0)) continue
    at[count] = i
    own[count++] = ratings[i]!
  }
  return { at: at.slice(0, count), ratings: own.slice(0, count) }
}

function askedIn(instrument: Instrument, dataset: Dataset): Asked {
  const columns = issueColumns(instrument, dataset)
  const groupOf = new Map(instrument.issues.map(({ id, group }) => [id, group]))
  const ofGroup = (group: string) => columns.filter(({ issue }) => groupOf.get(issue) === group)
  const groups = instrument.issueGroups
    .map(({ id }) => id)
    .filter((id) => ofGroup(id).some(({ satisfaction }) => satisfaction))
  return {
    groups,
    rated: groups.map((group) =>
      ofGroup(group).flatMap(({ satisfaction }) => (satisfaction ? [whoRated(satisfaction)] : [])),
    ),
    mentions: groups.map((group) => mentionsOf(ofGroup(group), dataset.size)),
  }
}

/** Columns of the wave, read once whoever is looked at. */
function asked(instrument: Instrument, dataset: Dataset): Asked {
  const found = known.get(dataset) ?? askedIn(instrument, dataset)
  known.set(dataset, found)
  return found
}

function weightedMean({ at, ratings }: Rated, weights: Float64Array): number {
  let [sum, all] = [0, 0]
  for (let k = 0; k < at.length; k++) {
    const i = at[k]!
    sum += weights[i]! * ratings[k]!
    all += weights[i]!
  }
  return all > 0 ? sum / all : 0
}

interface Summed {
  readonly sums: Float64Array
  readonly counts: Uint8Array
}

const nothing = (size: number): Summed => ({ sums: new Float64Array(size), counts: new Uint8Array(size) })

/** How far the ratings of some issues lie above what all give the same issue, added up by respondent. */
function above(issues: readonly Rated[], weights: Float64Array): Summed {
  const { sums, counts } = nothing(weights.length)
  for (const one of issues) {
    const usual = weightedMean(one, weights)
    for (let k = 0; k < one.at.length; k++) {
      const i = one.at[k]!
      sums[i]! += one.ratings[k]! - usual
      counts[i]!++
    }
  }
  return { sums, counts }
}

/** NaN for who rated nothing. */
function meansOf({ sums, counts }: Summed): Float64Array {
  const found = new Float64Array(sums.length)
  for (let i = 0; i < found.length; i++) found[i] = counts[i]! > 0 ? sums[i]! / counts[i]! : Number.NaN
  return found
}

function together(parts: readonly Summed[], size: number): Summed {
  const all = nothing(size)
  for (const { sums, counts } of parts)
    for (let i = 0; i < size; i++) {
      all.sums[i]! += sums[i]!
      all.counts[i]! += counts[i]!
    }
  return all
}

/**
 * What everybody thinks of each group of issues: the mean of how far their ratings lie above or below what all give the
 * same issue. Each was asked some issues only, drawn by the seed of the response; without this, who drew issues that
 * please nobody would seem displeased.
 */
export function groupRatings(instrument: Instrument, { dataset, weights }: Scope): GroupRatings {
  const { groups, rated, mentions } = asked(instrument, dataset)
  const parts = rated.map((issues) => above(issues, weights))
  return { groups, ratings: parts.map(meansOf), overall: meansOf(together(parts, dataset.size)), mentions }
}
