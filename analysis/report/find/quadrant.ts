import { studentQuantile, studentTails } from '../../numeric/distributions.ts'
import { lessMean } from '../../rank/less-mean.ts'
import { varianceOf } from '../../variance/linearize.ts'
import type { Estimate, Findings, IssueFinding } from '../findings.ts'
import type { Measured } from './measure.ts'
import type { Scope } from './scope.ts'

type Known = Extract<Estimate, { isEstimable: true }>
type Quadrant = NonNullable<IssueFinding['quadrant']>

/** One issue as the quadrant sees it. */
export interface QuadrantIssue {
  readonly mention: Measured
  readonly satisfaction: Measured
}

const level = 0.95

const meanOf = (values: readonly number[]): number | null =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : null

const valuesOf = (estimates: readonly Estimate[]): number[] =>
  estimates.flatMap((one) => (one.isEstimable ? [one.value] : []))

/** Means over all issues. */
export const dividingLines = (
  mentions: readonly Estimate[],
  satisfactions: readonly Estimate[],
): Findings['lines'] => ({
  mention: meanOf(valuesOf(mentions)) ?? 0,
  satisfaction: meanOf(valuesOf(satisfactions)),
})

interface Side {
  readonly isHigh: boolean
  readonly isCertain: boolean
  readonly fromLine?: Quadrant['attention']
}

/** Variance that the interval of a share of 0 or 1 stands for, which has none by its influence. */
function floorOf({ value, interval95, standardError, degreesOfFreedom }: Known): number {
  if (standardError !== 0 || !interval95 || !degreesOfFreedom || (value > 0 && value < 1)) return 0
  return ((interval95.high - interval95.low) / studentQuantile((1 + level) / 2, degreesOfFreedom)) ** 2
}

/**
 * Which side of the line each estimate lies on, by the t interval of "issue less mean over all issues": its variance is
 * that of the difference, so the line's own error and what it shares with the issue are in it. `totals` null: no error.
 */
function sidesOf(
  issues: readonly { readonly estimate: Known; readonly totals: Float64Array | null }[],
  { plan }: Scope,
): readonly Side[] {
  const line = meanOf(issues.map(({ estimate }) => estimate.value)) ?? 0
  const columns = issues.flatMap(({ totals }) => totals ?? [])
  const differences = columns.length === issues.length ? lessMean(columns) : null
  const df = Math.min(...issues.map(({ estimate }) => estimate.degreesOfFreedom ?? 0))
  return issues.map(({ estimate }, k) => {
    const difference = estimate.value - line
    const isHigh = difference >= 0
    if (!differences || !estimate.interval95 || !(df > 0)) return { isHigh, isCertain: false }
    const own = floorOf(estimate) * (1 - 1 / issues.length) ** 2
    const standardError = Math.sqrt(varianceOf(differences[k]!, plan) + own)
    if (!(standardError > 0)) return { isHigh, isCertain: false }
    const t = difference / standardError
    const fromLine = { difference, standardError, probabilityAbove: studentTails(t, df).lower }
    return { isHigh, isCertain: Math.abs(t) > studentQuantile((1 + level) / 2, df), fromLine }
  })
}

/** Sides of those issues that are estimable; the others undefined. */
function sidesOfAll(measured: readonly Measured[], scope: Scope): readonly (Side | undefined)[] {
  const known = measured.flatMap(({ estimate, totals }, k) => (estimate.isEstimable ? [{ k, estimate, totals }] : []))
  const sides: (Side | undefined)[] = measured.map(() => undefined)
  sidesOf(known, scope).forEach((side, at) => {
    sides[known[at]!.k] = side
  })
  return sides
}

/**
 * Often named and little satisfied is what to improve first. Undefined where one of the two is not known. A place is
 * certain when both 95 % intervals of the distance from the line leave out 0.
 */
export function quadrantsOf(issues: readonly QuadrantIssue[], scope: Scope): readonly IssueFinding['quadrant'][] {
  const attention = sidesOfAll(
    issues.map(({ mention }) => mention),
    scope,
  )
  const satisfied = sidesOfAll(
    issues.map(({ satisfaction }) => satisfaction),
    scope,
  )
  return issues.map((_, k) => {
    const [often, content] = [attention[k], satisfied[k]]
    return often && content ? quadrantAt(often, content) : undefined
  })
}

function quadrantAt(attention: Side, satisfaction: Side): Quadrant {
  const often = satisfaction.isHigh ? 'keep_strong' : 'improve_first'
  const seldom = satisfaction.isHigh ? 'keep' : 'improve_gradually'
  return {
    name: attention.isHigh ? often : seldom,
    isCertain: attention.isCertain && satisfaction.isCertain,
    ...(attention.fromLine ? { attention: attention.fromLine } : {}),
    ...(satisfaction.fromLine ? { satisfaction: satisfaction.fromLine } : {}),
  }
}
