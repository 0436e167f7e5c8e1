import type { Estimate, Findings, IssueFinding } from '../findings.ts'

const meanOf = (values: readonly number[]): number | null =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : null

const valuesOf = (estimates: readonly Estimate[]): number[] =>
  estimates.flatMap((one) => (one.isEstimable ? [one.value] : []))

/** Means over all issues. The lines are taken as fixed: their own error is small beside that of one issue. */
export const dividingLines = (
  mentions: readonly Estimate[],
  satisfactions: readonly Estimate[],
): Findings['lines'] => ({
  mention: meanOf(valuesOf(mentions)) ?? 0,
  satisfaction: meanOf(valuesOf(satisfactions)),
})

/** Which side of the line, and whether the interval lies wholly there. */
function sideOf(estimate: Extract<Estimate, { isEstimable: true }>, line: number) {
  const { value, interval95 } = estimate
  const isHigh = value >= line
  return { isHigh, isCertain: !!interval95 && (isHigh ? interval95.low >= line : interval95.high < line) }
}

/** Often named and little satisfied is what to improve first. Undefined where one of the two is not known. */
export function quadrantOf(
  mention: Estimate,
  satisfaction: Estimate,
  lines: Findings['lines'],
): IssueFinding['quadrant'] {
  if (!mention.isEstimable || !satisfaction.isEstimable || lines.satisfaction === null) return undefined
  const attention = sideOf(mention, lines.mention)
  const satisfied = sideOf(satisfaction, lines.satisfaction)
  const often = satisfied.isHigh ? 'keep_strong' : 'improve_first'
  const seldom = satisfied.isHigh ? 'keep' : 'improve_gradually'
  return { name: attention.isHigh ? often : seldom, isCertain: attention.isCertain && satisfied.isCertain }
}
