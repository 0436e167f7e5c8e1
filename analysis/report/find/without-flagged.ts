import { variablesByIssue } from '../../../domain/issue-variables.ts'
import type { Column, Dataset } from '../../dataset.ts'
import { kornGraubard } from '../../interval/korn-graubard.ts'
import type { IssueFinding } from '../findings.ts'
import type { Quality } from '../quality-findings.ts'
import { issueColumns } from './issue-columns.ts'
import { measure } from './measure.ts'
import type { QualityInput } from './quality.ts'
import { rankIssues } from './ranking.ts'
import { scopeOf } from './scope.ts'

/** A number of people; null where it may not be shown. */
type Shown = number | null

interface Flagged {
  /** 1 for respondents who are left out. */
  readonly isFlagged: Uint8Array
  readonly left: Shown
  readonly removed: Shown
}

/** Values at these rows. A column keeps its kind, and so does a list of texts. */
function kept<T extends Column | Int32Array>(values: T, rows: Int32Array): T {
  const found = values.slice(0, rows.length) as T
  for (let r = 0; r < rows.length; r++) found[r] = values[rows[r]!]!
  return found
}

/** The responses that are not flagged, as a dataset of its own with what shares and weights need. */
function datasetOf({ columns, unit, units }: Dataset, isFlagged: Uint8Array, names: readonly string[]): Dataset {
  const rows = Int32Array.from(isFlagged.keys()).filter((i) => isFlagged[i] === 0)
  return {
    size: rows.length,
    columns: new Map(
      [...new Set(names)].flatMap((name) => {
        const column = columns.get(name)
        return column ? [[name, kept(column, rows)]] : []
      }),
    ),
    texts: new Map(),
    units,
    unit: kept(unit, rows),
  }
}

/** Columns of mentions and of the margins. */
function neededNames({ instrument, design }: QualityInput): string[] {
  const { priority } = instrument.analysis
  const mentions = variablesByIssue(instrument, priority ? [priority] : [])
  return [...[...mentions.values()].map(({ name }) => name), ...design.margins.flatMap(({ variables }) => variables)]
}

type Issues = Extract<Quality['without'], { isShown: true }>['issues']

const sameMembers = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one))

/** Conclusions of the report that do not hold any more. Only of a ranking that has intervals: without these none is drawn. */
function changedConclusions(before: readonly IssueFinding[], after: Issues) {
  if (!before.some(({ mention }) => mention.isEstimable && mention.interval95)) return []
  const pick = (isIn: (one: { rank: number; tier: number }) => boolean) => [
    before.filter(({ rank, tier }) => isIn({ rank: rank.point, tier })).map(({ issue }) => issue),
    after.filter(isIn).map(({ issue }) => issue),
  ]
  const checks = { top_five: pick(({ rank }) => rank <= 5), top_tier: pick(({ tier }) => tier === 1) } as const
  return (Object.keys(checks) as (keyof typeof checks)[]).filter(
    (key) => !sameMembers(checks[key][0]!, checks[key][1]!),
  )
}

function largestChange(before: readonly IssueFinding[], after: Issues) {
  const changes = before.flatMap(({ issue, mention }, k) => {
    const now = after[k]!.mention
    return mention.isEstimable && now !== null ? [{ issue, change: now - mention.value }] : []
  })
  return changes.sort((a, b) => Math.abs(b.change) - Math.abs(a.change))[0] ?? null
}

/**
 * Shares, ranks and tiers of all issues without the flagged respondents, weights raked anew. Not shown when fewer than
 * ten are left out or left, since the two results together would tell what these said.
 */
export function withoutFlagged(
  input: QualityInput,
  { isFlagged, left, removed }: Flagged,
  issues: readonly IssueFinding[],
): Quality['without'] {
  if (removed === 0) return { isShown: false, reason: 'nobody_flagged' }
  if (removed === null) return { isShown: false, reason: 'too_few_flagged' }
  if (left === null || left === 0) return { isShown: false, reason: 'too_few_left' }
  const { instrument, dataset, design, sector } = input
  const rest = datasetOf(dataset, isFlagged, neededNames(input))
  const scope = scopeOf(rest, design, sector)
  const columns = issueColumns(instrument, rest)
  const mentions = columns.map(({ mention }) => measure(mention, scope, kornGraubard))
  const ranked = rankIssues(
    mentions,
    columns.map(({ code }) => code),
    scope,
  )
  const after = columns.map(({ issue }, k) => {
    const { estimate } = mentions[k]!
    const { rank, tier } = ranked[k]!
    return { issue, mention: estimate.isEstimable ? estimate.value : null, rank: rank.point, tier }
  })
  return {
    isShown: true,
    removed,
    issues: after,
    largestChange: largestChange(issues, after),
    changed: changedConclusions(issues, after),
  }
}
