import type { Findings, IssueFinding } from './findings.ts'

const mostChosen = 8
const fewestChosen = 3

/** By the point estimate of mention. The order says nothing within a tier. */
export const byMention = (findings: Findings): IssueFinding[] =>
  [...findings.issues].sort((a, b) => a.rank.point - b.rank.point || (a.issue < b.issue ? -1 : 1))

/** Much named, little satisfied; `isCertain`: neither interval crosses a dividing line. */
export const isToImprove = ({ quadrant }: IssueFinding, isCertain: boolean): boolean =>
  quadrant?.name === 'improve_first' && quadrant.isCertain === isCertain

/**
 * Issues for which the report proposes measures, in the order of mention: those that certainly belong to 优先改进, then
 * those of the top tier, until there are eight. Where these are fewer than three, the uncertain ones of 优先改进 and
 * then the most named fill up.
 */
export function chooseIssues(findings: Findings): IssueFinding[] {
  const ordered = byMention(findings)
  const hasTiers = findings.weighting.isProbability
  const firm = ordered.filter((issue) => isToImprove(issue, true))
  const top = hasTiers ? ordered.filter(({ tier }) => tier === 1) : []
  const fill = [...ordered.filter((issue) => isToImprove(issue, false)), ...ordered].slice(0, fewestChosen)
  const chosen = [...new Set([...firm, ...top])].slice(0, mostChosen)
  const enough = chosen.length < fewestChosen ? [...new Set([...chosen, ...fill])].slice(0, fewestChosen) : chosen
  return enough.sort((a, b) => a.rank.point - b.rank.point)
}
