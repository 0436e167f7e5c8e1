import type { Findings, IssueFinding } from './findings.ts'

/** At most so many issues have measures proposed. */
const mostChosen = 8
const fewestChosen = 3

/** By the point estimate of mention. The order says nothing within a tier. */
export const byMention = (findings: Findings): IssueFinding[] =>
  [...findings.issues].sort((a, b) => a.rank.point - b.rank.point || (a.issue < b.issue ? -1 : 1))

/** Much named, little satisfied; `isCertain`: both intervals leave out the dividing line. */
export const isToImprove = ({ quadrant }: IssueFinding, isCertain: boolean): boolean =>
  quadrant?.name === 'improve_first' && quadrant.isCertain === isCertain

/**
 * Whether there is any number to order issues by. Of a drawn sample only one with an error counts: without, as where all
 * answers came from one unit, nothing is known of those who were not asked.
 */
export const canOrder = ({ issues, weighting }: Findings): boolean =>
  issues.some(({ mention }) => mention.isEstimable && (!weighting.isProbability || mention.interval95 !== undefined))

/** Whether one tier holds all issues of a drawn sample, so that its name says nothing; some pairs may still differ. */
export const isUndivided = ({ issues, weighting }: Findings): boolean =>
  weighting.isProbability &&
  issues.filter(({ mention }) => mention.isEstimable).length > 1 &&
  issues.every(({ tier }) => tier === 1)

/**
 * Issues for which the report proposes measures, in the order of mention: those of the top tier and those that
 * certainly belong to 优先改进, eight at most, the top tier first. Volunteers have no tiers and nothing is certain of
 * them: there the position alone counts. Where these are fewer than three, the uncertain ones of 优先改进 and then the
 * most named fill up. None without numbers to order them by.
 */
export function chooseIssues(findings: Findings): IssueFinding[] {
  if (!canOrder(findings)) return []
  const ordered = byMention(findings).filter(({ mention }) => mention.isEstimable)
  const { isProbability } = findings.weighting
  const firm = ordered.filter((issue) => isToImprove(issue, true) || (!isProbability && isToImprove(issue, false)))
  const top = isProbability ? ordered.filter(({ tier }) => tier === 1) : []
  const chosen = [...new Set([...top, ...firm])].slice(0, mostChosen)
  const fill = [...ordered.filter((issue) => isToImprove(issue, false)), ...ordered]
  const enough = chosen.length < fewestChosen ? [...new Set([...chosen, ...fill])].slice(0, fewestChosen) : chosen
  return enough.sort((a, b) => a.rank.point - b.rank.point)
}
