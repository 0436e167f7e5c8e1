import type { GroupShare, GroupSize } from '../../compare/against-rest.ts'
import { benjaminiHochberg } from '../../compare/multiplicity.ts'
import type { Column } from '../../dataset.ts'
import { validWeights } from '../../estimate/estimator.ts'
import { kornGraubard } from '../../interval/korn-graubard.ts'
import { choicesOf } from '../../reduce/choices.ts'
import { compareChoices } from '../../reduce/groups.ts'
import type { IssueFinding } from '../findings.ts'
import type { Grouping } from './groupings.ts'
import { intervalsOf } from './measure.ts'
import { minimumOfScope, type Scope } from './scope.ts'

type IssueGroup = IssueFinding['groups'][number]
type Cell = IssueGroup['cells'][number]

/** One grouping for all issues: they share who answered the priority item, so one pass compares them all. */
function compared(mentions: readonly (Column | undefined)[], first: Column, list: readonly Grouping[], scope: Scope) {
  const base = validWeights(first, scope.weights)
  const { design, raking } = scope.plan
  const cellCount = raking?.projection.cells ?? 1
  const joint = raking?.projection.joint ?? new Int32Array(base.length)
  const places = { psu: design.psu, psuCount: design.psuCount, joint, cellCount }
  const choices = choicesOf(
    mentions.map((column) => column ?? new Int16Array(base.length)),
    base.length,
  )
  // Weights are the raked ones already.
  const factor = new Float64Array(cellCount).fill(1)
  return list.map((grouping) => {
    const { groupOf, codes } = grouping
    return {
      grouping,
      ...compareChoices({ choices, places, base, factor, groupOf, groups: codes.length }, scope.plan),
    }
  })
}

/**
 * Share of mentions of every issue in every group, and each group against all others of its variable. p-values are
 * adjusted over everything shown (Benjamini–Hochberg); a direction is named from .05 down. Nothing of a hidden group.
 */
export function issueGroups(
  mentions: readonly (Column | undefined)[],
  list: readonly Grouping[],
  scope: Scope,
): IssueGroup[][] {
  const first = mentions.find((column) => column !== undefined)
  if (!first) return mentions.map(() => [])
  const prepared = compared(mentions, first, list, scope)
  const least = minimumOfScope(scope)
  const raw = mentions.map((column, k) =>
    column
      ? prepared.map(({ grouping, sizes, shares }) => ({
          grouping,
          sizes,
          isHidden: hiddenOf(grouping, column, { sizes, least }),
          shares: shares[k]!,
        }))
      : [],
  )
  const tests = raw.flatMap((ofIssue) =>
    ofIssue.flatMap(({ isHidden, sizes, shares }) =>
      shares.flatMap((found, g) =>
        found?.difference && scope.isProbability && !isHidden[g] && sizes[g]!.baseSize > 0 ? [found.difference] : [],
      ),
    ),
  )
  const adjusted = benjaminiHochberg(tests.map(({ p }) => p))
  const pOf = new Map(tests.map((test, i) => [test, adjusted[i]!]))
  return raw.map((ofIssue) =>
    ofIssue.map(({ grouping, sizes, isHidden, shares }) => ({
      variable: grouping.variable,
      cells: grouping.codes.map((code, g) =>
        isHidden[g]
          ? cellWithout(code, 'suppressed')
          : cellOf(code, { ...sizes[g]!, found: shares[g] ?? null }, pOf, scope),
      ),
    })),
  )
}

/** Somebody with a weight of 0 is not in the base, so that this may be smaller than the number of answers. */
function hiddenOf(
  { isHidden, hiddenAnswers }: Grouping,
  column: Column,
  { sizes, least }: { sizes: readonly GroupSize[]; least: number },
): boolean[] {
  const answers = hiddenAnswers(column)
  return sizes.map(({ baseSize }, g) => isHidden[g]! || answers[g]! || (baseSize > 0 && baseSize < least))
}

const cellWithout = (code: number, reason: 'suppressed' | 'no_respondents'): Cell => ({
  code,
  estimate: { isEstimable: false, reason },
})

function cellOf(
  code: number,
  { found, baseSize, degreesOfFreedom: df }: GroupSize & { readonly found: GroupShare | null },
  adjusted: ReadonlyMap<GroupShare['difference'], number>,
  scope: Scope,
): Cell {
  if (!found) return cellWithout(code, 'no_respondents')
  const { value, standardError, difference } = found
  const hasError = scope.isProbability && df > 0
  const pAdjusted = adjusted.get(difference)
  const direction = difference && difference.value > 0 ? 'higher' : 'lower'
  return {
    code,
    estimate: {
      isEstimable: true,
      value,
      ...(hasError ? { standardError, ...intervalsOf(kornGraubard, { value, standardError, df, baseSize }) } : {}),
      baseSize,
    },
    ...(difference && pAdjusted !== undefined
      ? {
          difference: {
            value: difference.value,
            standardError: difference.standardError,
            pAdjusted,
            direction: pAdjusted < 0.05 ? direction : 'not_significant',
          },
        }
      : {}),
  }
}

/**
 * Breadth of every issue for the hot index: the share of the population in groups that name it at least as often as
 * the average issue, over shown groups, averaged over variables with at least two of these. Null without any.
 */
export function breadths(groups: readonly (readonly IssueGroup[])[], list: readonly Grouping[], scope: Scope) {
  const weights = list.map(({ groupOf, codes }) => {
    const sums = codes.map(() => 0)
    groupOf.forEach((g, i) => {
      if (g >= 0) sums[g]! += scope.weights[i]!
    })
    return sums
  })
  const valueAt = (issue: readonly IssueGroup[], v: number, g: number): number | null => {
    const estimate = issue[v]?.cells[g]?.estimate
    return estimate?.isEstimable ? estimate.value : null
  }
  const averages = list.map(({ codes }, v) =>
    codes.map((_, g) => {
      const values = groups.flatMap((issue) => valueAt(issue, v, g) ?? [])
      return values.reduce((sum, value) => sum + value, 0) / values.length
    }),
  )
  return groups.map((issue) => {
    const shares = list.flatMap(({ codes }, v) => {
      const shown = [...codes.keys()].filter((g) => valueAt(issue, v, g) !== null)
      const total = shown.reduce((sum, g) => sum + weights[v]![g]!, 0)
      if (shown.length < 2 || !(total > 0)) return []
      const broad = shown.filter((g) => valueAt(issue, v, g)! >= averages[v]![g]!)
      return [broad.reduce((sum, g) => sum + weights[v]![g]!, 0) / total]
    })
    return shares.length > 0 ? shares.reduce((sum, value) => sum + value, 0) / shares.length : null
  })
}
